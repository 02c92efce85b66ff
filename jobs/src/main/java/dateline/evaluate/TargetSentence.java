package dateline.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A tokenised sentence with the tokens of somebody or something that its tone is towards.
 *
 * @param tokens at least one
 * @param begin index of the target's first token
 * @param end index after its last token
 */
public record TargetSentence(List<String> tokens, int begin, int end) {
  public TargetSentence {
    tokens = List.copyOf(tokens);
    if (begin < 0 || end <= begin || end > tokens.size()) {
      throw new IllegalArgumentException(
          "A target needs 0 <= begin < end <= %d tokens, got begin %d, end %d"
              .formatted(tokens.size(), begin, end));
    }
  }

  /** The tokens of a text, as models of tone know them. */
  public static List<String> tokens(String text) {
    return PtbTokenizer.tokens(text).stream().map(PtbTokenizer.Token::text).toList();
  }

  /**
   * Tokenises a sentence. A target that is no token by itself, such as a quotation mark, stands for
   * the word after it.
   *
   * @param begin offset of the target's first character
   * @param end offset after its last
   */
  public static TargetSentence of(String sentence, int begin, int end) {
    if (begin < 0 || end <= begin || end > sentence.length()) {
      throw new IllegalArgumentException(
          "A target needs 0 <= begin < end <= %d characters, got begin %d, end %d"
              .formatted(sentence.length(), begin, end));
    }
    List<String> tokens = new ArrayList<>();
    int first = -1;
    int last = -1;
    int next = -1;
    for (PtbTokenizer.Token token : PtbTokenizer.tokens(sentence)) {
      if (token.begin() < end && token.end() > begin) {
        first = first < 0 ? tokens.size() : first;
        last = tokens.size();
      }
      next = token.begin() >= end && next < 0 ? tokens.size() : next;
      tokens.add(token.text());
    }
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("no word in the sentence");
    }
    if (first < 0) {
      first = next < 0 ? tokens.size() - 1 : next;
      last = first;
    }
    return new TargetSentence(tokens, first, last + 1);
  }
}
