package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the coverage is about: one card a topic. */
final class TopicsSection {
  /** The note that says why there are no topics. */
  static final String REASON = "topics.reason";

  private static final int TITLES = 3;
  private static final int NAMES = 8;

  private TopicsSection() {}

  static Html of(Queries queries, Axis axis, RunFacts facts) {
    Answer topics = queries.ask("topics");
    if (topics.isEmpty()) {
      Object reason = facts.notes().get(REASON);
      return Grid.none("No topics" + (reason == null ? "" : ": " + reason) + ".", topics);
    }
    Answer titles = queries.ask("topic-titles");
    Answer entities = queries.ask("topic-entities");
    Answer trends = queries.ask("topic-trends");
    Map<Long, List<Line>> titlesOf = byTopic(titles);
    Map<Long, List<Line>> trendOf = byTopic(trends);
    Map<String, String> nameOf =
        entities.lines().stream()
            .collect(Collectors.toMap(l -> l.text("entity_id"), l -> l.text("name")));
    double greatest =
        topics.lines().stream().mapToDouble(l -> l.number("prevalence")).max().orElse(1);
    List<Html> cards = new ArrayList<>();
    for (Line topic : topics.lines()) {
      long number = topic.count("topic");
      cards.add(
          card(
              topic,
              greatest,
              titlesOf.getOrDefault(number, List.of()),
              named(topic.texts("entities"), nameOf::get),
              Charts.sparkline(
                  axis,
                  axis.values(trendOf.getOrDefault(number, List.of()), "weight"),
                  "mean weight")));
    }
    return Html.of(
        "<div class=\"figure\"><p class=\"caption\"><b>Topics</b> n = {}; by prevalence</p>"
            + "<div class=\"cards\">{}</div>{}</div>",
        Numbers.counted(topics.lines().size(), "topic", "topics"),
        Html.join(cards),
        Grid.sql(topics, titles, entities, trends));
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

  private static Html card(
      Line topic, double greatest, List<Line> titles, String names, Html spark) {
    List<Html> examples =
        titles.stream()
            .limit(TITLES)
            .map(
                l ->
                    Html.of(
                        "<li>{} <span class=\"day\">{}</span></li>",
                        Numbers.clipped(l.text("title"), 120),
                        Axis.day(l.text("published_on"))))
            .toList();
    return Html.of(
        "<article><h3>{}</h3><p class=\"terms\">{}</p><dl><div"
            + " class=\"wide\"><dt>Prevalence</dt><dd>{}"
            + " {}</dd></div><div><dt>Articles</dt><dd>{}</dd></div><div><dt>Coherence"
            + " (NPMI)</dt><dd>{}</dd></div><div><dt>Exclusivity</dt><dd>{}</dd></div><div"
            + " class=\"wide\"><dt>Over time</dt><dd>{}</dd></div></dl>{}{}</article>",
        topic.text("label"),
        String.join(", ", topic.texts("terms")),
        Charts.share(topic.number("prevalence"), greatest),
        Numbers.percent(topic.number("prevalence")),
        Numbers.count(topic.count("articles")),
        Numbers.score(topic.number("npmi")),
        Numbers.score(topic.number("exclusivity")),
        spark,
        examples.isEmpty()
            ? Html.NONE
            : Html.of("<h4>Typical articles</h4><ul>{}</ul>", Html.join(examples)),
        names.isEmpty()
            ? Html.NONE
            : Html.of("<h4>Names that stand out</h4><p class=\"names\">{}</p>", names));
  }
}
