package dateline.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The tone towards a target by a network of one hidden layer. It sees the {@link
 * SentimentFeatures#ofTarget features} of the target, hashed to {@value #BUCKETS} buckets
 * (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009), and the
 * {@link SentimentFeatures#around mean word vectors} of the words around it. The features also
 * speak for the labels directly, as in a linear model. Thread-safe.
 */
public final class ToneNetwork {
  /** How many buckets the features are hashed to, as a power of two. */
  private static final int BITS = 18;

  /** How many buckets the features are hashed to. */
  public static final int BUCKETS = 1 << BITS;

  /** Multiplies a hash so that its upper bits depend on all others (Knuth, TAOCP 3, 6.4). */
  private static final int SPREAD = 0x9E3779B1;

  private static final int LABELS = Tone.LABELS.size();
  private static final int BYTE = 127;

  private final int units;
  private final int inputs;
  private final float[] bias;
  private final float[] out;
  private final float[] outBias;
  private final Quantized hidden;
  private final Quantized direct;
  private final boolean[] used;

  /** The dense weights, of each number around the target to each hidden unit. */
  private final float[] byInput;

  /** Numbers as bytes, in units of a scale. */
  private static final class Quantized {
    private final float scale;
    private final byte[] values;

    private Quantized(float scale, byte[] values) {
      this.scale = scale;
      this.values = values;
    }

    static Quantized of(float[] values) {
      float most = 0;
      for (float value : values) {
        most = Math.max(most, Math.abs(value));
      }
      float scale = most == 0 ? 1 : most / BYTE;
      byte[] bytes = new byte[values.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Math.round(values[i] / scale);
      }
      return new Quantized(scale, bytes);
    }

    boolean hasAny(int from, int size) {
      for (int i = from; i < from + size; i++) {
        if (values[i] != 0) {
          return true;
        }
      }
      return false;
    }

    static Quantized read(DataInputStream in, int size) throws IOException {
      float scale = in.readFloat();
      byte[] values = new byte[size];
      in.readFully(values);
      return new Quantized(scale, values);
    }

    void write(DataOutputStream to) throws IOException {
      to.writeFloat(scale);
      to.write(values);
    }
  }

  /**
   * Weights of a network; arrays are row by row.
   *
   * @param hidden of each bucket to each hidden unit
   * @param direct of each bucket to each label
   * @param dense of each hidden unit from each number around the target
   * @param bias of each hidden unit
   * @param out of each hidden unit to each label
   * @param outBias of each label
   */
  @SuppressWarnings("ArrayRecordComponent") // millions of them; never compared
  public record Weights(
      float[] hidden, float[] direct, float[] dense, float[] bias, float[] out, float[] outBias) {}

  /** A network of these weights, rounded as its file has them. */
  public ToneNetwork(Weights weights) {
    this(
        weights.bias().length,
        weights.dense().length / weights.bias().length,
        weights.dense(),
        weights.bias(),
        weights.out(),
        weights.outBias(),
        Quantized.of(weights.hidden()),
        Quantized.of(weights.direct()));
  }

  private ToneNetwork(
      int units,
      int inputs,
      float[] dense,
      float[] bias,
      float[] out,
      float[] outBias,
      Quantized hidden,
      Quantized direct) {
    this.units = units;
    this.inputs = inputs;
    this.bias = bias;
    this.out = out;
    this.outBias = outBias;
    this.hidden = hidden;
    this.direct = direct;
    this.byInput = new float[dense.length];
    for (int u = 0; u < units; u++) {
      for (int i = 0; i < inputs; i++) {
        byInput[i * units + u] = dense[u * inputs + i];
      }
    }
    this.used = new boolean[BUCKETS];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      used[bucket] = hidden.hasAny(bucket * units, units) || direct.hasAny(bucket * LABELS, LABELS);
    }
  }

  static ToneNetwork read(DataInputStream in) throws IOException {
    int units = in.readInt();
    int inputs = in.readInt();
    return new ToneNetwork(
        units,
        inputs,
        floats(in, units * inputs),
        floats(in, units),
        floats(in, units * LABELS),
        floats(in, LABELS),
        Quantized.read(in, BUCKETS * units),
        Quantized.read(in, BUCKETS * LABELS));
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(units);
    to.writeInt(inputs);
    for (int u = 0; u < units; u++) {
      for (int i = 0; i < inputs; i++) {
        to.writeFloat(byInput[i * units + u]);
      }
    }
    for (float[] values : List.of(bias, out, outBias)) {
      for (float value : values) {
        to.writeFloat(value);
      }
    }
    hidden.write(to);
    direct.write(to);
  }

  private static float[] floats(DataInputStream in, int size) throws IOException {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** The buckets of features. */
  public static int[] buckets(Collection<String> features) {
    return features.stream()
        .mapToInt(f -> (f.hashCode() * SPREAD) >>> (Integer.SIZE - BITS))
        .toArray();
  }

  /** What the sum over this many features is multiplied by. */
  public static float scale(int features) {
    return (float) (1 / Math.sqrt(Math.max(1, features)));
  }

  /** Logits of {@link Tone#LABELS} towards the tokens from {@code begin} to before {@code end}. */
  public double[] logits(List<String> tokens, int begin, int end) {
    int[] features =
        Arrays.stream(buckets(SentimentFeatures.ofTarget(tokens, begin, end)))
            .filter(bucket -> used[bucket])
            .toArray();
    float[] around = SentimentFeatures.around(tokens, begin, end, WordVectors.shipped());
    if (around.length != inputs) {
      throw new IllegalStateException(
          "the network wants %d numbers around a target, got %d; train sentiment again"
              .formatted(inputs, around.length));
    }
    int[] sums = new int[units];
    int[] votes = new int[LABELS];
    for (int feature : features) {
      for (int u = 0; u < units; u++) {
        sums[u] += hidden.values[feature * units + u];
      }
      for (int label = 0; label < LABELS; label++) {
        votes[label] += direct.values[feature * LABELS + label];
      }
    }
    float scale = scale(features.length);
    double[] logits = new double[LABELS];
    for (int label = 0; label < LABELS; label++) {
      logits[label] = outBias[label] + votes[label] * direct.scale * scale;
    }
    float[] states = new float[units];
    for (int u = 0; u < units; u++) {
      states[u] = bias[u] + sums[u] * hidden.scale * scale;
    }
    for (int i = 0; i < inputs; i++) {
      for (int u = 0; u < units; u++) {
        states[u] += byInput[i * units + u] * around[i];
      }
    }
    for (int u = 0; u < units; u++) {
      double state = Math.tanh(states[u]);
      for (int label = 0; label < LABELS; label++) {
        logits[label] += state * out[u * LABELS + label];
      }
    }
    return logits;
  }
}
