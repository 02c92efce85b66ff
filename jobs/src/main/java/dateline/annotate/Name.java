package dateline.annotate;

import java.util.Set;

/**
 * A named entity in a sentence.
 *
 * @param begin index of its first token
 * @param end index after its last token
 * @param type one of {@link #TYPES}
 * @param confidence of the model, in (0, 1]
 */
public record Name(int begin, int end, String type, double confidence) {
  /** Person, organisation, place, and all other names (nationalities, events, works). */
  public static final Set<String> TYPES = Set.of("PER", "ORG", "LOC", "MISC");

  private static final double LEAST_CONFIDENCE = 1e-4;

  public Name {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "A name needs 0 <= begin < end, got begin " + begin + ", end " + end);
    }
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException("A name is PER, ORG, LOC or MISC, got " + type);
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence lies in (0, 1], got " + confidence);
    }
  }

  /** A model's probability as a confidence: one that rounds to 0 or past 1 is kept in (0, 1]. */
  static double confidence(double probability) {
    return Math.min(1, Math.max(LEAST_CONFIDENCE, probability));
  }
}
