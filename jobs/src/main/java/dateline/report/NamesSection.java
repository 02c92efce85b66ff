package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The persons, organisations and places that most stories mention. */
final class NamesSection {
  private NamesSection() {}

  static Html of(Queries queries, Axis axis) {
    Answer names = queries.ask("names");
    if (names.isEmpty()) {
      return Grid.none("The text mentions no person, organisation or place.", names);
    }
    Answer trends = queries.ask("names-trend");
    Map<String, List<Line>> trendOf =
        trends.lines().stream().collect(Collectors.groupingBy(l -> l.text("entity_id")));
    List<Html> grids = new ArrayList<>();
    grids.add(grid("PER", "Persons", "Person", names, trendOf, axis));
    grids.add(grid("ORG", "Organisations", "Organisation", names, trendOf, axis));
    grids.add(grid("LOC", "Places", "Place", names, trendOf, axis));
    grids.add(Html.of("<div class=\"figure\">{}</div>", Grid.sql(names, trends)));
    return Html.join(grids);
  }

  private static Html grid(
      String type,
      String plural,
      String singular,
      Answer names,
      Map<String, List<Line>> trendOf,
      Axis axis) {
    List<Line> lines = names.lines().stream().filter(l -> l.text("type").equals(type)).toList();
    if (lines.isEmpty()) {
      return Html.of("<p class=\"none\">{}: the text mentions none.</p>", plural);
    }
    String perPeriod =
        axis.isEmpty()
            ? "Stories over time"
            : String.format(
                "Stories per %s, %s to %s",
                axis.period().label(), axis.label(0), axis.label(axis.length() - 1));
    Grid grid =
        new Grid(
                Html.of(
                    "<b>{}</b> n = {}; those in most stories",
                    plural,
                    Numbers.count(lines.get(0).count("of_type"))))
            .words(singular)
            .numbers("Stories")
            .numbers("Mentions")
            .lanes(perPeriod);
    for (Line line : lines) {
      List<Line> trend = trendOf.getOrDefault(line.text("entity_id"), List.of());
      grid.row(
          line.text("name"),
          Numbers.count(line.count("stories")),
          Numbers.count(line.count("mentions")),
          Charts.sparkline(axis, axis.values(trend, "stories"), "stories"));
    }
    return grid.table();
  }
}
