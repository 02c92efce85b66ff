package dateline.evaluate;

import dateline.annotate.Tone;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Scores of labels of tone: per label, accuracy, and the mean of the labels' F1 (macro-F1). */
public final class ToneScores {
  private static final int BINS = 10;

  private final double[] confidence = new double[BINS];
  private final long[] right = new long[BINS];
  private final long[] inBin = new long[BINS];
  private final long[][] counts = new long[Tone.LABELS.size()][Tone.LABELS.size()];

  /** Adds one prediction; the labels are those of {@link Tone#LABELS}. */
  public void add(String gold, String predicted) {
    counts[index(gold)][index(predicted)]++;
  }

  /** Adds one prediction by its logits. */
  public void add(String gold, double[] logits) {
    String predicted = Tone.of(logits).label();
    add(gold, predicted);
    double probability = Tone.probabilities(logits)[index(predicted)];
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    confidence[bin] += probability;
    inBin[bin]++;
    right[bin] += gold.equals(predicted) ? 1 : 0;
  }

  /**
   * Expected calibration error of the predictions that were added by their logits, in [0, 1]: the
   * mean distance, over ten bins of the likeliest label's probability, of that probability to the
   * share of right ones (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017).
   */
  public double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error / Math.max(1, Arrays.stream(inBin).sum());
  }

  private static int index(String label) {
    int index = Tone.LABELS.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("Not a label of tone: " + label);
    }
    return index;
  }

  /** Number of predictions. */
  public long all() {
    return IntStream.range(0, counts.length).mapToLong(this::gold).sum();
  }

  /** Share of the right ones, in [0, 1]. */
  public double accuracy() {
    long right = IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
    return ratio(right, all());
  }

  /** Mean of F1 over the three labels, in [0, 1]. */
  public double macroF1() {
    return IntStream.range(0, counts.length).mapToDouble(this::f1).average().orElse(0);
  }

  /** Share of the predictions of a label that are right, in [0, 1]. */
  public double precision(String label) {
    int i = index(label);
    return ratio(counts[i][i], predicted(i));
  }

  /** Share of a label that is found, in [0, 1]. */
  public double recall(String label) {
    int i = index(label);
    return ratio(counts[i][i], gold(i));
  }

  /** Harmonic mean of precision and recall of a label, in [0, 1]. */
  public double f1(String label) {
    return f1(index(label));
  }

  /** A Markdown table, a row per label, and a line with accuracy and macro-F1, in per cent. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append("| label | precision | recall | F1 | gold |\n|---|---:|---:|---:|---:|\n");
    for (String label : Tone.LABELS) {
      table.append(
          "| %s | %.1f | %.1f | %.1f | %d |\n"
              .formatted(
                  label,
                  100 * precision(label),
                  100 * recall(label),
                  100 * f1(label),
                  gold(index(label))));
    }
    table.append(
        "\nmacro-F1 %.1f, accuracy %.1f, of %d"
            .formatted(100 * macroF1(), 100 * accuracy(), all()));
    if (Arrays.stream(inBin).sum() > 0) {
      table.append("; expected calibration error %.3f".formatted(calibrationError()));
    }
    table.append('\n');
    return table.toString();
  }

  private double f1(int i) {
    return ratio(2 * counts[i][i], gold(i) + predicted(i));
  }

  private long gold(int i) {
    return IntStream.range(0, counts.length).mapToLong(j -> counts[i][j]).sum();
  }

  private long predicted(int i) {
    return IntStream.range(0, counts.length).mapToLong(j -> counts[j][i]).sum();
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
