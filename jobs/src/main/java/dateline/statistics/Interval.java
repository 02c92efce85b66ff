package dateline.statistics;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over independent units (stories) and its 95 % confidence interval by Student's t. Sums are
 * whole numbers of ten-thousandths, so that they do not depend on the order of addition.
 *
 * @param mean the mean
 * @param low lower end, or empty for a single unit
 * @param high upper end, or empty for a single unit
 */
public record Interval(double mean, OptionalDouble low, OptionalDouble high) {
  /** The number of parts of one that sums count. */
  public static final long SCALE = 10_000;

  /**
   * The interval that the sums over units give.
   *
   * @param sum sum of the units' values, in parts
   * @param squares sum of the squares of those values, in squared parts
   * @param units how many, at least 1
   * @param least the least value that a mean can have; intervals are cut there
   * @param greatest the greatest
   */
  public static Interval of(long sum, long squares, long units, double least, double greatest) {
    if (units < 1) {
      throw new IllegalArgumentException("a mean needs at least one unit, not " + units);
    }
    double mean = (double) sum / units / SCALE;
    if (units == 1) {
      return new Interval(mean, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double meanInParts = (double) sum / units;
    double variance = Math.max(0, (squares - meanInParts * sum) / (units - 1));
    double t = new TDistribution(units - 1).inverseCumulativeProbability(0.975);
    double reach = t * Math.sqrt(variance / units) / SCALE;
    return new Interval(
        mean,
        OptionalDouble.of(Math.max(least, mean - reach)),
        OptionalDouble.of(Math.min(greatest, mean + reach)));
  }
}
