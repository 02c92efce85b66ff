package dateline.report;

import dateline.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The consecutive periods that the page draws, gaps included: of all stretches of at most {@value
 * #LONGEST} periods, the one that holds most articles. One article with a mistaken year therefore
 * does not squeeze all others into a corner.
 *
 * @param period the length of a period
 * @param starts the first days of the periods
 * @param outside dated articles before or after the stretch
 */
record Axis(Period period, List<LocalDate> starts, long outside) {
  /** More bars than this are too thin to tell apart on a phone. */
  static final int LONGEST = 120;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  Axis {
    starts = List.copyOf(starts);
  }

  /**
   * @param articles articles by the first day of their period
   */
  static Axis of(Period period, Map<LocalDate, Long> articles) {
    SortedMap<LocalDate, Long> sorted = new TreeMap<>(articles);
    List<LocalDate> days = new ArrayList<>(sorted.keySet());
    if (days.isEmpty()) {
      return new Axis(period, List.of(), 0);
    }
    long all = sorted.values().stream().mapToLong(Long::longValue).sum();
    long held = 0;
    long most = 0;
    int first = 0;
    int bestFirst = 0;
    int bestLast = 0;
    for (int last = 0; last < days.size(); last++) {
      held += sorted.get(days.get(last));
      while (between(period, days.get(first), days.get(last)) >= LONGEST) {
        held -= sorted.get(days.get(first++));
      }
      if (held >= most) {
        most = held;
        bestFirst = first;
        bestLast = last;
      }
    }
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day = days.get(bestFirst);
        !day.isAfter(days.get(bestLast));
        day = next(period, day, 1)) {
      starts.add(day);
    }
    return new Axis(period, starts, all - most);
  }

  private static long between(Period period, LocalDate from, LocalDate to) {
    return switch (period) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(from, to);
      case MONTH -> ChronoUnit.MONTHS.between(from, to);
      case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
      case YEAR -> ChronoUnit.YEARS.between(from, to);
    };
  }

  private static LocalDate next(Period period, LocalDate day, int steps) {
    return switch (period) {
      case DAY -> day.plusDays(steps);
      case WEEK -> day.plusWeeks(steps);
      case MONTH -> day.plusMonths(steps);
      case QUARTER -> day.plusMonths(3L * steps);
      case YEAR -> day.plusYears(steps);
    };
  }

  int length() {
    return starts.size();
  }

  boolean isEmpty() {
    return starts.isEmpty();
  }

  /** First day of the stretch; an empty one starts and ends on the same day, so holds nothing. */
  LocalDate from() {
    return isEmpty() ? LocalDate.EPOCH : starts.get(0);
  }

  /** The day after the stretch. */
  LocalDate until() {
    return isEmpty() ? LocalDate.EPOCH : next(period, starts.get(length() - 1), 1);
  }

  /** One value a period, 0 where the lines have none. */
  double[] values(List<Answer.Line> lines, String column) {
    double[] values = new double[length()];
    for (Answer.Line line : lines) {
      int at = index(line.text("period"));
      if (at >= 0) {
        values[at] = line.number(column);
      }
    }
    return values;
  }

  /** The names of all periods, in order. */
  List<String> labels() {
    return IntStream.range(0, length()).mapToObj(this::label).toList();
  }

  /** The place of the period that begins on that day, or -1. */
  int index(String isoDay) {
    return starts.indexOf(LocalDate.parse(isoDay));
  }

  /** The period's name: {@code 4 Mar 2024}, {@code Mar 2024}, {@code Q1 2024}, {@code 2024}. */
  String label(LocalDate start) {
    return switch (period) {
      case DAY -> DAY.format(start);
      case WEEK -> "week of " + DAY.format(start);
      case MONTH -> MONTH.format(start);
      case QUARTER -> "Q" + (start.getMonthValue() + 2) / 3 + " " + start.getYear();
      case YEAR -> Integer.toString(start.getYear());
    };
  }

  String label(int index) {
    return label(starts.get(index));
  }

  /** A day as the page writes it; an empty text stays empty. */
  static String day(String isoDay) {
    return isoDay.isEmpty() ? "" : DAY.format(LocalDate.parse(isoDay));
  }
}
