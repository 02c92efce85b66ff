package dateline.train;

import dateline.annotate.SentimentFeatures;
import dateline.annotate.Tone;
import dateline.annotate.ToneNetwork;
import dateline.annotate.WordVectors;
import dateline.evaluate.TargetSentence;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns the weights of a {@link ToneNetwork} by AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011) on
 * cross entropy, one example after the other; features and hidden units are hidden at random
 * (dropout). Several networks are learned from several seeds, side by side, and joined to one whose
 * logits are the mean of theirs. The same examples and seed give the same weights.
 */
final class ToneNetworkTrainer {
  /**
   * @param networks how many
   * @param units hidden units of each
   * @param passes over the examples
   * @param leastCount examples below which a bucket stays unused
   * @param step of dense weights, in the first pass; it falls to 0 by a straight line
   * @param featureStep of the weights of features
   * @param dropout share of hidden units that are hidden
   * @param featureDropout share of features that are hidden
   */
  record Settings(
      int networks,
      int units,
      int passes,
      int leastCount,
      float step,
      float featureStep,
      float dropout,
      float featureDropout,
      long seed) {
    static Settings standard(long seed) {
      return new Settings(3, 40, 4, 4, 0.02f, 0.05f, 0.3f, 0.5f, seed);
    }
  }

  /**
   * What is learned from.
   *
   * @param probabilities of {@link Tone#LABELS}
   * @param weight how much it counts, 1 for once
   */
  @SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them; never compared
  record Example(TargetSentence target, float[] probabilities, float weight) {}

  private static final int LABELS = Tone.LABELS.size();
  private static final float SMALLEST = 1e-6f;
  private static final float SPREAD_OF_HIDDEN = 0.1f;

  private final Settings settings;
  private final int[][] features;
  private final float[][] around;
  private final List<Example> examples;

  private ToneNetworkTrainer(Settings settings, List<Example> examples) {
    this.settings = settings;
    this.examples = examples;
    this.around = new float[examples.size()][];
    this.features = new int[examples.size()][];
    IntStream.range(0, examples.size()).parallel().forEach(this::see);
    int[] counts = new int[ToneNetwork.BUCKETS];
    for (int[] of : features) {
      for (int bucket : of) {
        counts[bucket]++;
      }
    }
    for (int i = 0; i < features.length; i++) {
      features[i] =
          Arrays.stream(features[i]).filter(b -> counts[b] >= settings.leastCount()).toArray();
    }
  }

  private void see(int i) {
    TargetSentence s = examples.get(i).target();
    features[i] = ToneNetwork.buckets(SentimentFeatures.ofTarget(s.tokens(), s.begin(), s.end()));
    around[i] = SentimentFeatures.around(s.tokens(), s.begin(), s.end(), WordVectors.shipped());
  }

  static ToneNetwork train(List<Example> examples, Settings settings) {
    ToneNetworkTrainer trainer = new ToneNetworkTrainer(settings, examples);
    List<Learner> learners =
        IntStream.range(0, settings.networks())
            .parallel()
            .mapToObj(i -> trainer.learn(settings.seed() + i))
            .toList();
    return new ToneNetwork(joined(learners));
  }

  private Learner learn(long seed) {
    Random random = new Random(seed);
    Learner learner = new Learner(settings.units(), around[0].length, random);
    int[] order = IntStream.range(0, examples.size()).toArray();
    for (int pass = 0; pass < settings.passes(); pass++) {
      Softmax.shuffle(order, random);
      float left = 1 - (float) pass / settings.passes();
      for (int i : order) {
        learner.learn(i, left, random);
      }
    }
    return learner;
  }

  /** Numbers that are learned, each with the sum of its squared gradients. */
  private static final class Learned {
    final float[] values;
    private final float[] squares;

    Learned(int size) {
      values = new float[size];
      squares = new float[size];
    }

    void step(int i, float gradient, float size) {
      squares[i] += gradient * gradient;
      values[i] -= size * gradient / (float) Math.sqrt(squares[i] + SMALLEST);
    }
  }

  /** One network while it learns. */
  private final class Learner {
    private final int units;
    private final int inputs;
    private final Learned hidden;
    private final Learned direct = new Learned(ToneNetwork.BUCKETS * LABELS);
    private final Learned dense;
    private final Learned bias;
    private final Learned out;
    private final Learned outBias = new Learned(LABELS);
    private final float[] state;
    private final float[] kept;
    private final float[] toState;

    Learner(int units, int inputs, Random random) {
      this.units = units;
      this.inputs = inputs;
      hidden = new Learned(ToneNetwork.BUCKETS * units);
      dense = new Learned(units * inputs);
      bias = new Learned(units);
      out = new Learned(units * LABELS);
      state = new float[units];
      kept = new float[units];
      toState = new float[units];
      double deviation = Math.sqrt(1.0 / inputs);
      for (int i = 0; i < dense.values.length; i++) {
        dense.values[i] = (float) (random.nextGaussian() * deviation);
      }
      for (int i = 0; i < out.values.length; i++) {
        out.values[i] = (float) (random.nextGaussian() / Math.sqrt(units));
      }
      boolean[] used = new boolean[ToneNetwork.BUCKETS];
      for (int[] of : features) {
        for (int bucket : of) {
          used[bucket] = true;
        }
      }
      for (int bucket = 0; bucket < used.length; bucket++) {
        for (int u = 0; used[bucket] && u < units; u++) {
          hidden.values[bucket * units + u] = (random.nextFloat() - 0.5f) * SPREAD_OF_HIDDEN;
        }
      }
    }

    void learn(int i, float left, Random random) {
      int[] seen = some(features[i], random);
      float[] near = around[i];
      float scale =
          ToneNetwork.scale(Math.round(features[i].length * (1 - settings.featureDropout())));
      for (int u = 0; u < units; u++) {
        boolean hides = random.nextFloat() < settings.dropout();
        kept[u] = hides ? 0 : 1 / (1 - settings.dropout());
      }
      double[] p = Tone.probabilities(logits(seen, near, scale));
      float step = settings.step() * left;
      float featureStep = settings.featureStep() * left;
      Arrays.fill(toState, 0);
      Example example = examples.get(i);
      for (int label = 0; label < LABELS; label++) {
        float gradient = (float) (p[label] - example.probabilities()[label]) * example.weight();
        for (int u = 0; u < units; u++) {
          toState[u] += gradient * out.values[u * LABELS + label];
          out.step(u * LABELS + label, gradient * state[u] * kept[u], step);
        }
        outBias.step(label, gradient, step);
        for (int bucket : seen) {
          direct.step(bucket * LABELS + label, gradient * scale, featureStep);
        }
      }
      for (int u = 0; u < units; u++) {
        float gradient = toState[u] * kept[u] * (1 - state[u] * state[u]);
        toState[u] = gradient;
        if (gradient != 0) {
          bias.step(u, gradient, step);
          for (int d = 0; d < inputs; d++) {
            dense.step(u * inputs + d, gradient * near[d], step);
          }
        }
      }
      for (int bucket : seen) {
        for (int u = 0; u < units; u++) {
          hidden.step(bucket * units + u, toState[u] * scale, featureStep);
        }
      }
    }

    private double[] logits(int[] seen, float[] near, float scale) {
      double[] logits = new double[LABELS];
      for (int u = 0; u < units; u++) {
        float sum = 0;
        for (int bucket : seen) {
          sum += hidden.values[bucket * units + u];
        }
        sum = sum * scale + bias.values[u];
        for (int d = 0; d < inputs; d++) {
          sum += dense.values[u * inputs + d] * near[d];
        }
        state[u] = (float) Math.tanh(sum);
      }
      for (int label = 0; label < LABELS; label++) {
        logits[label] = outBias.values[label];
        for (int bucket : seen) {
          logits[label] += direct.values[bucket * LABELS + label] * scale;
        }
        for (int u = 0; u < units; u++) {
          logits[label] += state[u] * kept[u] * out.values[u * LABELS + label];
        }
      }
      return logits;
    }

    private int[] some(int[] all, Random random) {
      int[] some = new int[all.length];
      int n = 0;
      for (int bucket : all) {
        if (random.nextFloat() >= settings.featureDropout()) {
          some[n++] = bucket;
        }
      }
      return Arrays.copyOf(some, n);
    }
  }

  /** One network whose logits are the mean of these networks'. */
  private static ToneNetwork.Weights joined(List<Learner> learners) {
    int each = learners.get(0).units;
    int units = each * learners.size();
    int inputs = learners.get(0).inputs;
    float share = 1f / learners.size();
    float[] hidden = new float[ToneNetwork.BUCKETS * units];
    float[] direct = new float[ToneNetwork.BUCKETS * LABELS];
    float[] dense = new float[units * inputs];
    float[] bias = new float[units];
    float[] out = new float[units * LABELS];
    float[] outBias = new float[LABELS];
    for (int n = 0; n < learners.size(); n++) {
      Learner one = learners.get(n);
      int at = n * each;
      for (int bucket = 0; bucket < ToneNetwork.BUCKETS; bucket++) {
        System.arraycopy(one.hidden.values, bucket * each, hidden, bucket * units + at, each);
      }
      System.arraycopy(one.dense.values, 0, dense, at * inputs, each * inputs);
      System.arraycopy(one.bias.values, 0, bias, at, each);
      addShare(one.direct.values, share, direct, 0);
      addShare(one.out.values, share, out, at * LABELS);
      addShare(one.outBias.values, share, outBias, 0);
    }
    return new ToneNetwork.Weights(hidden, direct, dense, bias, out, outBias);
  }

  private static void addShare(float[] of, float share, float[] to, int at) {
    for (int i = 0; i < of.length; i++) {
      to[at + i] += of[i] * share;
    }
  }
}
