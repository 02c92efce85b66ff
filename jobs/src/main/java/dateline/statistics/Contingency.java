package dateline.statistics;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * A 2×2 table of counts, and how far it is from independence of its rows and columns.
 *
 * @param a units with the first and the second property
 * @param b with the first only
 * @param c with the second only
 * @param d with neither
 */
public record Contingency(long a, long b, long c, long d) {
  /** Below so many expected units in a cell, G² does not follow χ² closely (Cochran 1954). */
  private static final double VALID = 5;

  /** A table as probable as the observed one, but for rounding, counts as not less probable. */
  private static final double ROUNDING = 1 + 1e-7;

  /** What is added after this share of the sum changes nothing. */
  private static final double NEGLIGIBLE = 1e-18;

  public Contingency {
    if (a < 0 || b < 0 || c < 0 || d < 0 || a + b + c + d == 0) {
      throw new IllegalArgumentException("no such 2×2 table: %d, %d, %d, %d".formatted(a, b, c, d));
    }
  }

  private long row() {
    return a + b;
  }

  private long column() {
    return a + c;
  }

  private long units() {
    return a + b + c + d;
  }

  /** Units that would have both properties were the two independent. */
  public double expected() {
    return (double) row() * column() / units();
  }

  /**
   * Dunning's G² (1993): twice the log of the likelihood ratio against independence; at least 0.
   */
  public double logLikelihood() {
    long n = units();
    double sum =
        term(a, row(), column())
            + term(b, row(), n - column())
            + term(c, n - row(), column())
            + term(d, n - row(), n - column());
    return Math.max(0, 2 * sum);
  }

  private double term(long observed, long row, long column) {
    return observed == 0
        ? 0
        : observed * Math.log((double) observed * units() / ((double) row * column));
  }

  /**
   * The chance of a table at least so unlikely were the two independent, in [0, 1]: of G² under χ²
   * with one degree of freedom where each cell expects at least 5 units, else by Fisher's exact
   * test (1935), two-sided: the sum over all tables of the same margins that are not more probable.
   */
  public double pValue() {
    long n = units();
    double least = (double) Math.min(row(), n - row()) * Math.min(column(), n - column()) / n;
    if (least == 0) {
      // No other table has these margins.
      return 1;
    }
    return least >= VALID || n > Integer.MAX_VALUE ? chiSquared() : fisher();
  }

  private double chiSquared() {
    return Erf.erfc(Math.sqrt(logLikelihood() / 2));
  }

  private double fisher() {
    double observed =
        Math.exp(
            new HypergeometricDistribution(null, (int) units(), (int) row(), (int) column())
                .logProbability((int) a));
    return observed == 0 ? 0 : Math.min(1, observed * (tail(1) + tail(-1) - 1));
  }

  /**
   * The tables on one side of the observed one, itself included, that are not more probable; their
   * chance in units of the observed table's.
   */
  private double tail(int step) {
    double sum = 1;
    double chance = 1;
    for (long k = a; (step > 0 ? more(k) : less(k)) > 0; k += step) {
      double ratio = step > 0 ? more(k) : less(k);
      chance *= ratio;
      if (chance <= ROUNDING) {
        sum += chance;
      }
      if (ratio < 1 && chance < NEGLIGIBLE * sum) {
        break;
      }
    }
    return sum;
  }

  /** The chance of k + 1 units with both properties, in units of that of k. */
  private double more(long k) {
    return (double) (row() - k)
        * (column() - k)
        / ((k + 1.0) * (units() - row() - column() + k + 1));
  }

  /** The chance of k − 1 units with both properties, in units of that of k. */
  private double less(long k) {
    return (double) k * (units() - row() - column() + k) / ((row() - k + 1.0) * (column() - k + 1));
  }
}
