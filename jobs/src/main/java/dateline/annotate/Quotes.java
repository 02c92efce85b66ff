package dateline.annotate;

import dateline.layout.Segment;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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

  /** The quotations, in order; no two overlap. */
  List<Span> spans() {
    return Collections.unmodifiableList(spans);
  }

  boolean contains(int offset) {
    return around(offset).isPresent();
  }

  /** The quotation that the character at this offset stands in. */
  Optional<Span> around(int offset) {
    Optional<Span> last = lastBefore(offset + 1);
    return last.filter(q -> q.contains(offset));
  }

  /** The last quotation that begins before this offset. */
  Optional<Span> lastBefore(int offset) {
    int i = from(offset);
    return i == 0 ? Optional.empty() : Optional.of(spans.get(i - 1));
  }

  /** Index of the first quotation that begins at this offset or after it. */
  private int from(int offset) {
    return Sorted.first(spans.size(), i -> spans.get(i).begin() >= offset);
  }

  /** Share of the characters of a range that are quoted, in [0, 1]. */
  double share(Span range) {
    int quoted = lastBefore(range.begin()).map(q -> q.overlap(range)).orElse(0);
    for (int i = from(range.begin()); i < spans.size() && spans.get(i).begin() < range.end(); i++) {
      quoted += spans.get(i).overlap(range);
    }
    return range.length() == 0 ? 0 : (double) quoted / range.length();
  }
}
