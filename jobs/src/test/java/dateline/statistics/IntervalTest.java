package dateline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
  /** Values 0.1, 0.2, 0.6: mean 0.3, standard error 0.1528, t(2) = 4.3027. */
  @Test
  void theIntervalIsStudents() {
    Interval interval = Interval.of(9_000, 1_000 * 1_000 + 2_000 * 2_000 + 6_000 * 6_000, 3, -1, 1);

    assertThat(interval.mean()).isCloseTo(0.3, within(1e-12));
    assertThat(interval.low().orElseThrow()).isCloseTo(0.3 - 0.6572, within(1e-3));
    assertThat(interval.high().orElseThrow()).isCloseTo(0.9572, within(1e-3));
  }

  @Test
  void oneUnitHasNoInterval() {
    assertThat(Interval.of(5_000, 25_000_000, 1, -1, 1).low()).isEmpty();
  }

  @Test
  void anIntervalStaysInsideTheScale() {
    Interval interval = Interval.of(10_000, 100_000_000, 2, 0, 1);

    assertThat(interval.low().orElseThrow()).isZero();
    assertThat(interval.high().orElseThrow()).isOne();
  }

  @Test
  void noUnitsHaveNoMean() {
    assertThatThrownBy(() -> Interval.of(0, 0, 0, -1, 1))
        .hasMessage("a mean needs at least one unit, not 0");
  }
}
