package dateline.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The tone of sentences, by a multinomial logistic regression over {@link SentimentFeatures}, and
 * towards what they mention, by a {@link ToneNetwork}, in one file. Thread-safe.
 *
 * <p>The file is gzip of: the magic line; for the regression the number of its features and, per
 * feature, its name (modified UTF-8) and a weight for negative, neutral and positive as 16-bit
 * integers in units of 1/1024; then the network.
 */
public final class SentimentModel implements ToneModel {
  /** The model that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/sentiment-en.gz";

  private static final String MAGIC = "dateline sentiment 2";
  private static final float UNIT = 1 / 1024f;

  private final Map<String, float[]> sentence;
  private final ToneNetwork target;

  /**
   * @param sentence weights for negative, neutral and positive of each feature of a sentence
   * @param target gives the tone towards a target in a sentence
   */
  public SentimentModel(Map<String, float[]> sentence, ToneNetwork target) {
    this.sentence = new HashMap<>(sentence);
    this.target = target;
  }

  /** Reads a model; closes the stream. */
  public static SentimentModel load(InputStream model) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(model, 1 << 16)))) {
      String magic = in.readUTF();
      if (!magic.equals(MAGIC)) {
        throw new IOException("expected '%s' at its start, got '%s'".formatted(MAGIC, magic));
      }
      return new SentimentModel(readWeights(in), ToneNetwork.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a model of tone: " + e.getMessage(), e);
    }
  }

  /** The model that ships with Dateline, which each JVM loads once. */
  public static SentimentModel shipped() {
    return Shipped.MODEL;
  }

  private static final class Shipped {
    static final SentimentModel MODEL = load(SentimentModel.class.getResourceAsStream(SHIPPED));
  }

  /** Writes the model; equal models give equal bytes. Leaves the stream open. */
  public void save(OutputStream to) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(to);
    DataOutputStream out = new DataOutputStream(gzip);
    out.writeUTF(MAGIC);
    writeWeights(sentence, out);
    target.write(out);
    out.flush();
    gzip.finish();
  }

  /** The tone of the sentence itself; neutral where it is empty. */
  public Tone sentence(List<String> tokens) {
    return tokens.isEmpty()
        ? new Tone(0, "neutral")
        : tone(sentence, SentimentFeatures.ofSentence(tokens));
  }

  @Override
  public double[] logits(Target of) {
    return logits(of.tokens(), of.begin(), of.end());
  }

  /** Logits of {@link Tone#LABELS} towards the tokens from {@code begin} to before {@code end}. */
  public double[] logits(List<String> tokens, int begin, int end) {
    if (begin < 0 || end <= begin || end > tokens.size()) {
      throw new IllegalArgumentException(
          "A target needs 0 <= begin < end <= %d tokens, got begin %d, end %d"
              .formatted(tokens.size(), begin, end));
    }
    return target.logits(tokens, begin, end);
  }

  private static Tone tone(Map<String, float[]> weights, Collection<String> features) {
    double[] p = new double[Tone.LABELS.size()];
    for (String feature : features) {
      float[] weight = weights.get(feature);
      if (weight != null) {
        for (int i = 0; i < p.length; i++) {
          p[i] += weight[i];
        }
      }
    }
    return Tone.of(p);
  }

  private static Map<String, float[]> readWeights(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, float[]> weights = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String name = in.readUTF();
      float[] weight = new float[Tone.LABELS.size()];
      for (int j = 0; j < weight.length; j++) {
        weight[j] = in.readShort() * UNIT;
      }
      weights.put(name, weight);
    }
    return weights;
  }

  private static void writeWeights(Map<String, float[]> weights, DataOutputStream out)
      throws IOException {
    out.writeInt(weights.size());
    for (Map.Entry<String, float[]> e : new TreeMap<>(weights).entrySet()) {
      out.writeUTF(e.getKey());
      for (float weight : e.getValue()) {
        out.writeShort(
            Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight / UNIT))));
      }
    }
  }
}
