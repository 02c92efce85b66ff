package dateline.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Sums over units (stories) in replicates of a Poisson bootstrap (Chamandy, Muralidharan, Najmi and
 * Naidu, "Estimating Uncertainty for Massive Data Streams", Google 2012): how often a replicate
 * draws a unit is Poisson with mean 1, by the unit's id and the replicate's number alone. So all
 * sums over the same units see the same draws, and whole numbers make their order of no account.
 */
public final class Bootstrap implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units tell too little of those that were not drawn. */
  public static final int LEAST_UNITS = 5;

  private static final int REPLICATES = 400;
  private static final double TAIL = 0.025;

  /** Draws beyond it have a chance below 2⁻⁵³, which is the draws' own grain. */
  private static final int MOST_DRAWS = 18;

  /** The chance of so many draws or fewer, in units of 2⁻⁵³. */
  private static final long[] AT_MOST = new long[MOST_DRAWS];

  static {
    double chance = StrictMath.exp(-1);
    double sum = 0;
    for (int k = 0; k < MOST_DRAWS; k++) {
      sum += chance;
      chance /= k + 1;
      AT_MOST[k] = (long) (sum * 0x1p53);
    }
  }

  private final long[] sums;

  /** Without units. */
  public Bootstrap() {
    this(new long[REPLICATES]);
  }

  private Bootstrap(long[] sums) {
    this.sums = sums;
  }

  /**
   * Those that {@link #sums} gave.
   *
   * @param sums one a replicate
   */
  public static Bootstrap of(long[] sums) {
    if (sums.length != REPLICATES) {
      throw new IllegalArgumentException(sums.length + " sums, not " + REPLICATES);
    }
    return new Bootstrap(sums.clone());
  }

  /** The sums, one a replicate. */
  public long[] sums() {
    return sums.clone();
  }

  /** Adds a unit as often as each replicate draws it. */
  public void add(String unit, long value) {
    if (value == 0) {
      return;
    }
    long sequence = SplitMix.mixed(unit);
    for (int b = 0; b < REPLICATES; b++) {
      sums[b] += value * draws(SplitMix.mixed(sequence + b * SplitMix.STEP));
    }
  }

  /** How often such bits draw a unit. */
  static int draws(long bits) {
    long chance = bits >>> 11;
    int draws = 0;
    while (draws < MOST_DRAWS && chance >= AT_MOST[draws]) {
      draws++;
    }
    return draws;
  }

  /** Adds the sums over other units. */
  public void merge(Bootstrap other) {
    Arrays.setAll(sums, b -> sums[b] + other.sums[b]);
  }

  /**
   * The 95 % percentile interval of the mean.
   *
   * @param low lower end, or empty for few units
   * @param high upper end, or empty for few units
   */
  public record Range(OptionalDouble low, OptionalDouble high) {
    static final Range NONE = new Range(OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * The interval of the mean of what was added, over units of which some may have added nothing.
   *
   * @param drawn the sums over the units of 1 each
   * @param units how many they are
   */
  public Range mean(Bootstrap drawn, long units) {
    // A replicate that draws no unit has no mean; of five units one in 150 does.
    double[] means =
        IntStream.range(0, REPLICATES)
            .filter(b -> drawn.sums[b] > 0)
            .mapToDouble(b -> (double) sums[b] / drawn.sums[b])
            .sorted()
            .toArray();
    return units < LEAST_UNITS
        ? Range.NONE
        : new Range(
            OptionalDouble.of(quantile(means, TAIL)), OptionalDouble.of(quantile(means, 1 - TAIL)));
  }

  /** Between the two nearest in proportion (Hyndman and Fan 1996, type 7). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
