package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pairs of names: the strongest, and those that surge and fall. */
final class PairsSection {
  private PairsSection() {}

  static Html strongest(Page page) {
    Answer pairs = page.ask("pairs");
    if (pairs.isEmpty()) {
      return Grid.none(
          "No two names share a sentence more often than chance would have it (q ≤ 0.05).", pairs);
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Strongest pairs</b> {} of n = {} with q ≤ 0.05, out of {} tested; {}",
                    pairs.lines().size(),
                    Numbers.counted(pairs.first().count("significant"), "pair", "pairs"),
                    Numbers.count(pairs.first().count("pairs")),
                    page.collapsed()))
            .words("Pair")
            .numbers("Stories")
            .numbers("G²")
            .numbers("NPMI")
            .numbers("q")
            .prose("For example");
    for (Line line : pairs.lines()) {
      grid.row(
          names(line),
          Numbers.count(line.count("stories")),
          Numbers.score(line.number("log_likelihood")),
          Numbers.score(line.number("npmi")),
          Numbers.probability(line.number("q_value")),
          Evidence.of(line));
    }
    return grid.html(pairs);
  }

  private static Html names(Line line) {
    return Html.of(
        "{} <span class=\"and\">and</span> {}", line.text("name_a"), line.text("name_b"));
  }

  /**
   * A row of cells.
   *
   * @param stories stories a period
   * @param changes {@code surge}, {@code fall} or an empty text, a period
   */
  record Row(String name, List<Long> stories, List<String> changes) {}

  record Heat(List<String> periods, List<Row> rows) {}

  static Html changes(Page page) {
    Answer answer = page.ask("changes-of-pairs");
    Axis axis = page.axis();
    if (answer.isEmpty()) {
      return Grid.none(
          "No pair is in three dated stories or more, so none can surge or fall.", answer);
    }
    Map<String, List<Line>> byPair =
        answer.lines().stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.text("entity_a") + " " + l.text("entity_b"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Line any = answer.first();
    long sure = any.count("surges") + any.count("falls");
    List<Row> rows = new ArrayList<>();
    Grid grid =
        new Grid(Html.of("<b>The period of each that differs most from its others</b>"))
            .words("Pair")
            .words("Change")
            .words("Period")
            .numbers("Stories then")
            .numbers("Stories in all")
            .numbers("G²")
            .numbers("q");
    byPair.forEach(
        (ids, lines) -> {
          rows.add(row(axis, lines));
          Line peak = strongest(lines);
          grid.row(
              names(peak),
              peak.text("change").isEmpty() ? "not sure" : peak.text("change"),
              axis.label(axis.index(peak.text("period"))),
              Numbers.count(peak.count("stories")),
              Numbers.count(lines.stream().mapToLong(l -> l.count("stories")).sum()),
              Numbers.score(peak.number("change_log_likelihood")),
              Numbers.probability(peak.number("change_q_value")));
        });
    page.data().put("surges", new Heat(axis.labels(), rows));
    return new Figure(
            "surges",
            Html.of(
                "<b>Stories of a pair by {}</b> n = {} in three stories or more; {}. Shown are the"
                    + " {} that differ most; {}",
                axis.period().label(),
                Numbers.counted(any.count("pairs"), "pair", "pairs"),
                sure == 0
                    ? "none surges or falls beyond chance (q ≤ 0.05)"
                    : Numbers.counted(any.count("surges"), "surge", "surges")
                        + " and "
                        + Numbers.counted(any.count("falls"), "fall", "falls")
                        + " beyond chance (q ≤ 0.05)",
                rows.size(),
                page.collapsed()))
        .chart("heat", "A grid of pairs and periods; the darker, the more stories")
        .rows("Changes as a table", grid.table())
        .html(answer);
  }

  private static Row row(Axis axis, List<Line> lines) {
    List<Long> stories = new ArrayList<>();
    for (double value : axis.values(lines, "stories")) {
      stories.add(Math.round(value));
    }
    Map<Integer, String> changes =
        lines.stream()
            .collect(Collectors.toMap(l -> axis.index(l.text("period")), l -> l.text("change")));
    Line any = lines.get(0);
    return new Row(
        any.text("name_a") + " and " + any.text("name_b"),
        stories,
        IntStream.range(0, axis.length()).mapToObj(i -> changes.getOrDefault(i, "")).toList());
  }

  /** The period that differs most; a sure one before all others. */
  private static Line strongest(List<Line> lines) {
    return lines.stream()
        .max(
            java.util.Comparator.<Line>comparingInt(l -> l.text("change").isEmpty() ? 0 : 1)
                .thenComparing(l -> l.number("change_log_likelihood")))
        .orElseThrow();
  }
}
