package dateline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private record Unit(String id, long value) {}

  private static List<Unit> units(int sample, int size, double share) {
    Random random = new Random(sample);
    return IntStream.range(0, size)
        .mapToObj(i -> new Unit(sample + "/" + i, random.nextDouble() < share ? Interval.SCALE : 0))
        .toList();
  }

  private static Bootstrap sums(List<Unit> units) {
    Bootstrap sums = new Bootstrap();
    units.forEach(unit -> sums.add(unit.id(), unit.value()));
    return sums;
  }

  private static Bootstrap drawn(List<Unit> units) {
    return sums(units.stream().map(unit -> new Unit(unit.id(), 1)).toList());
  }

  private static double[] interval(List<Unit> units) {
    Bootstrap.Range range = sums(units).mean(drawn(units), units.size());
    return new double[] {
      range.low().orElseThrow() / Interval.SCALE, range.high().orElseThrow() / Interval.SCALE
    };
  }

  @Test
  void unitsAreDrawnAsPoissonHasIt() {
    int[] draws =
        IntStream.range(0, 100_000).map(i -> Bootstrap.draws(SplitMix.mixed(i))).toArray();
    double mean = IntStream.of(draws).average().orElseThrow();

    assertThat(mean).isCloseTo(1, within(0.02));
    assertThat(
            IntStream.of(draws).mapToDouble(d -> (d - mean) * (d - mean)).average().orElseThrow())
        .isCloseTo(1, within(0.03));
    assertThat(IntStream.of(draws).filter(d -> d == 0).count() / 1e5)
        .isCloseTo(Math.exp(-1), within(0.01));
    assertThat(Bootstrap.draws(0)).isZero();
    assertThat(Bootstrap.draws(-1)).isEqualTo(18);
  }

  /** A share of 0.3 among 2,000 has the standard error 0.01025. */
  @Test
  void ofManyUnitsItIsTheNormalInterval() {
    List<Unit> units = units(1, 2_000, 0.3);
    double mean = units.stream().mapToLong(Unit::value).sum() / 2_000.0 / Interval.SCALE;
    double reach = 1.96 * Math.sqrt(mean * (1 - mean) / 2_000);

    double[] interval = interval(units);

    assertThat(mean).isCloseTo(0.3, within(0.03));
    assertThat(interval[0]).isCloseTo(mean - reach, within(0.15 * reach));
    assertThat(interval[1]).isCloseTo(mean + reach, within(0.15 * reach));
  }

  @Test
  void ninetyFiveInAHundredHoldTheTrueMean() {
    int samples = 400;
    long holding =
        IntStream.range(0, samples)
            .mapToObj(sample -> interval(units(sample, 60, 0.4)))
            .filter(i -> i[0] <= 0.4 && 0.4 <= i[1])
            .count();

    assertThat((double) holding / samples).isBetween(0.92, 0.98);
  }

  @Test
  void theSameBitsInWhateverOrderAndParts() {
    List<Unit> units = new ArrayList<>(units(2, 100, 0.5));
    final double[] whole = interval(units);
    final long[] sums = sums(units).sums();
    Collections.shuffle(units, new Random(3));
    Bootstrap some = sums(units.subList(0, 17));
    some.merge(sums(units.subList(17, 100)));

    assertThat(some.sums()).isEqualTo(sums);
    assertThat(interval(units)).isEqualTo(whole);
    assertThat(Bootstrap.of(sums).sums()).isEqualTo(sums);
  }

  @Test
  void fewUnitsHaveNoInterval() {
    List<Unit> four = units(4, 4, 0.5);
    List<Unit> five = units(4, 5, 0.5);

    assertThat(sums(four).mean(drawn(four), 4).low()).isEmpty();
    assertThat(sums(four).mean(drawn(four), 4).high()).isEmpty();
    assertThat(interval(five)[0]).isBetween(0.0, interval(five)[1]);
    assertThat(interval(five)[1]).isLessThanOrEqualTo(1);
  }

  @Test
  void sumsOfAnotherNumberOfReplicatesAreRefused() {
    assertThatThrownBy(() -> Bootstrap.of(new long[3])).hasMessage("3 sums, not 400");
  }
}
