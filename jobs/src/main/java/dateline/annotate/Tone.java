package dateline.annotate;

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

  public Tone {
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("A score of tone lies in [-1, 1], got " + score);
    }
    if (!LABELS.contains(label)) {
      throw new IllegalArgumentException(
          "A label of tone is negative, neutral or positive, got " + label);
    }
  }
}
