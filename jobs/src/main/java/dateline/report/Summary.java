package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a colleague would say of a run in a few lines: it asks nothing that the page has not asked.
 */
final class Summary {
  private static final int NAMED = 3;
  private static final int TOPICS = 4;

  private Summary() {}

  static List<String> of(Page page) {
    Line corpus = page.corpus();
    List<String> lines = new ArrayList<>();
    lines.add(read(corpus));
    lines.add(rejects(page, corpus));
    if (corpus.count("articles") > 0) {
      Map<String, List<Line>> names =
          page.ask("names").lines().stream().collect(Collectors.groupingBy(l -> l.text("type")));
      NamesSection.TYPES.forEach(
          (type, plural) -> {
            if (names.containsKey(type)) {
              lines.add(plural + ": " + some(names.get(type), Summary::name));
            }
          });
      lines.add(pairs(page.ask("pairs")));
      lines.addAll(tones(page.ask("tone")));
      lines.add(topics(page));
    }
    return lines;
  }

  private static String read(Line corpus) {
    long articles = corpus.count("articles");
    if (articles == 0) {
      return "No articles.";
    }
    String dates = CorpusSection.span(corpus);
    return "%s, %s (copies are one), %s."
        .formatted(
            Numbers.counted(articles, "article", "articles"),
            Numbers.counted(corpus.count("stories"), "story", "stories"),
            dates.isEmpty() ? "none dated" : dates);
  }

  private static String rejects(Page page, Line corpus) {
    return corpus.count("rejects") == 0
        ? "Rejected: nothing."
        : "Rejected: "
            + page.ask("reject-codes").lines().stream()
                .map(l -> l.text("code") + " (" + Numbers.count(l.count("records")) + ")")
                .collect(Collectors.joining(", "))
            + "; the table rejects says which and why.";
  }

  private static String name(Line line) {
    return line.text("name") + " (" + stories(line) + ")";
  }

  private static String stories(Line line) {
    return Numbers.counted(line.count("stories"), "story", "stories");
  }

  private static String pairs(Answer pairs) {
    return pairs.isEmpty()
        ? "Pairs: none in a sentence more often than chance has it."
        : "Strongest pairs: "
            + some(
                pairs.lines(),
                l -> l.text("name_a") + " and " + l.text("name_b") + " (" + stories(l) + ")");
  }

  private static List<String> tones(Answer tones) {
    List<Line> warm = new ArrayList<>();
    List<Line> cold = new ArrayList<>();
    for (Line line : tones.lines()) {
      if (line.text("side").equals("warm")) {
        warm.add(line);
      } else {
        cold.add(0, line);
      }
    }
    List<String> lines = new ArrayList<>();
    if (!warm.isEmpty()) {
      lines.add("Spoken of most warmly: " + some(warm, Summary::tone));
    }
    if (!cold.isEmpty()) {
      lines.add("Spoken of most coldly: " + some(cold, Summary::tone));
    }
    return lines;
  }

  private static String tone(Line line) {
    return "%s (%s, %s)"
        .formatted(
            line.text("name"), Numbers.signed(Panels.Mean.tone(line).value()), stories(line));
  }

  private static String topics(Page page) {
    Answer topics = page.ask("topics");
    if (topics.isEmpty()) {
      return TopicsSection.none(page);
    }
    long more = TopicsSection.all(topics) - TOPICS;
    return "Topics: "
        + topics.lines().stream()
            .limit(TOPICS)
            .map(l -> l.text("label"))
            .collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + Numbers.count(more) + " more." : ".");
  }

  private static String some(List<Line> lines, Function<Line, String> words) {
    return lines.stream().limit(NAMED).map(words).collect(Collectors.joining(", ")) + ".";
  }
}
