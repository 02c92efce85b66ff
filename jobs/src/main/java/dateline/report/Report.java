package dateline.report;

import dateline.report.Answer.Line;
import dateline.table.TableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page that readers of a run open first: what the corpus is, who is in it and with whom, in
 * what tone, and what it is about. It needs nothing but a browser.
 */
public final class Report {
  private static final int LONGEST_NOTE = 200;

  private Report() {}

  /**
   * The page as one HTML document that loads nothing.
   *
   * @param tables the published tables; of them only {@code articles} must be there
   * @param facts what the page says of the run
   */
  public static String html(TableSet tables, RunFacts facts) {
    try (Queries queries = new Queries(tables, facts)) {
      Answer overview = queries.ask("overview");
      Line corpus = overview.first();
      Answer periods = queries.ask("periods");
      Axis axis = axis(facts, periods);
      queries.bound(axis);
      Map<String, Html> parts = new HashMap<>();
      parts.put("style", new Html(Html.resource("style.css")));
      parts.put("run", Html.text(facts.runId()));
      parts.put("created", Html.text(facts.createdAt()));
      parts.put("period", Html.text(facts.period()));
      parts.put("lead", CorpusSection.lead(corpus));
      parts.put("size", CorpusSection.size(overview));
      parts.put("sources", CorpusSection.sources(queries, corpus));
      parts.put("rejects", CorpusSection.rejects(queries, corpus));
      parts.put("over-time", CorpusSection.overTime(axis, periods, corpus));
      parts.put("names", NamesSection.of(queries, axis));
      parts.put("strongest", PairsSection.strongest(queries));
      parts.put("rising", PairsSection.rising(queries, axis));
      parts.put("tone", ToneSection.towards(queries));
      parts.put("stances", ToneSection.stances(queries));
      parts.put("topics", TopicsSection.of(queries, axis, facts));
      parts.put("notes", notes(facts));
      return Html.fill("page.html", parts).markup();
    }
  }

  private static Axis axis(RunFacts facts, Answer periods) {
    return Axis.of(
        facts.length(),
        periods.lines().stream()
            .collect(
                Collectors.toMap(
                    l -> LocalDate.parse(l.text("period")), l -> l.count("articles"))));
  }

  private static Html notes(RunFacts facts) {
    List<Html> notes =
        new TreeMap<>(facts.notes())
            .entrySet().stream()
                .filter(note -> !note.getKey().equals(TopicsSection.REASON))
                .map(
                    note ->
                        Html.of(
                            "<div><dt>{}</dt><dd>{}</dd></div>",
                            note.getKey(),
                            Numbers.clipped(String.valueOf(note.getValue()), LONGEST_NOTE)))
                .toList();
    return notes.isEmpty() ? Html.NONE : Html.of("<dl class=\"notes\">{}</dl>", Html.join(notes));
  }
}
