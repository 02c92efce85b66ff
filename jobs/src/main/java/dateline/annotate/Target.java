package dateline.annotate;

import dateline.layout.Span;
import java.util.List;

/**
 * Somebody or something in a sentence that its tone is towards.
 *
 * @param sentence the sentence as written
 * @param span where the target stands in it
 * @param tokens the sentence's tokens, with straight apostrophes
 * @param begin index of the target's first token
 * @param end index after its last
 */
public record Target(String sentence, Span span, List<String> tokens, int begin, int end) {
  public Target {
    tokens = List.copyOf(tokens);
    if (span.length() == 0 || span.end() > sentence.length()) {
      throw new IllegalArgumentException(
          "A target needs 0 <= begin < end <= %d characters, got begin %d, end %d"
              .formatted(sentence.length(), span.begin(), span.end()));
    }
    if (begin < 0 || end <= begin || end > tokens.size()) {
      throw new IllegalArgumentException(
          "A target needs 0 <= begin < end <= %d tokens, got begin %d, end %d"
              .formatted(tokens.size(), begin, end));
    }
  }
}
