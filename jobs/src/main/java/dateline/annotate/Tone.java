package dateline.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * The tone of a sentence, or towards somebody in it.
 *
 * @param score P(positive) − P(negative), in [-1, 1], rounded to four decimals
 * @param label the likeliest of {@link #LABELS}
 */
public record Tone(double score, String label) {
  /** The labels in the order of the scale. */
  public static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private static final int NEGATIVE = 0;
  private static final int NEUTRAL = 1;
  private static final int POSITIVE = 2;
  private static final double DECIMALS = 1e4;

  public Tone {
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("A score of tone lies in [-1, 1], got " + score);
    }
    if (!LABELS.contains(label)) {
      throw new IllegalArgumentException(
          "A label of tone is negative, neutral or positive, got " + label);
    }
  }

  /** Of the logits of {@link #LABELS}, by softmax; neutral where it is as likely as any. */
  public static Tone of(double[] logits) {
    double[] p = probabilities(logits);
    int best = NEUTRAL;
    for (int i = 0; i < p.length; i++) {
      best = p[i] > p[best] ? i : best;
    }
    double score = p[POSITIVE] - p[NEGATIVE];
    return new Tone(Math.round(score * DECIMALS) / DECIMALS, LABELS.get(best));
  }

  /** The probabilities of logits, by softmax. */
  public static double[] probabilities(double[] logits) {
    double most = Arrays.stream(logits).max().orElse(0);
    double[] odds = Arrays.stream(logits).map(logit -> Math.exp(logit - most)).toArray();
    double sum = Arrays.stream(odds).sum();
    return Arrays.stream(odds).map(odd -> odd / sum).toArray();
  }
}
