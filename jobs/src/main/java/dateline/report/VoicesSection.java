package dateline.report;

import dateline.report.Answer.Line;
import dateline.report.Panels.Mean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The narrator beside those who are quoted: in which tone each speaks, and who is quoted. */
final class VoicesSection {
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("narrative", "Narration");
    PARTS.put("quoted", "Quoted speech");
    PARTS.put("title", "Titles");
  }

  private VoicesSection() {}

  static Html overTime(Page page) {
    Answer voices = page.ask("voices");
    Axis axis = page.axis();
    if (voices.isEmpty()) {
      return Grid.none("No dated article has a tone.", voices);
    }
    Map<String, List<Line>> byPart =
        voices.lines().stream().collect(Collectors.groupingBy(l -> l.text("part")));
    List<Panels.Panel> panels = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    Grid grid =
        new Grid(Html.of("<b>Tone of the text by period</b> mean, 95 % interval and n"))
            .words("Voice")
            .prose("Tone by period");
    PARTS.forEach(
        (part, name) -> {
          List<Line> lines = byPart.getOrDefault(part, List.of());
          if (lines.isEmpty()) {
            return;
          }
          long stories = lines.stream().mapToLong(l -> l.count("stories")).sum();
          sizes.add(Numbers.count(stories) + " with " + name.toLowerCase(java.util.Locale.ROOT));
          panels.add(Panels.tones("", name, axis, lines));
          grid.row(name, ToneSection.series(axis, lines));
        });
    page.data().put("voices-over-time", Panels.of("tone", axis, panels));
    return new Figure(
            "voices-over-time",
            Html.of(
                "<b>Tone of narration, of quoted speech and of titles, by {}</b> n = stories: {};"
                    + " bars are 95 % intervals over stories; {}",
                axis.period().label(), String.join(", ", sizes), page.collapsed()))
        .chart("panels", "Three small charts of tone over time; the table has them too")
        .rows("Voices as a table", grid.table())
        .html(voices);
  }

  static Html gap(Page page) {
    Answer gap = page.ask("voices-gap");
    if (gap.isEmpty()) {
      return Grid.none("No article has both narration and quoted speech.", gap);
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Quoted speech against narration in the same story</b> n = {} that have both;"
                        + " {}",
                    Numbers.counted(
                        gap.lines().stream().mapToLong(l -> l.count("stories")).sum(),
                        "story",
                        "stories"),
                    page.collapsed()))
            .words("Publisher")
            .numbers("Stories")
            .numbers("Narration")
            .numbers("Quoted")
            .numbers("Quoted less narration")
            .numbers("95 % interval");
    for (Line line : gap.lines()) {
      Mean difference = Mean.difference(line);
      grid.row(
          line.text("publisher"),
          Numbers.count(line.count("stories")),
          Numbers.signed(line.number("narrative")),
          Numbers.signed(line.number("quoted")),
          Numbers.signed(difference.value()),
          difference.interval());
    }
    return grid.html(gap);
  }

  static Html quoted(Page page) {
    Answer quoted = page.ask("quoted");
    if (quoted.isEmpty()) {
      return Grid.none("No quotation has a known speaker.", quoted);
    }
    Answer words = page.ask("quoted-words");
    Map<String, String> wordsOf =
        words.lines().stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.text("speaker_id"),
                    Collectors.mapping(l -> l.text("term"), Collectors.joining(", "))));
    Line any = quoted.first();
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Who is quoted most</b> {} of n = {} in {}; of {} marks of quotation {} have a"
                        + " known speaker; copies are left out",
                    quoted.lines().size(),
                    Numbers.counted(any.count("speakers"), "speaker", "speakers"),
                    Numbers.counted(any.count("considered"), "quotation", "quotations"),
                    Numbers.count(any.count("marked")),
                    Numbers.count(any.count("attributed"))))
            .words("Speaker")
            .numbers("Quotations")
            .numbers("Stories")
            .words("Says")
            .prose("For example");
    for (Line line : quoted.lines()) {
      grid.row(
          line.text("name"),
          Numbers.count(line.count("quotations")),
          Numbers.count(line.count("stories")),
          wordsOf.getOrDefault(line.text("speaker_id"), ""),
          Evidence.of(line));
    }
    return grid.html(quoted, words);
  }
}
