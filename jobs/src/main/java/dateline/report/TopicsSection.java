package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the coverage is about: topics over time, and one card a topic. */
final class TopicsSection {
  /** The note that says why there are no topics. */
  static final String REASON = "topics.reason";

  static final String NUMBERS = "topics.numbers";

  /** Sentences that publishers put under their stories, and the articles that hold them. */
  static final String BOILERPLATE = "topics.boilerplate_sentences";

  static final String BOILERPLATE_ARTICLES = "topics.boilerplate_articles";

  private static final int TITLES = 3;
  private static final int NAMES = 8;

  private TopicsSection() {}

  static Html of(Page page) {
    Answer topics = page.ask("topics");
    if (topics.isEmpty()) {
      return Grid.none(none(page), topics);
    }
    return Html.join(
        List.of(overTime(page, topics), cards(page, topics), numbers(page), boilerplate(page)));
  }

  /** Says that there are no topics, and why. */
  static String none(Page page) {
    Object reason = page.facts().notes().get(REASON);
    return "No topics" + (reason == null ? "" : ": " + reason) + ".";
  }

  /** How many topics there are, and how many of them the page shows. */
  static String counted(Answer topics) {
    long all = all(topics);
    int shown = topics.lines().size();
    return Numbers.counted(all, "topic", "topics")
        + (all > shown ? ", of which the %d most prevalent are shown".formatted(shown) : "");
  }

  /** How many topics there are, those included that the page has no room for. */
  static long all(Answer topics) {
    return topics.isEmpty() ? 0 : topics.first().count("of_topics");
  }

  /** How much was left out as no news. */
  private static Html boilerplate(Page page) {
    return page.facts().notes().get(BOILERPLATE) instanceof Number sentences
            && page.facts().notes().get(BOILERPLATE_ARTICLES) instanceof Number articles
        ? Html.of(
            "<p class=\"small\">Left out of the topics: {} that a publisher puts under many of its"
                + " stories, in {}.</p>",
            Numbers.counted(sentences.longValue(), "sentence", "sentences"),
            Numbers.counted(articles.longValue(), "article", "articles"))
        : Html.NONE;
  }

  /** What spoke for each number of topics, where the run was to find the number. */
  private static Html numbers(Page page) {
    if (!(page.facts().notes().get(NUMBERS) instanceof List<?> numbers)) {
      return Html.NONE;
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Why so many topics</b> coherence in stories not seen, share of terms of"
                        + " their own, and likeness from another seed; the largest product wins"))
            .words("Topics")
            .numbers("NPMI")
            .numbers("Exclusivity")
            .numbers("Stability")
            .numbers("Score");
    for (Object number : numbers) {
      Map<?, ?> of = (Map<?, ?>) number;
      grid.row(
          String.valueOf(of.get("topics")),
          score(of, "npmi"),
          score(of, "exclusivity"),
          score(of, "stability"),
          score(of, "score"));
    }
    return grid.table();
  }

  private static String score(Map<?, ?> of, String what) {
    return Numbers.score(((Number) of.get(what)).doubleValue());
  }

  private static Html overTime(Page page, Answer topics) {
    Answer trends = page.ask("topic-trends");
    Axis axis = page.axis();
    if (trends.isEmpty()) {
      return Grid.none("No article with a topic is dated, so none can be shown over time.", trends);
    }
    Map<Long, List<Line>> trendOf = byTopic(trends);
    List<Panels.Panel> panels = new ArrayList<>();
    Grid grid =
        new Grid(Html.of("<b>Share of topics by period</b> mean, 95 % interval and stories"))
            .words("Topic")
            .prose("Share by period");
    for (Line topic : topics.lines()) {
      List<Line> lines = trendOf.getOrDefault(topic.count("topic"), List.of());
      panels.add(Panels.weights(topic.text("label"), axis, lines));
      grid.row(
          topic.text("label"),
          lines.stream().map(l -> share(axis, l)).collect(Collectors.joining("; ")));
    }
    page.data().put("topics-over-time", Panels.of("share", axis, panels));
    return new Figure(
            "topics-over-time",
            Html.of(
                "<b>Mean share of the stories’ text, by {}</b> n = {}; bars are 95 % intervals by a"
                    + " bootstrap over stories; {}",
                axis.period().label(), counted(topics), page.collapsed()))
        .chart("panels", "Small charts of each topic’s share over time; the table has them too")
        .rows("Topics over time as a table", grid.table())
        .html(topics, trends);
  }

  private static String share(Axis axis, Line line) {
    Double low = line.numberOrNull("low");
    Double high = line.numberOrNull("high");
    return String.format(
        "%s: %s (%s, n = %d)",
        axis.label(axis.index(line.text("period"))),
        Numbers.percent(line.number("weight")),
        low == null || high == null
            ? "too few stories for an interval"
            : Numbers.percent(low) + " … " + Numbers.percent(high),
        line.count("stories"));
  }

  private static Html cards(Page page, Answer topics) {
    Answer titles = page.ask("topic-titles");
    Answer entities = page.ask("topic-entities");
    Map<Long, List<Line>> titlesOf = byTopic(titles);
    Map<String, String> nameOf =
        entities.lines().stream()
            .collect(Collectors.toMap(l -> l.text("entity_id"), l -> l.text("name")));
    List<Html> cards =
        topics.lines().stream()
            .map(
                topic ->
                    card(
                        topic,
                        titlesOf.getOrDefault(topic.count("topic"), List.of()),
                        named(topic.texts("entities"), nameOf::get)))
            .toList();
    return Html.of(
        "<div class=\"figure\"><p class=\"caption\"><b>Each topic</b> n = {}; by prevalence, which"
            + " is the mean share over stories; {}</p><div class=\"cards\">{}</div>{}</div>",
        counted(topics),
        page.collapsed(),
        Html.join(cards),
        Grid.sql(topics, titles, entities));
  }

  private static Map<Long, List<Line>> byTopic(Answer answer) {
    return answer.lines().stream().collect(Collectors.groupingBy(l -> l.count("topic")));
  }

  private static String named(List<String> ids, Function<String, String> nameOf) {
    return ids.stream()
        .map(nameOf)
        .filter(name -> name != null)
        .limit(NAMES)
        .collect(Collectors.joining(" · "));
  }

  private static Html card(Line topic, List<Line> titles, String names) {
    List<Html> examples =
        titles.stream()
            .limit(TITLES)
            .map(line -> Html.of("<li>{}</li>", Evidence.article(line)))
            .toList();
    return Html.of(
        "<article><h3>{}</h3><p class=\"small\">{}</p><p class=\"terms\">{}</p><dl><div><dt>Prevalence</dt><dd>{}</dd></div>"
            + "<div><dt>Articles</dt><dd>{}</dd></div><div><dt>Coherence (NPMI)</dt><dd>{}</dd></div>"
            + "<div><dt>Exclusivity</dt><dd>{}</dd></div></dl>{}{}</article>",
        topic.text("label"),
        evidence(topic),
        String.join(", ", topic.texts("terms")),
        Numbers.percent(topic.number("prevalence")),
        Numbers.count(topic.count("articles")),
        Numbers.score(topic.number("npmi")),
        Numbers.score(topic.number("exclusivity")),
        examples.isEmpty()
            ? Html.NONE
            : Html.of("<h4>Typical articles</h4><ul>{}</ul>", Html.join(examples)),
        names.isEmpty()
            ? Html.NONE
            : Html.of("<h4>Names that stand out</h4><p class=\"names\">{}</p>", names));
  }

  /** How many stories hold the label's first part. */
  private static String evidence(Line topic) {
    long others = topic.count("other_stories");
    return "First part of the label: in %s of %s"
            .formatted(
                Numbers.count(topic.count("label_stories")),
                Numbers.counted(topic.count("stories"), "story", "stories"))
        + (others == 0
            ? ""
            : ", and in %s of the other %s"
                .formatted(
                    Numbers.count(topic.count("label_other_stories")), Numbers.count(others)));
  }
}
