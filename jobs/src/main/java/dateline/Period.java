package dateline;

import static org.apache.spark.sql.functions.date_trunc;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * The length of a period in trends. A period is named by its first day; a week starts on Monday.
 */
public enum Period {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The first day of the period that holds the date; null for null. */
  public Column of(Column date) {
    return date_trunc(label(), date).cast("date");
  }

  /** The first day of the period that follows the one that begins on the day given. */
  public LocalDate next(LocalDate firstDay) {
    return switch (this) {
      case DAY -> firstDay.plusDays(1);
      case WEEK -> firstDay.plusWeeks(1);
      case MONTH -> firstDay.plusMonths(1);
      case QUARTER -> firstDay.plusMonths(3);
      case YEAR -> firstDay.plusYears(1);
    };
  }

  /** The name in lower case, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
