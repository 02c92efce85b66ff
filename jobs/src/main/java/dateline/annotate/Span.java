package dateline.annotate;

/**
 * A range of a text.
 *
 * @param begin offset of the first character, in UTF-16 units
 * @param end offset after the last
 */
record Span(int begin, int end) {
  Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no such range: [" + begin + ", " + end + ")");
    }
  }

  int length() {
    return end - begin;
  }

  boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  /** How many characters the two have in common. */
  int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  String of(String text) {
    return text.substring(begin, end);
  }

  /** This range without white space at its ends; empty where there is nothing else. */
  Span trimmed(String text) {
    int from = begin;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
