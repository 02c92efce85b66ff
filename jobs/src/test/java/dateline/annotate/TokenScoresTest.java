package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenScoresTest {
  private static final int FEATURES = 60;
  private static final int OUTCOMES = 5;
  private final Random chance = new Random(7);
  private final GISModel model = model();

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, Integer.MAX_VALUE})
  void givesTheFiguresOfTheModelWhateverWasAskedBefore(int ofTags) {
    TokenScores scores = new TokenScores(model, ofTags);
    String[] last = context(8);
    for (int i = 0; i < 2_000; i++) {
      String[] context = i % 3 == 0 ? context(chance.nextInt(12)) : withOtherTags(last);
      assertThat(scores.eval(context, new double[OUTCOMES])).isEqualTo(model.eval(context));
      last = context;
    }
  }

  /** Some of the features are unknown to the model. */
  private String[] context(int length) {
    return chance.ints(length, 0, FEATURES + 10).mapToObj(f -> "f" + f).toArray(String[]::new);
  }

  private String[] withOtherTags(String[] context) {
    String[] changed = context.clone();
    for (int i = Math.max(0, changed.length - 2); i < changed.length; i++) {
      changed[i] = "f" + chance.nextInt(FEATURES + 10);
    }
    return changed;
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
