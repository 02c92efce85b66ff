package dateline.annotate;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name that a pipeline found in a text, by tokens of its own.
 *
 * @param span where it stands; it begins and ends with a letter or digit
 * @param type PER, ORG, LOC or MISC
 * @param confidence in (0, 1]
 */
record NamedSpan(Span span, String type, double confidence) {
  /** In the order in which they are read; of those that begin together the longest comes first. */
  static final Comparator<NamedSpan> IN_ORDER =
      Comparator.<NamedSpan>comparingInt(n -> n.span().begin())
          .thenComparing(n -> n.span().end(), Comparator.reverseOrder());

  /** A tokeniser that keeps "Ohio's" whole has the clitic in the name. */
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?");

  /**
   * The names that begin in a sentence, as tokens of it: all that they share a character with. What
   * goes on in the next sentence is cut; a token has at most one name, that of the first.
   *
   * @param found the names of the article, {@link #IN_ORDER}
   */
  static List<Name> onTokens(Tokens sentence, List<NamedSpan> found) {
    List<Name> names = new ArrayList<>();
    List<Span> tokens = sentence.spans();
    if (tokens.isEmpty()) {
      return names;
    }
    int free = 0;
    int limit = tokens.get(tokens.size() - 1).end();
    for (int i = firstFrom(tokens.get(0).begin(), found); i < found.size(); i++) {
      NamedSpan name = found.get(i);
      if (name.span().begin() >= limit) {
        break;
      }
      int begin = free;
      while (begin < tokens.size() && tokens.get(begin).overlap(name.span()) == 0) {
        begin++;
      }
      int end = begin;
      while (end < tokens.size() && tokens.get(end).overlap(name.span()) > 0) {
        end++;
      }
      while (end > begin + 1 && POSSESSIVE.matcher(sentence.words().get(end - 1)).matches()) {
        end--;
      }
      if (end > begin) {
        names.add(new Name(begin, end, name.type(), name.confidence()));
        free = end;
      }
    }
    return names;
  }

  /** The index of the first name that begins at this offset or after it. */
  private static int firstFrom(int offset, List<NamedSpan> found) {
    NamedSpan key = new NamedSpan(new Span(offset, Integer.MAX_VALUE), "", 1);
    int index = Collections.binarySearch(found, key, IN_ORDER);
    return index >= 0 ? index : -index - 1;
  }
}
