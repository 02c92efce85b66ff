package dateline.report;

import dateline.report.Answer.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who appears with whom: the strongest pairs of names, and those that grow. */
final class PairsSection {
  private PairsSection() {}

  static Html strongest(Queries queries) {
    Answer pairs = queries.ask("pairs");
    if (pairs.isEmpty()) {
      return Grid.none(
          "No two names share a sentence more often than chance would have it (q ≤ 0.05).", pairs);
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Strongest pairs</b> {} of n = {} with q ≤ 0.05, out of {} tested",
                    pairs.lines().size(),
                    Numbers.counted(pairs.first().count("significant"), "pair", "pairs"),
                    Numbers.count(pairs.first().count("pairs"))))
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

  static Html rising(Queries queries, Axis axis) {
    Answer rising = queries.ask("rising");
    if (rising.isEmpty()) {
      return Grid.none(
          "No significant pair is in more stories, and in three or more, in the later half of the"
              + " time shown.",
          rising);
    }
    Map<String, List<Line>> byPair =
        rising.lines().stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.text("entity_a") + " " + l.text("entity_b"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    double most = rising.lines().stream().mapToDouble(l -> l.number("stories")).max().orElse(1);
    String middle = axis.label(axis.middle());
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Rising pairs</b> n = {}; stories before and since {}, {} to {} by {},"
                        + " darkest = {}",
                    Numbers.counted(byPair.size(), "pair", "pairs"),
                    middle,
                    axis.label(0),
                    axis.label(axis.length() - 1),
                    axis.period().label(),
                    Numbers.counted(Math.round(most), "story", "stories")))
            .words("Pair")
            .numbers("Before")
            .numbers("Since")
            .lanes("Stories per " + axis.period().label());
    for (List<Line> pair : byPair.values()) {
      Line line = pair.get(0);
      grid.row(
          names(line),
          Numbers.count(line.count("earlier")),
          Numbers.count(line.count("later")),
          Charts.heat(axis, axis.values(pair, "stories"), most, "stories"));
    }
    return grid.html(rising);
  }
}
