package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
  private static final int FEATURES = 60;
  private static final int OUTCOMES = 5;
  private final Random chance = new Random(7);
  private final GISModel model = model();

  @Test
  void givesTheFiguresOfTheModel() {
    FeatureWeights weights = new FeatureWeights(model);
    double[] figures = new double[OUTCOMES];
    for (int i = 0; i < 2_000; i++) {
      String[] context = context(chance.nextInt(12));
      weights.begin(figures);
      weights.add(context, 0, context.length / 2, figures);
      weights.add(context, context.length / 2, context.length, figures);
      FeatureWeights.normalise(figures);
      assertThat(figures).isEqualTo(model.eval(context));
    }
  }

  /** Some of the features are unknown to the model. */
  private String[] context(int length) {
    return chance.ints(length, 0, FEATURES + 10).mapToObj(f -> "f" + f).toArray(String[]::new);
  }

  private GISModel model() {
    List<String> features = new ArrayList<>();
    List<Context> weights = new ArrayList<>();
    for (int f = 0; f < FEATURES; f++) {
      int[] outcomes = chance.ints(0, OUTCOMES).distinct().limit(3).sorted().toArray();
      features.add("f" + f);
      weights.add(new Context(outcomes, chance.doubles(3, -2, 2).toArray()));
    }
    return new GISModel(
        weights.toArray(new Context[0]),
        features.toArray(new String[0]),
        new String[] {"a", "b", "c", "d", "e"});
  }
}
