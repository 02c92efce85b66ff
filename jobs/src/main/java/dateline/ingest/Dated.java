package dateline.ingest;

import dateline.layout.Part;
import dateline.layout.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When an article was published, and how that is known.
 *
 * @param at the time, or null
 * @param source metadata, url, dateline, text, file or none
 */
record Dated(Instant at, String source) {
  /** Before the first newspapers there is no news; such dates are placeholders. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1600, 1, 1);

  /** A day in a text says when it was written if it stands so near its beginning (characters). */
  private static final int TOP = 1_200;

  /** A dateline's year is that of a full date in the text at most so many days away. */
  private static final int NEAR = 45;

  /**
   * What may hold the date.
   *
   * @param metadata as a field has it, or null
   * @param url or null
   * @param path the file, where it holds this article only, or null
   * @param text title and body as {@code segments} cut them
   */
  record Evidence(String metadata, String url, String path, String text, List<Segment> segments) {}

  /**
   * The first believable date, by how much its source is to be trusted: metadata; the address; a
   * dateline with its year; the file's name; a dateline whose year another date in the text gives;
   * the only day near the top of the text that it gives as its own, which may be that of the event.
   *
   * @param asOf the day of the run: days after it are not believed
   * @param issues gets the codes of dates that are not believed, or not sure
   */
  static Dated find(Evidence evidence, LocalDate asOf, List<String> issues) {
    if (evidence.metadata() != null) {
      Dates.Reading read = Dates.parse(evidence.metadata());
      if (read.issue() != null) {
        issues.add(read.issue());
      }
      if (read.at() != null && believable(read.at(), asOf, issues)) {
        return new Dated(read.at(), "metadata");
      }
    }
    Optional<Instant> found =
        Optional.ofNullable(evidence.url())
            .flatMap(Dates::inUrl)
            .map(Dates::midnight)
            .filter(at -> believable(at, asOf, issues));
    if (found.isPresent()) {
      return new Dated(found.get(), "url");
    }
    String dateline = dateline(evidence);
    found = inDateline(dateline).filter(at -> believable(at, asOf, issues));
    if (found.isPresent()) {
      return new Dated(found.get(), "dateline");
    }
    found =
        Optional.ofNullable(evidence.path())
            .flatMap(Dates::inFileName)
            .map(Dates::midnight)
            .filter(at -> believable(at, asOf, issues));
    if (found.isPresent()) {
      return new Dated(found.get(), "file");
    }
    String top = top(evidence);
    found =
        Dates.withoutYear(dateline)
            .flatMap(day -> inYearOf(day, Dates.inText(top)))
            .map(Dates::midnight)
            .filter(at -> believable(at, asOf, issues));
    if (found.isPresent()) {
      return new Dated(found.get(), "dateline");
    }
    TreeSet<LocalDate> days = new TreeSet<>(Dates.ofText(top));
    if (days.size() == 1 && believable(Dates.midnight(days.first()), asOf, issues)) {
      issues.add("uncertain_date");
      return new Dated(Dates.midnight(days.first()), "text");
    }
    return new Dated(null, "none");
  }

  private static String dateline(Evidence evidence) {
    List<String> lines = new ArrayList<>();
    for (Segment segment : evidence.segments()) {
      if (segment.part() == Part.DATELINE) {
        lines.add(segment.span().of(evidence.text()));
      }
    }
    return String.join("\n", lines);
  }

  private static Optional<Instant> inDateline(String dateline) {
    if (Dates.inText(dateline).isEmpty()) {
      return Optional.empty();
    }
    return dateline
        .lines()
        .filter(line -> !Dates.inText(line).isEmpty())
        .findFirst()
        .map(line -> Dates.parse(line).at());
  }

  /** The text near the top, without what is not the article's own. */
  private static String top(Evidence evidence) {
    StringBuilder top = new StringBuilder();
    for (Segment segment : evidence.segments()) {
      if (segment.part() == Part.BODY || segment.part() == Part.CAPTION) {
        top.append(segment.span().of(evidence.text())).append('\n');
      }
      if (top.length() > TOP) {
        return top.substring(0, TOP);
      }
    }
    return top.toString();
  }

  private static Optional<LocalDate> inYearOf(MonthDay day, List<LocalDate> known) {
    List<LocalDate> near =
        known.stream()
            .flatMap(k -> IntStream.rangeClosed(-1, 1).mapToObj(y -> day.atYear(k.getYear() + y)))
            .filter(
                d ->
                    known.stream().anyMatch(k -> Math.abs(k.toEpochDay() - d.toEpochDay()) <= NEAR))
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static boolean believable(Instant at, LocalDate asOf, List<String> issues) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    if (day.isAfter(asOf.plusDays(1))) {
      issues.add("future_date");
      return false;
    }
    if (day.isBefore(FIRST_DAY)) {
      issues.add("bad_date");
      return false;
    }
    return true;
  }
}
