package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.evaluate.Clustering.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteringTest {
  /** Bagga and Baldwin's first example: of 5 and 2 and 5 items the small and a large one joined. */
  @Test
  void scoresAreThoseOfTheDefinition() {
    List<Item> items = new java.util.ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(new Item(i < 5 ? "a" : i < 7 ? "b" : "c", i < 5 ? "1" : "2"));
    }

    Clustering c = Clustering.of(items);

    assertThat(c.bCubedPrecision()).isCloseTo((5 + 2 * 2 / 7.0 + 5 * 5 / 7.0) / 12, within(1e-12));
    assertThat(c.bCubedRecall()).isEqualTo(1);
    assertThat(c.pairPrecision()).isCloseTo((10 + 1 + 10) / 31.0, within(1e-12));
    assertThat(c.pairRecall()).isEqualTo(1);
  }

  @Test
  void singlesHaveNoPairsToMiss() {
    Clustering c = Clustering.of(List.of(new Item("a", "1"), new Item("b", "2")));

    assertThat(c.bCubedF1()).isEqualTo(1);
    assertThat(c.pairF1()).isEqualTo(1);
    assertThat(Clustering.of(List.of(new Item("a", "1"), new Item("a", "2"))).pairRecall())
        .isZero();
  }
}
