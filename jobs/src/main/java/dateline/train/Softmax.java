package dateline.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression over sparse binary features, learned with FTRL-Proximal (McMahan
 * et al., "Ad Click Prediction: a View from the Trenches", KDD 2013, algorithm 1): a step size per
 * weight, an L1 penalty that keeps most weights at zero, and an L2 penalty. One thread, seeded.
 */
final class Softmax {
  /**
   * @param features numbers of the features that are set
   * @param outcome the right outcome
   * @param weight how much the example counts, 1 for once
   */
  @SuppressWarnings("ArrayRecordComponent") // millions of them; never compared
  record Example(int[] features, int outcome, float weight) {}

  /**
   * @param alpha step size
   * @param l1 penalty on absolute weights
   * @param l2 penalty on squared weights
   * @param dropout share of an example's features that is hidden each time it is met, in [0, 1):
   *     keeps the model from leaning on single words (Wang and Manning, "Fast dropout training",
   *     ICML 2013, gives the reason)
   * @param epochs passes over the examples
   * @param seed of the order of examples
   */
  record Settings(float alpha, float l1, float l2, double dropout, int epochs, long seed) {}

  private static final float BETA = 1;
  private static final double SMALLEST_GRADIENT = 1e-3;

  private final Settings settings;
  private final int outcomes;
  private final float[] z;
  private final float[] n;
  private final float[] w;

  Softmax(int features, int outcomes, Settings settings) {
    this.settings = settings;
    this.outcomes = outcomes;
    this.z = new float[features * outcomes];
    this.n = new float[features * outcomes];
    this.w = new float[features * outcomes];
  }

  void fit(List<Example> examples) {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    Random random = new Random(settings.seed());
    double[] p = new double[outcomes];
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order, random);
      for (int i : order) {
        Example example = examples.get(i);
        learn(example, some(example.features(), random), p);
      }
    }
  }

  private int[] some(int[] features, Random random) {
    if (settings.dropout() == 0) {
      return features;
    }
    int[] kept = new int[features.length];
    int n = 0;
    for (int feature : features) {
      if (random.nextFloat() >= settings.dropout()) {
        kept[n++] = feature;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private void learn(Example example, int[] features, double[] p) {
    probabilities(features, p);
    for (int o = 0; o < outcomes; o++) {
      double gradient = (p[o] - (o == example.outcome() ? 1 : 0)) * example.weight();
      if (Math.abs(gradient) > SMALLEST_GRADIENT) {
        for (int feature : features) {
          step(feature * outcomes + o, (float) gradient);
        }
      }
    }
  }

  private void step(int at, float gradient) {
    float before = n[at];
    float after = before + gradient * gradient;
    float sigma = (float) ((Math.sqrt(after) - Math.sqrt(before)) / settings.alpha());
    z[at] += gradient - sigma * w[at];
    n[at] = after;
    float excess = Math.abs(z[at]) - settings.l1();
    w[at] =
        excess <= 0
            ? 0
            : (float)
                (-Math.signum(z[at])
                    * excess
                    / ((BETA + Math.sqrt(after)) / settings.alpha() + settings.l2()));
  }

  private void probabilities(int[] features, double[] p) {
    Arrays.fill(p, 0);
    for (int feature : features) {
      int at = feature * outcomes;
      for (int o = 0; o < outcomes; o++) {
        p[o] += w[at + o];
      }
    }
    double most = Arrays.stream(p).max().orElse(0);
    double sum = 0;
    for (int o = 0; o < outcomes; o++) {
      p[o] = Math.exp(p[o] - most);
      sum += p[o];
    }
    for (int o = 0; o < outcomes; o++) {
      p[o] /= sum;
    }
  }

  /**
   * The weight of a feature where none is hidden: scaled by the share that was seen in training.
   */
  float weight(int feature, int outcome) {
    return (float) (w[feature * outcomes + outcome] * (1 - settings.dropout()));
  }

  /** Puts the numbers in an order of chance, in place. */
  static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }
}
