package dateline.statistics;

import org.apache.commons.math3.special.Erf;

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

  /** Twice the log of the likelihood ratio against independence; at least 0. */
  public double logLikelihood() {
    double sum =
        term(both, a, b)
            + term(a - both, a, units - b)
            + term(b - both, units - a, b)
            + term(units - a - b + both, units - a, units - b);
    return Math.max(0, 2 * sum);
  }

  private double term(long observed, long row, long column) {
    return observed == 0
        ? 0
        : observed * Math.log((double) observed * units / ((double) row * column));
  }

  public double dice() {
    return 2.0 * both / (a + b);
  }

  public double jaccard() {
    return (double) both / (a + b - both);
  }

  /** Chance of so large a G² were the two independent: χ² with one degree of freedom. */
  public double pValue() {
    return Erf.erfc(Math.sqrt(logLikelihood() / 2));
  }
}
