package dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of an article that no sentence crosses.
 *
 * @param span where it stands in title + "\n\n" + body
 * @param part title, caption, dateline or body
 * @param paragraph number of the paragraph, from 0, which is the title
 */
record Segment(Span span, String part, int paragraph) {
  /** "BAKU, Nov. 8 (Agency) —" and its like, at the opening of the body. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{Lu}'’.\\-]+(?: \\p{Lu}[\\p{Lu}'’.\\-]*){0,3}"
              + "(?:, [\\p{L}. ]{2,20}){0,2}(?:, (?:\\p{L}{3,9}\\.?) \\d{1,2}(?:, \\d{4})?)?"
              + "(?: \\([^)]{2,30}\\)| \\p{Lu}[\\p{L}]+(?= [—–]))?(?: ?(?:—|--) ?| ?– | - |(?<=\\))–)"
              + "|\\([^)]{2,30}\\) ?(?:—|–|--) ?)");

  /** A paragraph that is a date and nothing else. */
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}");

  private static final Pattern PHOTO =
      Pattern.compile(
          "(?i)\\b(file photo|photo(?:graph)?\\b ?[:/]|pictured|in this (?:photo|image)|\\(photo)"
              + "|^photo\\b|\\(reuters\\)$|/ ?(?:ap|afp|reuters)\\b");

  /** A scene with its full date at the end of the sentence, or before a clause that goes on. */
  private static final Pattern DATED_SCENE =
      Pattern.compile(
          "^[^.!?]*(?:\\p{Lu}\\p{L}*\\.[^.!?]*)*?(?:\\bon|,) \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}"
              + "(?:\\.|$|, (?:as|after|before|during|while|with|where|when)\\b)");

  /** What a report tells, in the past, and a caption does not. */
  private static final Pattern REPORT =
      Pattern.compile(
          "\\b(?:said|says|told|announced|reported|according|was|were|had|has|have|will|would)\\b");

  private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n");

  /** The segments of an article, in order; they leave out only white space. */
  static List<Segment> of(String title, String body) {
    String text = title + "\n\n" + body;
    List<Segment> segments = new ArrayList<>();
    if (!title.isBlank()) {
      segments.add(new Segment(new Span(0, title.length()).trimmed(text), "title", 0));
    }
    List<Span> paragraphs = paragraphs(text, title.length() + 2);
    int number = 1;
    boolean opened = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      String words = paragraph.of(text);
      if (!opened && DATE_LINE.matcher(words).matches()) {
        segments.add(new Segment(paragraph, "dateline", number++));
        continue;
      }
      if (!opened && i + 1 < paragraphs.size() && isCaption(words)) {
        segments.add(new Segment(paragraph, "caption", number++));
        continue;
      }
      Matcher dateline = DATELINE.matcher(words);
      if (!opened && dateline.lookingAt() && dateline.end() < words.length()) {
        int end = paragraph.begin() + dateline.end();
        segments.add(
            new Segment(new Span(paragraph.begin(), end).trimmed(text), "dateline", number));
        paragraph = new Span(end, paragraph.end()).trimmed(text);
      }
      segments.add(new Segment(paragraph, "body", number++));
      opened = true;
    }
    return segments;
  }

  /** Blank lines separate paragraphs; where there are none, line breaks do. */
  private static List<Span> paragraphs(String text, int from) {
    boolean blankLines = BREAK.matcher(text).region(from, text.length()).find();
    Matcher breaks =
        (blankLines ? BREAK : Pattern.compile("\\n")).matcher(text).region(from, text.length());
    List<Span> paragraphs = new ArrayList<>();
    int begin = from;
    while (breaks.find()) {
      paragraphs.add(new Span(begin, breaks.start()).trimmed(text));
      begin = breaks.end();
    }
    paragraphs.add(new Span(begin, text.length()).trimmed(text));
    paragraphs.removeIf(p -> p.length() == 0);
    return paragraphs;
  }

  /**
   * A paragraph before the body that tells of a photograph: it says so, or its first sentence dates
   * a scene in full and reports nothing.
   */
  private static boolean isCaption(String words) {
    if (words.length() > 600 || words.contains("“") || words.contains("\"")) {
      return false;
    }
    if (PHOTO.matcher(words).find()) {
      return true;
    }
    Matcher scene = DATED_SCENE.matcher(words);
    return scene.find() && !REPORT.matcher(scene.group()).find();
  }
}
