package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final Softmax.Settings SETTINGS =
      new Softmax.Settings(0.1f, 0.01f, 0.1f, 0.2, 20, 3);

  @Test
  void learnsWhichFeatureSpeaksForWhichOutcome() {
    Softmax learner = fitted(SETTINGS);
    for (int o = 0; o < 3; o++) {
      for (int other = 0; other < 3; other++) {
        if (o != other) {
          assertThat(learner.weight(o, o)).isGreaterThan(learner.weight(o, other));
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    assertThat(weights(fitted(SETTINGS))).isEqualTo(weights(fitted(SETTINGS)));
  }

  @Test
  void aStrongPenaltyLeavesOnlyZeros() {
    Softmax.Settings strict = new Softmax.Settings(0.1f, 1e6f, 0.1f, 0.2, 20, 3);
    assertThat(weights(fitted(strict))).containsOnly(0f);
  }

  @Test
  void featuresAreNumberedByNameAndRareOnesForgotten() {
    FeatureIndex index = new FeatureIndex();
    index.count(List.of("b", "a"));
    index.count(List.of("c", "a", "b"));
    index.keep(2);
    assertThat(index.size()).isEqualTo(2);
    assertThat(index.numbers(List.of("b", "c", "a", "never"))).containsExactly(1, 0);
    assertThat(index.name(1)).isEqualTo("b");
  }

  private static Softmax fitted(Softmax.Settings settings) {
    List<Softmax.Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      examples.add(new Softmax.Example(new int[] {i % 3, 3}, i % 3, 1));
    }
    Softmax learner = new Softmax(4, 3, settings);
    learner.fit(examples);
    return learner;
  }

  private static List<Float> weights(Softmax learner) {
    List<Float> weights = new ArrayList<>();
    for (int f = 0; f < 4; f++) {
      for (int o = 0; o < 3; o++) {
        weights.add(learner.weight(f, o));
      }
    }
    return weights;
  }
}
