package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this run has that the run before it had not, and the other way round. */
final class ChangesSection {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("new", "New names");
    NAMES.put("grown", "Names in more stories");
    NAMES.put("shrunk", "Names in fewer stories");
    NAMES.put("gone", "Names that are gone");
  }

  private ChangesSection() {}

  static Html of(Page page, Earlier earlier) {
    Answer since = page.ask("since");
    List<Html> parts = new ArrayList<>();
    parts.add(
        Html.of("<p>Compared with run {}, made {}.</p>", earlier.runId(), earlier.createdAt()));
    parts.add(counts(since));
    boolean same =
        since.lines().stream()
            .allMatch(l -> l.count("added") == 0 && l.count("before") == l.count("now"));
    if (same) {
      parts.add(
          Html.of(
              "<p class=\"none\">No article, name or pair has come or gone since that run.</p>"));
    } else {
      parts.add(articles(page));
      parts.add(names(page));
    }
    parts.add(topics(page));
    return Html.join(parts);
  }

  private static Html counts(Answer since) {
    Grid grid =
        new Grid(Html.of("<b>Then and now</b> copies count as articles here"))
            .words("What")
            .numbers("Then")
            .numbers("Gone")
            .numbers("New")
            .numbers("Now");
    for (Line line : since.lines()) {
      grid.row(
          line.text("what"),
          Numbers.count(line.count("before")),
          Numbers.count(line.count("before") + line.count("added") - line.count("now")),
          Numbers.count(line.count("added")),
          Numbers.count(line.count("now")));
    }
    return Html.of("<div class=\"short\">{}</div>", grid.html(since));
  }

  private static Html articles(Page page) {
    Answer articles = page.ask("since-articles");
    if (articles.isEmpty()) {
      return Grid.none("No article was added, and none is gone.", articles);
    }
    Grid grid =
        new Grid(Html.of("<b>Articles</b> the newest fifteen added, and the newest fifteen gone"))
            .words("Article")
            .words("Change");
    for (Line line : articles.lines()) {
      grid.row(Evidence.article(line), line.text("change"));
    }
    return grid.html(articles);
  }

  private static Html names(Page page) {
    Answer names = page.ask("since-names");
    if (names.isEmpty()) {
      return Grid.none("No name has come, gone, or changed its number of stories.", names);
    }
    List<Html> grids = new ArrayList<>();
    NAMES.forEach(
        (change, title) -> {
          List<Line> lines =
              names.lines().stream().filter(l -> l.text("change").equals(change)).toList();
          if (!lines.isEmpty()) {
            grids.add(names(title, lines));
          }
        });
    return Html.of(
        "<div class=\"figure\"><div class=\"halves\">{}</div>{}</div>",
        Html.join(grids),
        Grid.sql(names));
  }

  private static Html names(String title, List<Line> lines) {
    Grid grid =
        new Grid(
                Html.of(
                    "<b>{}</b> {} of n = {}",
                    title,
                    lines.size(),
                    Numbers.count(lines.get(0).count("of_change"))))
            .words("Name")
            .numbers("Stories then")
            .numbers("Stories now");
    for (Line line : lines) {
      grid.row(
          line.text("name"), Numbers.count(line.count("before")), Numbers.count(line.count("now")));
    }
    return Html.of("<div>{}</div>", grid.table());
  }

  private static Html topics(Page page) {
    Answer topics = page.ask("since-topics");
    if (topics.isEmpty()) {
      return Grid.none("This run has no topics to compare.", topics);
    }
    Grid grid =
        new Grid(
                Html.of(
                    "<b>Topics and the most alike of then</b> by the ten heaviest terms of each; n ="
                        + " {}",
                    TopicsSection.counted(topics)))
            .words("Topic now")
            .words("Most alike then")
            .numbers("Terms shared")
            .numbers("Share then")
            .numbers("Share now");
    for (Line line : topics.lines()) {
      boolean alike = line.count("shared") > 0;
      grid.row(
          line.text("label"),
          alike ? line.text("label_before") : "none",
          Numbers.count(line.count("shared")),
          alike ? Numbers.percent(line.number("prevalence_before")) : "",
          Numbers.percent(line.number("prevalence")));
    }
    return grid.html(topics);
  }
}
