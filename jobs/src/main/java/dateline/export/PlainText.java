package dateline.export;

/** Text as names in a network are written: on one line, and of characters that XML can hold. */
final class PlainText {
  private PlainText() {}

  /**
   * The text with white space of any kind as single spaces, and without control characters, lone
   * surrogates and what else XML 1.0 has no place for.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
              } else if (isWritable(c)) {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString().strip().replaceAll(" {2,}", " ");
  }

  private static boolean isWritable(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !surrogate && !Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF;
  }
}
