package dateline.report;

import dateline.report.Answer.Line;
import dateline.table.TableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page that readers of a run open first: what the corpus is, who is in it and with whom, in
 * what tone, and what it is about. It needs nothing but a browser.
 *
 * @param page one HTML document that loads nothing
 * @param summary the same in a few lines of text
 */
public record Report(String page, List<String> summary) {
  private static final int LONGEST_NOTE = 200;
  private static final Set<String> TOLD_WITH_TOPICS =
      Set.of(
          TopicsSection.REASON,
          TopicsSection.NUMBERS,
          TopicsSection.BOILERPLATE,
          TopicsSection.BOILERPLATE_ARTICLES);

  public Report {
    summary = List.copyOf(summary);
  }

  /**
   * Makes the report of a run.
   *
   * @param tables the published tables; of them only {@code articles} must be there
   * @param earlier the run to tell the changes since, if there is one
   * @param facts what the page says of the run
   */
  public static Report of(TableSet tables, Optional<Earlier> earlier, RunFacts facts) {
    try (Queries queries = new Queries(tables, earlier, facts)) {
      Answer overview = queries.ask("overview");
      Line corpus = overview.first();
      Answer periods = queries.ask("periods");
      Axis axis = axis(facts, periods);
      queries.bound(axis);
      Page page = new Page(queries, axis, corpus, new DataIsland(), facts);

      Map<String, Html> parts = new HashMap<>();
      parts.put("lead", CorpusSection.lead(corpus));
      parts.put("size", CorpusSection.size(overview));
      parts.put("sources", CorpusSection.sources(queries, corpus));
      parts.put("rejects", CorpusSection.rejects(queries, corpus));
      parts.put("over-time", CorpusSection.overTime(page, periods));
      parts.put("names", NamesSection.of(page));
      parts.put("places", PlacesSection.of(page));
      parts.put("network", NetworkSection.of(page));
      parts.put("strongest", PairsSection.strongest(page));
      parts.put("surges", PairsSection.changes(page));
      parts.put("tone", ToneSection.towards(page));
      parts.put("tone-over-time", ToneSection.overTime(page));
      parts.put("voices", VoicesSection.overTime(page));
      parts.put("gap", VoicesSection.gap(page));
      parts.put("quoted", VoicesSection.quoted(page));
      parts.put("stances", ToneSection.stances(page));
      parts.put("topics", TopicsSection.of(page));
      parts.put("changes", changes(page, earlier));
      parts.put("notes", notes(facts));
      frame(parts, page);
      return new Report(Html.fill("page.html", parts).markup(), Summary.of(page));
    }
  }

  private static Html changes(Page page, Optional<Earlier> earlier) {
    return earlier
        .map(run -> ChangesSection.of(page, run))
        .orElse(
            Html.of(
                "<p class=\"none\">There is no earlier run in this output folder to compare with.</p>"));
  }

  /** What is the page's own: style, programs, and the policy that lets nothing else run. */
  private static void frame(Map<String, Html> parts, Page page) {
    Scripts scripts = Scripts.bundled();
    parts.put("style", new Html(Html.resource("style.css")));
    parts.put("policy", new Html(scripts.policy()));
    parts.put("library", new Html(scripts.library()));
    parts.put("script", new Html(scripts.own()));
    parts.put("land", new Html(scripts.land()));
    parts.put("data", page.data().html());
    parts.put("run", Html.text(page.facts().runId()));
    parts.put("created", Html.text(page.facts().createdAt()));
    parts.put("period", Html.text(page.facts().period()));
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
                .filter(note -> !TOLD_WITH_TOPICS.contains(note.getKey()))
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
