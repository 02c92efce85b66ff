package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The persons, organisations and places that most stories mention, over time. */
final class NamesSection {
  /** Types in the order shown, with what the page calls many of them. */
  static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("PER", "Persons");
    TYPES.put("ORG", "Organisations");
    TYPES.put("LOC", "Places");
  }

  private NamesSection() {}

  static Html of(Page page) {
    Answer names = page.ask("names");
    if (names.isEmpty()) {
      return Grid.none("The text mentions no person, organisation or place.", names);
    }
    Answer trends = page.ask("names-trend");
    Map<String, List<Line>> trendOf =
        trends.lines().stream().collect(Collectors.groupingBy(l -> l.text("entity_id")));
    List<Panels.Panel> panels = new ArrayList<>();
    List<Html> grids = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    TYPES.forEach(
        (type, plural) -> {
          List<Line> lines =
              names.lines().stream().filter(l -> l.text("type").equals(type)).toList();
          if (lines.isEmpty()) {
            grids.add(Html.of("<p class=\"none\">{}: the text mentions none.</p>", plural));
            return;
          }
          long all = lines.get(0).count("of_type");
          sizes.add(Numbers.count(all) + " " + plural.toLowerCase(java.util.Locale.ROOT));
          grids.add(grid(page.axis(), plural, all, lines, trendOf));
          for (Line line : lines) {
            List<Line> trend = trendOf.getOrDefault(line.text("entity_id"), List.of());
            panels.add(Panels.counts(plural, line.text("name"), page.axis(), trend, "stories"));
          }
        });
    Figure figure =
        new Figure(
            "names-over-time",
            Html.of(
                "<b>Stories that mention them{}</b> n = {}; the twelve in most stories of each kind;"
                    + " {}",
                page.axis().isEmpty() ? "" : ", by " + page.axis().period().label(),
                String.join(", ", sizes),
                page.collapsed()));
    if (!page.axis().isEmpty()) {
      page.data().put("names-over-time", Panels.of("count", page.axis(), panels));
      figure.chart(
          "panels", "Small charts of stories over time, one a name; the table has them too");
    }
    return figure.rows("Names as a table", Html.join(grids)).html(names, trends);
  }

  private static Html grid(
      Axis axis, String plural, long all, List<Line> lines, Map<String, List<Line>> trendOf) {
    Grid grid =
        new Grid(Html.of("<b>{}</b> n = {}; those in most stories", plural, Numbers.count(all)))
            .words("Name")
            .numbers("Stories")
            .numbers("Mentions")
            .words("Days")
            .prose("Stories by period");
    for (Line line : lines) {
      grid.row(
          line.text("name"),
          Numbers.count(line.count("stories")),
          Numbers.count(line.count("mentions")),
          CorpusSection.span(line),
          series(axis, trendOf.getOrDefault(line.text("entity_id"), List.of())));
    }
    return grid.table();
  }

  private static String series(Axis axis, List<Line> trend) {
    return trend.stream()
        .map(l -> axis.label(axis.index(l.text("period"))) + ": " + l.count("stories"))
        .collect(Collectors.joining("; "));
  }
}
