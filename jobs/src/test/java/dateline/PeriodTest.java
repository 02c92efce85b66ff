package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "DAY,2024-02-28,2024-02-29",
    "WEEK,2024-12-30,2025-01-06",
    "MONTH,2024-02-01,2024-03-01",
    "MONTH,2024-12-01,2025-01-01",
    "QUARTER,2024-10-01,2025-01-01",
    "YEAR,2024-01-01,2025-01-01"
  })
  void thePeriodAfterBeginsWhereOneEnds(Period period, LocalDate firstDay, LocalDate next) {
    assertThat(period.next(firstDay)).isEqualTo(next);
  }
}
