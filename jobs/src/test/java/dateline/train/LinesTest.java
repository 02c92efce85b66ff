package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.annotate.NameStock;
import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<TaggedSentence> lines(long seed, int count) {
    Random random = new Random(seed);
    return new Lines(new NewNames(NameStock.shipped(), random), random).some(count);
  }

  @Test
  void noSlotIsLeftOpen() {
    assertThat(lines(1, 3_000))
        .allSatisfy(s -> assertThat(s.tokens()).noneMatch(t -> t.contains("{") || t.isEmpty()));
  }

  @Test
  void allTypesOfNamesOccurAndSomeLinesHaveNone() {
    List<TaggedSentence> lines = lines(2, 3_000);

    assertThat(lines.stream().flatMap(s -> s.entities().stream()).map(Entity::type).distinct())
        .containsExactlyInAnyOrder("PER", "ORG", "LOC", "MISC");
    assertThat(lines).anyMatch(s -> s.entities().isEmpty());
  }

  @Test
  void theSameSeedGivesTheSameLines() {
    assertThat(lines(3, 200)).isEqualTo(lines(3, 200)).isNotEqualTo(lines(4, 200));
  }
}
