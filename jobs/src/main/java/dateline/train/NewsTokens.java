package dateline.train;

import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the tokens of a corpus look as they do when the job runs: no double quotation marks,
 * straight apostrophes, round brackets.
 */
final class NewsTokens {
  private static final Set<String> DROPPED = Set.of("\"", "``", "''", "“", "”", "„", "«", "»");
  private static final Map<String, String> BRACKETS =
      Map.of("[", "(", "]", ")", "-LRB-", "(", "-RRB-", ")", "-LSB-", "(", "-RSB-", ")");

  private NewsTokens() {}

  static String of(String token) {
    return BRACKETS.getOrDefault(token, token.replace('’', '\'').replace('‘', '\''));
  }

  /** The sentence with such tokens, under the same tags; nothing where no token is left. */
  static Optional<TaggedSentence> of(TaggedSentence sentence) {
    List<String> tokens = new ArrayList<>();
    int[] kept = new int[sentence.tokens().size() + 1];
    for (int i = 0; i < sentence.tokens().size(); i++) {
      kept[i] = tokens.size();
      if (!DROPPED.contains(sentence.tokens().get(i))) {
        tokens.add(of(sentence.tokens().get(i)));
      }
    }
    kept[kept.length - 1] = tokens.size();
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    List<Entity> entities = new ArrayList<>();
    for (Entity e : sentence.entities()) {
      if (kept[e.begin()] < kept[e.end()]) {
        entities.add(new Entity(kept[e.begin()], kept[e.end()], e.type()));
      }
    }
    return Optional.of(
        new TaggedSentence(tokens, Entity.tags(tokens.size(), entities), sentence.opensDocument()));
  }
}
