package dateline.report;

import dateline.report.Answer.Line;
import java.util.List;

/** How names are spoken of: by the articles, and by those whom the articles quote. */
final class ToneSection {
  private ToneSection() {}

  static Html towards(Queries queries) {
    Answer tone = queries.ask("tone");
    if (tone.isEmpty()) {
      return Grid.none("No name is in three stories or more with a tone towards it.", tone);
    }
    Line any = tone.first();
    String considered =
        Numbers.counted(any.count("considered"), "name", "names") + " in three stories or more";
    return Html.of(
        "<div class=\"pair\">{}{}</div><p class=\"small\">The mean over these names is {}:"
            + " read a tone against it, and with its number of stories in mind.</p>{}",
        side("warm", "Warmest", considered, tone),
        side("cold", "Coldest", considered, tone),
        Numbers.signed(any.number("usual")),
        Html.of("<div class=\"figure\">{}</div>", Grid.sql(tone)));
  }

  private static Html side(String side, String title, String considered, Answer tone) {
    List<Line> lines = tone.lines().stream().filter(l -> l.text("side").equals(side)).toList();
    if (lines.isEmpty()) {
      return Html.of(
          "<p class=\"none\">{}: none on this side of neutral among {}.</p>", title, considered);
    }
    Grid grid =
        new Grid(Html.of("<b>{}</b> n = {}", title, considered))
            .words("Name")
            .drawings("−1 … +1")
            .numbers("Tone")
            .numbers("Stories")
            .numbers("Mentions");
    for (Line line : lines) {
      grid.row(
          line.text("name"),
          Charts.tone(line.number("sentiment")),
          Numbers.signed(line.number("sentiment")),
          Numbers.count(line.count("stories")),
          Numbers.count(line.count("mentions")));
    }
    return grid.table();
  }

  static Html stances(Queries queries) {
    Answer stances = queries.ask("stances");
    if (stances.isEmpty()) {
      return Grid.none(
          "No quotation with a known speaker mentions another name, so nobody's stance is known.",
          stances);
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Who speaks how of whom</b> {} of n = {}; those in most stories",
                    stances.lines().size(),
                    Numbers.counted(
                        stances.first().count("stances"),
                        "speaker and target",
                        "speakers with a target")))
            .words("Speaker")
            .words("Speaks of")
            .drawings("−1 … +1")
            .numbers("Tone")
            .numbers("Stories")
            .numbers("Mentions")
            .prose("For example");
    for (Line line : stances.lines()) {
      grid.row(
          line.text("speaker"),
          line.text("target"),
          Charts.tone(line.number("sentiment")),
          Numbers.signed(line.number("sentiment")),
          Numbers.count(line.count("stories")),
          Numbers.count(line.count("mentions")),
          Evidence.of(line));
    }
    return grid.html(stances);
  }
}
