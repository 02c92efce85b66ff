package dateline.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises lines that are not the story: bylines, boilerplate, labels of speakers. */
final class Matter {
  private static final int LONGEST_BYLINE = 160;
  private static final int LONGEST_BOILERPLATE = 700;

  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.\\-]+(?: (?:[Dd]e|[Dd]a|van|von|der|al|bin|el|\\p{Lu}[\\p{L}'’.\\-]*)){1,4}";
  private static final String NAMES = NAME + "(?:(?:,| and| &|, and) " + NAME + "){0,4}";

  /** A comma after a single name may lead on to a newspaper; before "and" it separates names. */
  private static final String LIST = NAME + "(?:(?:, " + NAME + ")*,? (?:and|&) " + NAME + ")?";

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:(?:By|BY|by|Written by|Reported by|Story by|Text by|Words by)[: ] ?"
              + NAMES
              + "(?:(?:,| \\||/| –| —| -| in) ?[\\p{Lu}\\p{N}][^!?:;]{0,60})?"
              + "|"
              + NAMES
              + ",? (?:\\||-|–|—)? ?(?:[\\p{Lu}]\\p{L}+ ){0,3}(?:[Ss]taff [Ww]riter|[Cc]orrespondent|Staff [Rr]eporter|[Ss]taff)"
              + "|\\(?(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting) by "
              + "\\p{Lu}[^!?]{2,140})");

  private static final Pattern AUTHORS = Pattern.compile("(?:[Bb]y|BY)[: ] ?(" + LIST + ")");
  private static final Pattern STAFF = Pattern.compile("(" + LIST + "),? (?:\\||-|–|—)? ?.*");

  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?:©|\\(c\\) ?(?:19|20)\\d\\d|copyright\\b.{0,20}(?:©|\\(c\\)|(?:19|20)\\d\\d)).*"
              + "|.{0,200}\\ball rights reserved\\b.*"
              + "|this (?:material|content|article|story|report) (?:may not be|was (?:originally|first) published|is republished|originally appeared|first appeared).*"
              + "|(?:see also|read also|also read|read more|read next|more on this(?: story| topic)?|related(?: news| stories| articles| links| coverage| content)?|recommended(?: for you)?|most read|more from .{2,40}|you (?:may|might) also like|don['’]t miss|further reading|external links|sister links)(?: ?:.{0,200}|)"
              + "|(?:sign up|subscribe|register) (?:for|to|here|now|today)\\b.{0,200}"
              + "|(?:click|tap) here\\b.{0,200}|(?:follow|find|like|join) us (?:on|at)\\b.{0,200}|follow .{2,40} on (?:twitter|x|facebook|instagram).{0,80}"
              + "|share (?:this|on|via)\\b.{0,80}|advertisement|sponsored content|skip to (?:content|main).*"
              + "|for (?:more|further|additional) information,?(?: about .{2,60},)? (?:please )?(?:contact|visit|go to|see|call)\\b.{0,300}"
              + "|for immediate release\\b.{0,80}|embargoed (?:until|for).{0,80}"
              + "|(?:(?:press|media|news) )?contacts?(?: information| person)?:.{0,200}|(?:media|press) (?:inquiries|enquiries|contacts?)\\b.{0,200}"
              + "|#{3,}|(?:# ){2,}#|-? ?30 ?-|\\*{3,}|(?:\\* ){2,}\\*|end|ends|\\(ends\\)"
              + "|(?:source|via): ?(?:https?:\\S+|.{2,40})|https?://\\S+|www\\.\\S+"
              + "|(?:have a (?:tip|story|correction)|do you have)\\b.{0,200}\\b(?:e-?mail|contact|write to)\\b.{0,120}"
              + "|(?:if you (?:have|see) .{0,60}|please )(?:e-?mail|contact|write to)\\b.{0,160}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Opens a list of other articles. */
  private static final Pattern LIST_HEADING =
      Pattern.compile(
          "(?:see also|read also|read more|read next|more on this(?: story| topic)?"
              + "|related(?: news| stories| articles| links| coverage| content)?|recommended(?: for you)?"
              + "|most read|more from .{2,40}|you (?:may|might) also like|further reading|sources?"
              + "|references|external links|sister links):?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPEAKER =
      Pattern.compile("\\(\\(\\p{Lu}[^()]{0,60}\\)\\)\\s*|(?:Q|A|QUESTION|ANSWER): +");

  /** A label in capitals, which only a transcript repeats: "MATTHEWS: How many?" */
  private static final Pattern TRANSCRIPT_LABEL =
      Pattern.compile(
          "(?:(?:MR|MS|MRS|DR|SEN|REP|GEN)\\. )?\\p{Lu}[\\p{Lu}'’.\\-]+(?: \\p{Lu}[\\p{Lu}'’.\\-]+){0,3}: +");

  /** So many paragraphs with such a label make a transcript. */
  private static final int FEWEST_LABELS = 3;

  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…:;,][\"”’')\\]]*");

  private static final int LONGEST_SUBHEADING = 80;
  private static final int SHORTEST_PARAGRAPH = 60;

  private Matter() {}

  static boolean isByline(String line) {
    return line.length() <= LONGEST_BYLINE && BYLINE.matcher(line).matches();
  }

  /** The names in a byline, as one text; empty for the credits of editors. */
  static String authors(String byline) {
    Matcher by = AUTHORS.matcher(byline);
    if (by.find() && !byline.matches("(?i)\\(?(?:additional reporting|writing|editing) by .*")) {
      return by.group(1);
    }
    Matcher staff = STAFF.matcher(byline);
    return staff.matches() && !byline.contains(" by ") ? staff.group(1) : "";
  }

  static boolean isBoilerplate(String paragraph) {
    return paragraph.length() <= LONGEST_BOILERPLATE && BOILERPLATE.matcher(paragraph).matches();
  }

  /** Whether the lines that follow name other articles until a paragraph comes. */
  static boolean opensList(String line) {
    return line.length() < 60 && LIST_HEADING.matcher(line).matches();
  }

  /** Whether these paragraphs are labelled with who speaks. */
  static boolean isTranscript(Stream<String> paragraphs) {
    return paragraphs.filter(p -> labelEnd(TRANSCRIPT_LABEL, p) > 0).limit(FEWEST_LABELS).count()
        == FEWEST_LABELS;
  }

  /** Where the label of a speaker at the opening of a paragraph ends, or 0. */
  static int speakerEnd(String paragraph, boolean transcript) {
    int end = labelEnd(SPEAKER, paragraph);
    return end == 0 && transcript ? labelEnd(TRANSCRIPT_LABEL, paragraph) : end;
  }

  private static int labelEnd(Pattern label, String paragraph) {
    Matcher speaker = label.matcher(paragraph);
    return speaker.lookingAt() && speaker.end() < paragraph.length() ? speaker.end() : 0;
  }

  /** Whether a line between two paragraphs heads what follows. */
  static boolean isSubheading(String line, String next) {
    return line.length() <= LONGEST_SUBHEADING
        && (Character.isUpperCase(line.codePointAt(0)) || "“‘\"'".indexOf(line.charAt(0)) >= 0)
        && line.indexOf('\n') < 0
        && (!endsSentence(line) || line.endsWith("?"))
        && isParagraph(next);
  }

  /** Whether it is long enough, and ends as sentences do. */
  static boolean isParagraph(String text) {
    return text.length() >= SHORTEST_PARAGRAPH && endsSentence(text);
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text.substring(Math.max(0, text.length() - 6))).matches();
  }
}
