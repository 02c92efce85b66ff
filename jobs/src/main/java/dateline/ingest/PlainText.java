package dateline.ingest;

/**
 * The layout of a plain-text article: a title line, an empty line, then paragraphs (a photo
 * caption, the body).
 *
 * @param title the title, or an empty string where the text opens with a paragraph
 * @param body all after the title
 */
record PlainText(String title, String body) {
  /** A longer first line is a paragraph. */
  static final int LONGEST_TITLE = 250;

  /** Splits cleaned text. */
  static PlainText of(String text) {
    int lineEnd = text.indexOf('\n');
    if (lineEnd < 0) {
      return new PlainText("", text);
    }
    String first = text.substring(0, lineEnd);
    String rest = text.substring(lineEnd).strip();
    boolean apart = text.startsWith("\n\n", lineEnd);
    boolean sentence = first.matches(".*[.!?][\"”’')]*");
    boolean title = first.length() <= LONGEST_TITLE && (apart || !sentence) && !sentenceLike(first);
    return title ? new PlainText(first, rest) : new PlainText("", text);
  }

  /** A text whose title is known; where the text repeats it as its first line, it is left out. */
  static PlainText under(String title, String text) {
    int lineEnd = text.indexOf('\n');
    boolean repeated =
        lineEnd > 0 && Text.skeleton(text.substring(0, lineEnd)).equals(Text.skeleton(title));
    return new PlainText(title, repeated ? text.substring(lineEnd).strip() : text);
  }

  /** More than one sentence, or an opening quotation without an end: not a headline. */
  private static boolean sentenceLike(String line) {
    return line.matches(".*[a-z]{3}[.!?][\"”’)]* [\"“‘(]?[A-Z].*[.!?][\"”’)]*");
  }
}
