package dateline.layout;

/**
 * A range of a text.
 *
 * @param begin offset of the first character, in UTF-16 units
 * @param end offset after the last
 */
public record Span(int begin, int end) {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no such range: [" + begin + ", " + end + ")");
    }
  }

  /** Its characters, in UTF-16 units. */
  public int length() {
    return end - begin;
  }

  /** Whether the character at this offset is in it. */
  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  /** How many characters the two have in common. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  /** The range's text. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  /** This range without white space at its ends; empty where there is nothing else. */
  public Span trimmed(String text) {
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
