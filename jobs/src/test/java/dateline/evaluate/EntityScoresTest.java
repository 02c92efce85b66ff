package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares with what seqeval makes of the same tags; jobs/bench/ner/seqeval_fixture.py writes both
 * files. seqeval's default reads tags as conlleval does. Its strict mode for IOB2 differs where an
 * I- continues nothing, which Dateline predicts nowhere.
 */
class EntityScoresTest {
  private static final double ROUNDING = 1e-11;

  /** Gold and predicted tags of one sentence. */
  private record Pair(List<String> gold, List<String> predicted) {
    boolean wellFormed() {
      return List.of(gold, predicted).stream()
          .allMatch(tags -> Entity.tags(tags.size(), Entity.ofTags(tags)).equals(tags));
    }
  }

  private static final Map<String, List<Pair>> CASES = cases();

  static Set<String> all() {
    return CASES.keySet();
  }

  static List<String> wellFormed() {
    return all().stream().filter(c -> CASES.get(c).stream().allMatch(Pair::wellFormed)).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void countsAsSeqevalDoes(String name) {
    assertEqual(scores(CASES.get(name)), name, "default");
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void countsAsStrictSeqevalDoesWhereTagsAreWellFormed(String name) {
    assertEqual(scores(CASES.get(name)), name, "strict");
  }

  private static EntityScores scores(List<Pair> pairs) {
    EntityScores scores = new EntityScores();
    pairs.forEach(p -> scores.add(Entity.ofTags(p.gold()), Entity.ofTags(p.predicted())));
    return scores;
  }

  private static void assertEqual(EntityScores scores, String name, String mode) {
    Set<String> types = new HashSet<>();
    for (String line : lines("seqeval-scores.tsv")) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals(name) && fields[1].equals(mode)) {
        String type = fields[2];
        boolean micro = type.equals("micro");
        EntityScores.Counts counts = micro ? scores.all() : scores.byType().get(type);
        assertThat(counts).as(type).isNotNull();
        assertThat(List.of(counts.precision(), counts.recall(), counts.f1()))
            .as("precision, recall and F1 of " + type)
            .usingComparatorForType(
                (a, b) -> Math.abs(a - b) < ROUNDING ? 0 : Double.compare(a, b), Double.class)
            .containsExactly(
                Double.valueOf(fields[3]), Double.valueOf(fields[4]), Double.valueOf(fields[5]));
        assertThat(counts.gold()).as("support of " + type).isEqualTo(Long.parseLong(fields[6]));
        if (!micro) {
          types.add(type);
        }
      }
    }
    assertThat(scores.byType().keySet()).isEqualTo(types);
  }

  private static Map<String, List<Pair>> cases() {
    Map<String, List<Pair>> cases = new LinkedHashMap<>();
    List<Pair> pairs = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    List<String> predicted = new ArrayList<>();
    for (String line : lines("seqeval-tags.tsv")) {
      String[] tags = line.split("\t", -1);
      if (line.startsWith("# ")) {
        pairs = new ArrayList<>();
        cases.put(line.substring(2), pairs);
      } else if (tags.length == 2) {
        gold.add(tags[0]);
        predicted.add(tags[1]);
      } else {
        pairs.add(new Pair(List.copyOf(gold), List.copyOf(predicted)));
        gold.clear();
        predicted.clear();
      }
    }
    return cases;
  }

  private static List<String> lines(String name) {
    try (InputStream in = EntityScoresTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
