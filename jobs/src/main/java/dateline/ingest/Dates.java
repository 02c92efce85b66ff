package dateline.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in what metadata, addresses, file names and texts say. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)([-/_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ", Pattern.CASE_INSENSITIVE);
  private static final List<Function<String, Instant>> FORMS =
      List.of(
          s -> OffsetDateTime.parse(s).toInstant(),
          s ->
              OffsetDateTime.parse(
                      s, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssXXX", Locale.ROOT))
                  .toInstant(),
          s -> LocalDateTime.parse(s.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          s -> LocalDate.parse(s).atStartOfDay().toInstant(ZoneOffset.UTC),
          s ->
              LocalDate.parse(s, DateTimeFormatter.BASIC_ISO_DATE)
                  .atStartOfDay()
                  .toInstant(ZoneOffset.UTC),
          s ->
              LocalDate.parse(s, DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT))
                  .atStartOfDay()
                  .toInstant(ZoneOffset.UTC),
          s -> ZonedDateTime.parse(s, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());

  private Dates() {}

  /** A date as metadata writes it; a time without a zone is taken for UTC. */
  static Optional<Instant> parse(String value) {
    String text = value.strip();
    if (text.matches("\\d{10}")) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    if (text.matches("\\d{13}")) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    for (Function<String, Instant> form : FORMS) {
      Optional<Instant> parsed = attempt(form, text);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    return written(WEEKDAY.matcher(text).replaceFirst("")).map(Dates::midnight);
  }

  private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
    try {
      return Optional.of(form.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date in an address such as {@code https://lantern.example/2024/05/17/rail-talks}. */
  static Optional<LocalDate> inUrl(String url) {
    return numeric(url);
  }

  /** The date in a file's name, such as {@code 2024-03-04-rail-talks.txt}. */
  static Optional<LocalDate> inFileName(String path) {
    return numeric(path.substring(path.lastIndexOf('/') + 1));
  }

  /**
   * The date that a text itself gives for its publication: a first line that is only a date, or
   * else the one full date in its first paragraph.
   */
  static Optional<LocalDate> inText(String body) {
    String first = body.lines().findFirst().orElse("");
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (Matcher m = MONTH_FIRST.matcher(first); m.find(); ) {
      date(m.group(3), m.group(1), m.group(2)).ifPresent(dates::add);
    }
    for (Matcher m = DAY_FIRST.matcher(first); m.find(); ) {
      date(m.group(3), m.group(2), m.group(1)).ifPresent(dates::add);
    }
    return dates.size() == 1 ? Optional.of(dates.first()) : Optional.empty();
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Optional<LocalDate> written(String text) {
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.lookingAt()) {
      return date(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.lookingAt()
        ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> numeric(String text) {
    Matcher m = NUMERIC.matcher(text);
    return m.find() ? of(m.group(1), Integer.parseInt(m.group(3)), m.group(4)) : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    String key = month.substring(0, 3).toLowerCase(Locale.ROOT);
    return of(year, MONTHS.indexOf(key) + 1, day);
  }

  private static Optional<LocalDate> of(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
