package dateline.statistics;

/**
 * How strongly two things are associated that occur together in {@code both} of {@code units}
 * units, and in {@code a} and {@code b} of them each.
 *
 * <p>Sources: PMI, Church and Hanks 1990; NPMI, Bouma 2009, equation 4; the likelihood ratio G²,
 * Dunning 1993; Dice 1945; Jaccard 1901.
 *
 * @param both units that hold both, at least 1
 * @param a units that hold the first, at least {@code both}
 * @param b units that hold the second, at least {@code both}
 * @param units all units, at least {@code a + b - both}
 */
public record Association(long both, long a, long b, long units) {
  public Association {
    if (both < 1 || a < both || b < both || units < a + b - both) {
      throw new IllegalArgumentException(
          "no such 2×2 table: both " + both + ", a " + a + ", b " + b + ", units " + units);
    }
  }

  /** Units that would hold both were the two independent. */
  public double expected() {
    return (double) a * b / units;
  }

  /** Pointwise mutual information in bits. */
  public double pmi() {
    return Math.log(both / expected()) / Math.log(2);
  }

  /** PMI divided by −log₂ P(both), in [-1, 1]; 1 where both are in every unit. */
  public double npmi() {
    double surprise = -Math.log((double) both / units) / Math.log(2);
    return surprise == 0 ? 1 : Math.max(-1, Math.min(1, pmi() / surprise));
  }

  /** Dunning's G² of the 2×2 table; at least 0. */
  public double logLikelihood() {
    return table().logLikelihood();
  }

  public double dice() {
    return 2.0 * both / (a + b);
  }

  public double jaccard() {
    return (double) both / (a + b - both);
  }

  /** See {@link Contingency#pValue}. */
  public double pValue() {
    return table().pValue();
  }

  /** Units with both, with the first only, with the second only, with neither. */
  public Contingency table() {
    return new Contingency(both, a - both, b - both, units - a - b + both);
  }
}
