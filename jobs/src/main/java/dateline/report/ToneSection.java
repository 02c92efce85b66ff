package dateline.report;

import dateline.report.Answer.Line;
import dateline.report.Panels.Mean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How names are spoken of: by the articles, and by those whom the articles quote. */
final class ToneSection {
  private ToneSection() {}

  /**
   * A name with its tone.
   *
   * @param low lower end of the 95 % interval
   * @param high upper end
   */
  record Dot(String name, double value, Double low, Double high, long n) {}

  /**
   * @param usual the mean over all names considered
   */
  record Dots(double usual, List<Dot> dots) {}

  static Html towards(Page page) {
    Answer tone = page.ask("tone");
    if (tone.isEmpty()) {
      return Grid.none("No name is in five stories or more with a tone towards it.", tone);
    }
    Line any = tone.first();
    List<Dot> dots = new ArrayList<>();
    Grid grid =
        new Grid(Html.of("<b>Tone towards names</b> from the warmest to the coldest"))
            .words("Name")
            .numbers("Tone")
            .numbers("95 % interval")
            .numbers("Stories")
            .numbers("Mentions");
    for (Line line : tone.lines()) {
      Mean mean = Mean.tone(line);
      dots.add(
          new Dot(
              line.text("name"),
              Numbers.rounded(mean.value()),
              Numbers.rounded(mean.low()),
              Numbers.rounded(mean.high()),
              mean.n()));
      grid.row(
          line.text("name"),
          Numbers.signed(mean.value()),
          mean.interval(),
          Numbers.count(mean.n()),
          Numbers.count(line.count("mentions")));
    }
    page.data().put("tone-extremes", new Dots(Numbers.rounded(any.number("usual")), dots));
    return new Figure(
            "tone-extremes",
            Html.of(
                "<b>Warmest and coldest</b> n = {} in five stories or more; the mean over them, dashed, is"
                    + " {}; bars are 95 % intervals over stories (Student’s t); {}",
                Numbers.counted(any.count("considered"), "name", "names"),
                Numbers.signed(any.number("usual")),
                page.collapsed()))
        .chart("dots", "Mean tone towards names with its interval, warmest first")
        .rows("Tones as a table", grid.table())
        .html(tone);
  }

  static Html overTime(Page page) {
    Answer trend = page.ask("tone-trend");
    Axis axis = page.axis();
    if (trend.isEmpty()) {
      return Grid.none(
          "No dated article mentions a name, so no tone can be shown over time.", trend);
    }
    Map<String, List<Line>> byName =
        trend.lines().stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.text("type") + " " + l.count("place"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Panels.Panel> panels = new ArrayList<>();
    Grid grid =
        new Grid(Html.of("<b>Tone by period</b> mean, 95 % interval and number of stories"))
            .words("Name")
            .numbers("Stories")
            .prose("Tone by period");
    NamesSection.TYPES.forEach(
        (type, plural) ->
            byName.values().stream()
                .filter(lines -> lines.get(0).text("type").equals(type))
                .forEach(
                    lines -> {
                      String name = lines.get(0).text("name");
                      panels.add(Panels.tones(plural, name, axis, lines));
                      grid.row(
                          name,
                          Numbers.count(lines.stream().mapToLong(l -> l.count("stories")).sum()),
                          series(axis, lines));
                    }));
    page.data().put("tone-over-time", Panels.of("tone", axis, panels));
    long stories = trend.lines().stream().mapToLong(l -> l.count("stories")).sum();
    return new Figure(
            "tone-over-time",
            Html.of(
                "<b>Tone towards the names in most stories, by {}</b> n = {} in all; bars are 95 %"
                    + " intervals over stories, a hollow dot is a single story; {}",
                axis.period().label(),
                Numbers.counted(stories, "story and name", "stories and names"),
                page.collapsed()))
        .chart("panels", "Small charts of tone over time, one a name; the table has them too")
        .rows("Tones over time as a table", grid.table())
        .html(trend);
  }

  /** Each period's mean with its interval and its n. */
  static String series(Axis axis, List<Line> lines) {
    return lines.stream()
        .map(
            l -> {
              Mean mean = Mean.tone(l);
              return String.format(
                  "%s: %s (%s, n = %d)",
                  axis.label(axis.index(l.text("period"))),
                  Numbers.signed(mean.value()),
                  mean.interval(),
                  mean.n());
            })
        .collect(Collectors.joining("; "));
  }

  static Html stances(Page page) {
    Answer stances = page.ask("stances");
    if (stances.isEmpty()) {
      return Grid.none(
          "No quotation with a known speaker mentions another name, so nobody's stance is known.",
          stances);
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Who speaks how of whom</b> {} of n = {}; those in most stories; {}",
                    stances.lines().size(),
                    Numbers.counted(
                        stances.first().count("stances"),
                        "speaker and target",
                        "speakers with a target"),
                    page.collapsed()))
            .words("Speaker")
            .words("Speaks of")
            .numbers("Tone")
            .numbers("Stories")
            .numbers("Mentions")
            .prose("For example");
    for (Line line : stances.lines()) {
      grid.row(
          line.text("speaker"),
          line.text("target"),
          Numbers.signed(line.number("sentiment")),
          Numbers.count(line.count("stories")),
          Numbers.count(line.count("mentions")),
          Evidence.of(line));
    }
    return grid.html(stances);
  }
}
