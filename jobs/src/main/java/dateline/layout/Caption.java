package dateline.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the caption of a photograph. */
final class Caption {
  private static final int LONGEST = 600;

  /** Before the body almost any word on photographs will do. */
  private static final Pattern PHOTO =
      Pattern.compile(
          "(?i)\\b(file photo|photo(?:graph)?\\b ?[:/]|(?-i:pictured)|in this (?:undated )?(?:photo|image|picture)"
              + "|\\(photo|(?:is|are) seen (?:in|at|on|during|outside)|seen here|undated photo)"
              + "|^photo\\b|\\((?:reuters|file|ap|afp|getty images)\\)$|/ ?(?:ap|afp|reuters)\\b");

  /** The photograph's credit, at the end of a caption or alone; inside the body only it tells. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:(?:^|(?<=[.!?])\\s+)(?:Photo|Image|Picture|File photo|Photo credit|Credit)(?: by)?:"
              + " ?\\S[^.]{1,80}\\.?(?: \\([^)]*\\)\\.?)?"
              + "|(?:^|\\s+)\\((?:AP|AFP|Reuters|Getty|EPA) (?:Photo|Images?)?/?[^()]{0,60}\\)"
              + "|^(?:AP|AFP|Reuters|Getty) (?:Photo|Images?)\\b.{0,60})$");

  /** A scene with its full date at the end of the sentence, or before a clause that goes on. */
  private static final Pattern DATED_SCENE =
      Pattern.compile(
          "^[^.!?]*(?:\\p{Lu}\\p{L}*\\.[^.!?]*)*?(?:\\bon|,) \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}"
              + "(?:\\.|$|, (?:as|after|before|during|while|with|where|when)\\b)");

  /** What a report tells, in the past, and a caption does not. */
  private static final Pattern REPORT =
      Pattern.compile(
          "\\b(?:said|says|told|announced|reported|according|was|were|had|has|have|will|would|today"
              + "|issued|released|sent|met|wrote|highlighted|scheduled|nearly)\\b");

  private Caption() {}

  /**
   * Whether a paragraph before the body tells of a photograph: it says so, or its first sentence
   * dates a scene in full and reports nothing.
   */
  static boolean opens(String paragraph) {
    if (paragraph.length() > LONGEST || paragraph.contains("“") || paragraph.contains("\"")) {
      return false;
    }
    if (PHOTO.matcher(paragraph).find() || CREDIT.matcher(paragraph).find()) {
      return true;
    }
    Matcher scene = DATED_SCENE.matcher(paragraph);
    return scene.find() && !REPORT.matcher(scene.group()).find();
  }

  /** Where the credit begins, which tells who took the photograph; the end where there is none. */
  static int creditBegin(String caption) {
    Matcher credit = CREDIT.matcher(caption);
    return credit.find() ? credit.start() : caption.length();
  }

  /** Whether a paragraph inside the body is a caption: it gives the photograph's credit. */
  static boolean interrupts(String paragraph) {
    return paragraph.length() <= LONGEST && CREDIT.matcher(paragraph).find();
  }
}
