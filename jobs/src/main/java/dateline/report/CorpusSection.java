package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.List;

/** What was read: size, dates, publishers, languages, rejects, and articles per period. */
final class CorpusSection {
  private CorpusSection() {}

  /** The sentence under the headline. */
  static Html lead(Line corpus) {
    long articles = corpus.count("articles");
    if (articles == 0) {
      return Html.of("This run holds no articles.");
    }
    String dates = span(corpus);
    return Html.of(
        "{}, {}, {}, {}.",
        Numbers.counted(articles, "article", "articles"),
        Numbers.counted(corpus.count("stories"), "story", "stories"),
        Numbers.counted(corpus.count("words"), "word", "words"),
        dates.isEmpty() ? "none of them dated" : "published " + dates);
  }

  static Html size(Answer overview) {
    Line corpus = overview.first();
    List<Html> facts = new ArrayList<>();
    facts.add(fact(corpus.count("articles"), "articles"));
    facts.add(fact(corpus.count("stories"), "stories, copies collapsed"));
    facts.add(fact(corpus.count("copies"), "copies of another article"));
    facts.add(fact(corpus.count("undated"), "articles without a date"));
    facts.add(fact(corpus.count("publishers"), "publishers"));
    facts.add(fact(corpus.count("unsigned"), "articles without a publisher"));
    facts.add(fact(corpus.count("words"), "words"));
    facts.add(fact(corpus.count("rejects"), "records rejected"));
    return Html.of(
        "<div class=\"figure\"><dl class=\"facts\">{}</dl>{}</div>",
        Html.join(facts),
        Grid.sql(overview));
  }

  private static Html fact(long value, String what) {
    return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", what, Numbers.count(value));
  }

  static Html sources(Queries queries, Line corpus) {
    if (corpus.count("articles") == 0) {
      return Html.NONE;
    }
    Answer publishers = queries.ask("publishers");
    Grid byPublisher =
        new Grid(
                Html.of(
                    "<b>Publishers</b> n = {}; those with most articles",
                    Numbers.counted(corpus.count("publishers"), "publisher", "publishers")))
            .words("Publisher")
            .numbers("Articles")
            .numbers("Copies")
            .numbers("Words")
            .words("Dates");
    for (Line line : publishers.lines()) {
      byPublisher.row(
          line.text("publisher"),
          Numbers.count(line.count("articles")),
          Numbers.count(line.count("copies")),
          Numbers.count(line.count("words")),
          span(line));
    }
    Answer languages = queries.ask("languages");
    Grid byLanguage =
        new Grid(
                Html.of(
                    "<b>Languages</b> n = {}",
                    Numbers.counted(corpus.count("languages"), "language", "languages")))
            .words("Language")
            .numbers("Articles")
            .numbers("Words");
    for (Line line : languages.lines()) {
      byLanguage.row(
          line.text("language"),
          Numbers.count(line.count("articles")),
          Numbers.count(line.count("words")));
    }
    return Html.of(
        "<div class=\"pair\">{}{}</div>", byPublisher.html(publishers), byLanguage.html(languages));
  }

  /** The first and the last day of a row, or of neither where it has no dates. */
  static String span(Line line) {
    String first = Axis.day(line.text("first_on"));
    String last = Axis.day(line.text("last_on"));
    return first.equals(last) ? first : first + " – " + last;
  }

  static Html rejects(Queries queries, Line corpus) {
    Answer codes = queries.ask("reject-codes");
    if (codes.isEmpty()) {
      return Grid.none(
          "No rejects: every record that was read became an article (n = "
              + Numbers.counted(corpus.count("articles"), "article", "articles")
              + ").",
          codes);
    }
    Grid byCode =
        new Grid(
                Html.of(
                    "<b>Rejects by kind of fault</b> n = {} beside {}",
                    Numbers.counted(corpus.count("rejects"), "rejected record", "rejected records"),
                    Numbers.counted(corpus.count("articles"), "article", "articles")))
            .words("Code")
            .numbers("Records")
            .numbers("Files");
    for (Line line : codes.lines()) {
      byCode.row(
          line.text("code"),
          Numbers.count(line.count("records")),
          Numbers.count(line.count("files")));
    }
    Answer rejects = queries.ask("rejects");
    Grid rows =
        new Grid(
                Html.of(
                    "<b>Rejected records</b> {} of {}, by file",
                    rejects.lines().size(),
                    Numbers.count(corpus.count("rejects"))))
            .words("File")
            .numbers("Record")
            .words("Code")
            .prose("What is wrong")
            .words("Begins with");
    for (Line line : rejects.lines()) {
      rows.row(
          Html.of("<span class=\"path\">{}</span>", line.text("source_path")),
          Numbers.count(line.count("source_record")),
          line.text("code"),
          Numbers.clipped(line.text("detail"), 240),
          line.text("excerpt").isEmpty()
              ? Html.NONE
              : Html.of(
                  "<span class=\"path\">{}</span>", Numbers.clipped(line.text("excerpt"), 60)));
    }
    return Html.join(
        List.of(Html.of("<div class=\"short\">{}</div>", byCode.html(codes)), rows.html(rejects)));
  }

  /** Articles a period, and how many of them are copies. */
  record Bars(List<String> periods, List<Long> originals, List<Long> copies) {}

  static Html overTime(Page page, Answer periods) {
    Axis axis = page.axis();
    if (axis.isEmpty()) {
      return Grid.none("No article has a date, so nothing can be shown over time.", periods);
    }
    double[] all = axis.values(periods.lines(), "articles");
    double[] originals = axis.values(periods.lines(), "originals");
    List<Long> firsts = new ArrayList<>();
    List<Long> copies = new ArrayList<>();
    Grid grid =
        new Grid(Html.of("<b>Articles by {}</b>", axis.period().label()))
            .words("Period")
            .numbers("Articles")
            .numbers("Of them copies");
    for (int i = 0; i < axis.length(); i++) {
      firsts.add(Math.round(originals[i]));
      copies.add(Math.round(all[i] - originals[i]));
      grid.row(axis.label(i), Numbers.count(Math.round(all[i])), Numbers.count(copies.get(i)));
    }
    page.data().put("articles-over-time", new Bars(axis.labels(), firsts, copies));
    return new Figure(
            "articles-over-time",
            Html.of(
                "<b>Articles by {}</b> n = {}{}; copies are drawn apart",
                axis.period().label(),
                dated(page.corpus()),
                outside(axis)))
        .chart("bars", "Articles over time, copies apart, " + page.span())
        .rows("Articles over time as a table", grid.table())
        .html(periods);
  }

  private static String dated(Line corpus) {
    long dated = corpus.count("articles") - corpus.count("undated");
    return Numbers.counted(dated, "dated article", "dated articles");
  }

  private static String outside(Axis axis) {
    return axis.outside() == 0
        ? ""
        : "; "
            + Numbers.count(axis.outside())
            + " dated outside the "
            + Axis.LONGEST
            + " "
            + axis.period().label()
            + "s with most articles are not drawn";
  }
}
