package dateline.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times as people and machines write them. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:1[6-9]|2\\d)\\d\\d)(?!\\d)";

  private static final Pattern MONTH_FIRST = words("\\b" + MONTH + " " + DAY + ",? " + YEAR);
  private static final Pattern DAY_FIRST =
      words("(?<!\\d)" + DAY + "[ -](?:of )?" + MONTH + "(?:,? |-)" + YEAR);
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "([-/._])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d))?(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2" + YEAR);

  /** As the C library prints it: "Fri May 17 08:30:00 GMT 2024". */
  private static final Pattern UNIX =
      words("\\b" + MONTH + " +" + DAY + " +(\\d\\d:\\d\\d:\\d\\d) +([A-Z+\\-\\d]{1,6}) +" + YEAR);

  private static final Pattern WITHOUT_YEAR =
      words("\\b(?:" + MONTH + " " + DAY + "|" + DAY + " " + MONTH + ")\\b(?!,? \\d{4})");
  private static final Pattern WEEKDAY_BEFORE =
      words("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? $");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[\\p{Ll}\\d][.!?][\"”)]* (?=\\P{Ll})|\\n");

  /** What is told of another time than that of the article. */
  private static final Pattern ANOTHER_TIME =
      words(
          "\\b(?:will|would|shall|scheduled|slated|due|planned|until|since|expires?|effective"
              + "|beginning|starting|designate|designating|born|anniversary|deadline|terrorist|attacks of)\\b");

  private static final Pattern IN_PATH = words("/" + YEAR + "/" + MONTH + "/(\\d{1,2})(?!\\d)");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?: ?([ap])\\.?m\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOUR =
      Pattern.compile("(?<![\\d:])(\\d{1,2}) ?([ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET =
      Pattern.compile("^(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?$");

  /** Abbreviations that stand for one zone in news metadata; IST, say, stands for three. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "UTC"),
          Map.entry("UT", "UTC"),
          Map.entry("UTC", "UTC"),
          Map.entry("GMT", "UTC"),
          Map.entry("WET", "Europe/Lisbon"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"));

  private Dates() {}

  /**
   * A date as read.
   *
   * @param at the time in UTC; midnight where only a day is given; null where there is none
   * @param issue code of what is odd about it, or null
   */
  record Reading(Instant at, String issue) {
    static final Reading BAD = new Reading(null, "bad_date");
    static final Reading AMBIGUOUS = new Reading(null, "ambiguous_date");
  }

  private static Pattern words(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  /**
   * A date as metadata writes it: ISO 8601, RFC 1123, in words, in figures, or seconds or
   * milliseconds since 1970. A time without a zone is taken for UTC; one with an unknown zone is
   * left out. 04/03/2024 has two readings and is not guessed.
   */
  static Reading parse(String value) {
    String text = value.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    if (text.matches("\\d{10}")) {
      return new Reading(Instant.ofEpochSecond(Long.parseLong(text)), null);
    }
    if (text.matches("\\d{13}")) {
      return new Reading(Instant.ofEpochMilli(Long.parseLong(text)), null);
    }
    Matcher unix = UNIX.matcher(text);
    if (unix.find()) {
      return day(unix.group(5), unix.group(1), unix.group(2))
          .map(day -> timed(day, unix.group(3) + " " + unix.group(4)))
          .orElse(Reading.BAD);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find() && compact.start() == 0) {
      String time =
          compact.group(4) == null
              ? text.substring(compact.end())
              : compact.group(4) + ":" + compact.group(5) + ":" + compact.group(6);
      return day(compact.group(1), Integer.parseInt(compact.group(2)), compact.group(3))
          .map(day -> timed(day, time))
          .orElse(Reading.BAD);
    }
    List<Found> found = full(text);
    if (found.isEmpty()) {
      return yearLast(text);
    }
    boolean one = found.stream().map(Found::day).distinct().count() == 1;
    Found first = found.get(0);
    return one
        ? timed(first.day(), text.substring(0, first.begin()) + " " + text.substring(first.end()))
        : Reading.AMBIGUOUS;
  }

  /** The date in an address such as {@code https://lantern.example/2024/05/17/rail-talks}. */
  static Optional<LocalDate> inUrl(String url) {
    Matcher named = IN_PATH.matcher(url);
    return named.find()
        ? day(named.group(1), named.group(2), named.group(3))
        : inFigures(url, true);
  }

  /** The date in a file's name, such as {@code 2024-03-04-rail-talks.txt}. */
  static Optional<LocalDate> inFileName(String path) {
    return inFigures(path.substring(path.lastIndexOf('/') + 1), false);
  }

  private static Optional<LocalDate> inFigures(String text, boolean address) {
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      boolean twoDigits = iso.group(3).length() == 2 && iso.group(4).length() == 2;
      Optional<LocalDate> day =
          day(iso.group(1), Integer.parseInt(iso.group(3)), iso.group(4))
              .filter(d -> twoDigits || address);
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher compact = COMPACT.matcher(text);
    while (compact.find()) {
      Optional<LocalDate> day =
          day(compact.group(1), Integer.parseInt(compact.group(2)), compact.group(3));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** The days that a text gives with their years, in the order of the text. */
  static List<LocalDate> inText(String text) {
    return full(text).stream().map(Found::day).toList();
  }

  /**
   * The days that a text gives as its own, in its order: those that stand apart from any sentence,
   * as above a letter, and those on which its first paragraph tells that something happened.
   *
   * @param text paragraphs, separated by line breaks
   */
  static List<LocalDate> ofText(String text) {
    int firstEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    return full(text).stream()
        .filter(f -> standsApart(text, f) || (f.begin() < firstEnd && tells(text, f)))
        .map(Found::day)
        .toList();
  }

  private static boolean standsApart(String text, Found found) {
    String before =
        WEEKDAY_BEFORE.matcher(text.substring(0, found.begin())).replaceFirst("").stripTrailing();
    String after = text.substring(found.end()).strip();
    boolean opens = before.isEmpty() || ".:!?\"”)".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean closes =
        after.isEmpty() || Character.isUpperCase(after.codePointAt(0)) || after.startsWith("(");
    return opens && closes && !before.endsWith("Updated:");
  }

  private static boolean tells(String text, Found found) {
    int begin = 0;
    for (Matcher m = SENTENCE_END.matcher(text).region(0, found.begin()); m.find(); ) {
      begin = m.end();
    }
    Matcher m = SENTENCE_END.matcher(text).region(found.end() - 1, text.length());
    String before = text.substring(begin, found.begin());
    String sentence = text.substring(begin, m.find() ? m.end() : text.length());
    boolean last = sentence.strip().length() - before.length() <= found.end() - found.begin() + 1;
    boolean on =
        WEEKDAY_BEFORE.matcher(before).find()
            || before.endsWith(" on ")
            || (last && before.endsWith(", "));
    return on && !ANOTHER_TIME.matcher(sentence).find();
  }

  /** The first day that a text gives without its year. */
  static Optional<MonthDay> withoutYear(String text) {
    Matcher m = WITHOUT_YEAR.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    String month = m.group(1) == null ? m.group(4) : m.group(1);
    String day = m.group(1) == null ? m.group(3) : m.group(2);
    try {
      return Optional.of(MonthDay.of(month(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private record Found(int begin, int end, LocalDate day) {}

  private static List<Found> full(String text) {
    List<Found> found = new ArrayList<>();
    for (Matcher m = MONTH_FIRST.matcher(text); m.find(); ) {
      day(m.group(3), m.group(1), m.group(2)).ifPresent(d -> found.add(found(m, d)));
    }
    for (Matcher m = DAY_FIRST.matcher(text); m.find(); ) {
      day(m.group(3), m.group(2), m.group(1)).ifPresent(d -> found.add(found(m, d)));
    }
    for (Matcher m = ISO.matcher(text); m.find(); ) {
      day(m.group(1), Integer.parseInt(m.group(3)), m.group(4))
          .ifPresent(d -> found.add(found(m, d)));
    }
    found.sort(java.util.Comparator.comparingInt(Found::begin));
    return found;
  }

  private static Found found(Matcher m, LocalDate day) {
    return new Found(m.start(), m.end(), day);
  }

  /** Figures with the year at the end: only where but one of day and month can be which. */
  private static Reading yearLast(String text) {
    Matcher m = YEAR_LAST.matcher(text);
    if (!m.find()) {
      return Reading.BAD;
    }
    Optional<LocalDate> dayFirst = day(m.group(4), Integer.parseInt(m.group(3)), m.group(1));
    Optional<LocalDate> monthFirst = day(m.group(4), Integer.parseInt(m.group(1)), m.group(3));
    if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
      // Full stops are German and Russian, and there the day comes first.
      return m.group(2).equals(".")
          ? timed(dayFirst.get(), text.substring(m.end()))
          : Reading.AMBIGUOUS;
    }
    return dayFirst
        .or(() -> monthFirst)
        .map(day -> timed(day, text.substring(m.end())))
        .orElse(Reading.BAD);
  }

  /** The day with the time and the zone that stand beside it. */
  private static Reading timed(LocalDate day, String beside) {
    Matcher time = TIME.matcher(beside);
    Matcher hour = HOUR.matcher(beside);
    LocalTime at;
    int end;
    try {
      if (time.find()) {
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        at =
            LocalTime.of(
                hour(time.group(1), time.group(4)),
                Integer.parseInt(time.group(2)),
                Math.min(59, second));
        end = time.end();
      } else if (hour.find()) {
        at = LocalTime.of(hour(hour.group(1), hour.group(2)), 0);
        end = hour.end();
      } else {
        return new Reading(midnight(day), null);
      }
    } catch (DateTimeException e) {
      return new Reading(midnight(day), "bad_time");
    }
    String after = beside.substring(end).strip().replaceFirst("^\\((.*)\\).*$", "$1");
    Optional<ZoneId> zone = zone(after);
    return zone.map(z -> new Reading(day.atTime(at).atZone(z).toInstant(), null))
        .orElseGet(() -> new Reading(midnight(day), "unknown_zone"));
  }

  private static int hour(String hour, String half) {
    int h = Integer.parseInt(hour);
    if (half == null) {
      return h;
    }
    return h % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  /** UTC where nothing is said; empty for a zone that is not known. */
  private static Optional<ZoneId> zone(String written) {
    String name = written.split("[ ,;)]", 2)[0];
    Matcher offset = OFFSET.matcher(name);
    try {
      if (offset.matches()) {
        String minutes = offset.group(3) == null ? "00" : offset.group(3);
        String hours = offset.group(2).length() == 1 ? "0" + offset.group(2) : offset.group(2);
        return Optional.of(ZoneOffset.of(offset.group(1) + hours + ":" + minutes));
      }
      String known = ZONES.get(name.toUpperCase(Locale.ROOT));
      if (known != null) {
        return Optional.of(ZoneId.of(known));
      }
      if (name.contains("/")) {
        return Optional.of(ZoneId.of(name));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return name.matches("[A-Z]{2,5}") ? Optional.empty() : Optional.of(ZoneOffset.UTC);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return day(year, month(month), day);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
