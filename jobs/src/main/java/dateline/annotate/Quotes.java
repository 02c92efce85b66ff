package dateline.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotations of an article: what stands between double quotation marks, curly, straight or
 * angled, marks included. A quotation over several paragraphs opens anew in each and closes only in
 * the last; an opening mark without an end reaches to the end of its paragraph.
 */
final class Quotes {
  private final List<Span> spans = new ArrayList<>();

  private Quotes() {}

  static Quotes of(String text, List<Segment> segments) {
    Quotes quotes = new Quotes();
    for (Segment segment : segments) {
      int open = -1;
      for (int i = segment.span().begin(); i < segment.span().end(); i++) {
        char c = text.charAt(i);
        boolean opens = c == '“' || c == '„' || c == '«' || (c == '"' && open < 0);
        boolean closes = c == '”' || c == '»' || (c == '"' && open >= 0);
        if (open >= 0 && closes) {
          quotes.spans.add(new Span(open, i + 1));
          open = -1;
        } else if (opens && open < 0) {
          open = i;
        }
      }
      if (open >= 0) {
        quotes.spans.add(new Span(open, segment.span().end()));
      }
    }
    return quotes;
  }

  /** The quotations, in order. */
  List<Span> spans() {
    return List.copyOf(spans);
  }

  boolean contains(int offset) {
    return spans.stream().anyMatch(s -> s.contains(offset));
  }

  /** Share of the characters of a range that are quoted, in [0, 1]. */
  double share(Span range) {
    int quoted = spans.stream().mapToInt(s -> s.overlap(range)).sum();
    return range.length() == 0 ? 0 : (double) quoted / range.length();
  }
}
