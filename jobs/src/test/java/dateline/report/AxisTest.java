package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Period;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
  private static final LocalDate APRIL = LocalDate.parse("2024-04-01");

  @Test
  void fillsGaps() {
    Axis axis = Axis.of(Period.MONTH, Map.of(JANUARY, 2L, APRIL, 1L));

    assertThat(axis.starts()).hasSize(4).startsWith(JANUARY).endsWith(APRIL);
    assertThat(axis.until()).isEqualTo("2024-05-01");
  }

  @Test
  void leavesOutAMistakenYear() {
    Axis axis = Axis.of(Period.MONTH, Map.of(LocalDate.EPOCH, 1L, JANUARY, 2L, APRIL, 1L));

    assertThat(axis.from()).isEqualTo(JANUARY);
    assertThat(axis.outside()).isEqualTo(1);
  }

  @Test
  void isNeverLongerThanItsBound() {
    Axis axis = Axis.of(Period.YEAR, Map.of(LocalDate.of(1800, 1, 1), 1L, JANUARY, 1L));

    assertThat(axis.starts()).containsExactly(JANUARY);
  }

  @Test
  void holdsNothingWithoutDates() {
    Axis axis = Axis.of(Period.DAY, Map.of());

    assertThat(axis.isEmpty()).isTrue();
    assertThat(axis.from()).isEqualTo(axis.until());
  }

  @Test
  void namesPeriods() {
    assertThat(Axis.of(Period.QUARTER, Map.of(APRIL, 1L)).label(0)).isEqualTo("Q2 2024");
    assertThat(Axis.of(Period.MONTH, Map.of(APRIL, 1L)).label(0)).isEqualTo("Apr 2024");
    assertThat(Axis.of(Period.WEEK, Map.of(APRIL, 1L)).label(0)).isEqualTo("week of 1 Apr 2024");
  }
}
