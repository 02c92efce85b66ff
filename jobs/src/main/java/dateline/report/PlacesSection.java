package dateline.report;

import dateline.report.Answer.Line;
import java.util.List;

/** Where the coverage looks: places on a map. */
final class PlacesSection {
  private static final int IN_TABLE = 30;

  private PlacesSection() {}

  /**
   * A place as the map draws it.
   *
   * @param lon degrees east
   * @param lat degrees north
   */
  record Place(String name, double lon, double lat, long stories, long mentions) {}

  static Html of(Page page) {
    Answer answer = page.ask("places");
    if (answer.isEmpty()) {
      return Grid.none("The text mentions no place whose position is known.", answer);
    }
    List<Line> lines = answer.lines();
    List<Place> places =
        lines.stream()
            .map(
                l ->
                    new Place(
                        l.text("name"),
                        Numbers.rounded(l.number("longitude")),
                        Numbers.rounded(l.number("latitude")),
                        l.count("stories"),
                        l.count("mentions")))
            .toList();
    page.data().put("places-map", places);
    Line any = answer.first();
    Grid grid =
        new Grid(Html.of("<b>Places</b> the {} in most stories", Math.min(IN_TABLE, lines.size())))
            .words("Place")
            .words("Country")
            .numbers("Stories")
            .numbers("Mentions");
    lines.stream()
        .limit(IN_TABLE)
        .forEach(
            l ->
                grid.row(
                    l.text("name"),
                    l.text("country"),
                    Numbers.count(l.count("stories")),
                    Numbers.count(l.count("mentions"))));
    return new Figure(
            "places-map",
            Html.of(
                "<b>Places by stories</b> n = {}; {} of the {} whose position is known; {}",
                Numbers.counted(any.count("places"), "place", "places"),
                lines.size() == any.count("located")
                    ? "all"
                    : "the " + Numbers.count(lines.size()) + " in most stories",
                Numbers.count(any.count("located")),
                page.collapsed()))
        .chart("map", "A map of the places; each circle’s area is its number of stories")
        .rows("Places as a table", grid.table())
        .html(answer);
  }
}
