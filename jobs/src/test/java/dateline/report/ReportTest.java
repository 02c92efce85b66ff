package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final RunFacts FACTS =
      new RunFacts("run-1", "2026-01-01T00:00:00Z", "month", Map.of());
  private static final String ATTACK = "<script>alert(\"dam & 'dyke'\")</script>";
  private static final Pattern LOADS =
      Pattern.compile("(src|href)=\"(?!#|data:,\")|url\\(|@import");

  private static String page;

  @BeforeAll
  static void makesThePage() {
    page = Report.html(tables(), FACTS);
  }

  @Test
  void escapesWhatTheCorpusSays() {
    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&quot;dam &amp; &#39;dyke&#39;&quot;)&lt;/script&gt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "time", "names", "pairs", "tone", "topics", "reading"})
  void hasEachSectionAndALinkToIt(String section) {
    assertThat(page)
        .contains("<section id=\"" + section + "\"")
        .contains("<a href=\"#" + section + "\">");
  }

  @Test
  void loadsNothing() {
    assertThat(LOADS.matcher(page).results().map(m -> m.group()).toList()).isEmpty();
  }

  @Test
  void saysWhoAppearsWithWhomWithTheEvidence() {
    assertThat(page)
        .contains("Armenia <span class=\"and\">and</span> Ani Petrosian")
        .contains("<q>Ani Petrosian left Armenia.</q>")
        .contains("25 Mar 2024");
  }

  @Test
  void showsNamesInsteadOfIds() {
    assertThat(page).doesNotContain("per/ani-petrosian").doesNotContain("loc/armenia");
  }

  @Test
  void showsToneWithItsSignAndItsStories() {
    assertThat(page).contains("+0.40").contains("−0.30").contains("in three stories or more");
  }

  @Test
  void showsTheQueryOfAFigureForDuckDb() {
    assertThat(page)
        .contains("FROM &#39;out/latest/cooccurrences/*.parquet&#39;")
        .contains("examples[1].article_id");
  }

  @Test
  void isTheSameTwice() {
    assertThat(Report.html(tables(), FACTS)).isEqualTo(page);
  }

  @Test
  void leavesNoViewBehind() {
    assertThat(LocalSpark.session().catalog().listTables().collectAsList())
        .noneMatch(table -> table.name().startsWith("report_"));
  }

  @Test
  void saysWhyAFigureIsMissing() {
    String reason = "1 story is too few for topics; at least 24 are needed";
    TableSet articles = TableSet.empty().with(rows(Tables.ARTICLES));

    String empty =
        Report.html(articles, new RunFacts("r", "now", "week", Map.of("topics.reason", reason)));

    assertThat(empty)
        .contains("This run holds no articles.")
        .contains("No rejects: every record that was read became an article")
        .contains("No article has a date")
        .contains("The text mentions no person")
        .contains("No two names share a sentence more often than chance")
        .contains("No significant pair is in more stories")
        .contains("No name is in three stories or more")
        .contains("nobody&#39;s stance is known")
        .contains("No topics: " + reason);
  }

  private static TableSet tables() {
    Date march = Date.valueOf("2024-03-01");
    Date april = Date.valueOf("2024-04-01");
    Row example = RowFactory.create("a1", 1);
    String ani = "per/ani-petrosian";
    String armenia = "loc/armenia";
    return TableSet.empty()
        .with(
            rows(
                Tables.ARTICLES,
                article("a1", ATTACK, Date.valueOf("2024-03-25"), "a1", null),
                article("a2", ATTACK, Date.valueOf("2024-04-02"), "a1", "a1"),
                article("a3", "Dam holds", null, "a3", null)))
        .with(
            rows(
                Tables.REJECTS,
                RowFactory.create(
                    "news/feed.jsonl", 17L, "broken_json", "line 17: " + ATTACK, null)))
        .with(
            rows(
                Tables.SENTENCES,
                RowFactory.create(
                    "a1",
                    1,
                    "body",
                    1,
                    0,
                    26,
                    "Ani Petrosian left Armenia.",
                    5,
                    0.0,
                    0.0,
                    "neutral")))
        .with(
            rows(
                Tables.MENTIONS,
                RowFactory.create(
                    "a1",
                    1,
                    0,
                    13,
                    "Ani Petrosian",
                    "PER",
                    "PER",
                    0.9,
                    ani,
                    "full",
                    null,
                    false,
                    null,
                    null,
                    0.4,
                    "positive")))
        .with(
            rows(
                Tables.ENTITIES,
                entity(ani, "Ani Petrosian", "PER"),
                entity(armenia, "Armenia", "LOC")))
        .with(
            rows(
                Tables.COOCCURRENCES,
                RowFactory.create(
                    "sentence",
                    armenia,
                    ani,
                    3L,
                    3L,
                    3L,
                    0.5,
                    2.6,
                    0.8,
                    20.0,
                    0.6,
                    0.5,
                    0.0001,
                    0.001,
                    0.1,
                    march,
                    april,
                    List.of(example))))
        .with(
            rows(
                Tables.COOCCURRENCE_TRENDS,
                RowFactory.create("sentence", armenia, ani, march, 1L, 1L, 0.5, 0.0),
                RowFactory.create("sentence", armenia, ani, april, 2L, 2L, 0.5, 0.0)))
        .with(
            rows(
                Tables.ENTITY_SENTIMENT,
                RowFactory.create(ani, march, "Lantern", 4L, 4L, 0.4, 0.1, 0.7, 1.0, 0.0, 0.0),
                RowFactory.create(armenia, null, null, 3L, 3L, -0.3, null, null, 0.0, 1.0, 0.0)))
        .with(
            rows(
                Tables.ENTITY_STANCES,
                RowFactory.create(ani, armenia, march, 2L, 2L, -0.4, null, null, List.of(example))))
        .with(
            rows(
                Tables.TOPICS,
                RowFactory.create(
                    0,
                    "dam, flood",
                    List.of("dam", "flood"),
                    0.31,
                    0.86,
                    0.5,
                    2L,
                    List.of(ani),
                    List.of("a1"))))
        .with(rows(Tables.ARTICLE_TOPICS, RowFactory.create("a1", 0, 0.9)))
        .with(rows(Tables.TOPIC_TRENDS, RowFactory.create(0, march, 0.7, 2L, 2L, null, null)));
  }

  private static Row article(String id, String title, Date day, String story, String copyOf) {
    return RowFactory.create(
        id,
        "news/1.txt",
        1L,
        null,
        title,
        "The body.",
        null,
        day,
        "metadata",
        "Lantern",
        List.of(),
        null,
        "en",
        0.9,
        120,
        story,
        copyOf,
        List.of());
  }

  private static Row entity(String id, String name, String type) {
    return RowFactory.create(id, name, type, 4L, 4L, 4L, null, null, null, null, null);
  }

  private static TableSet rows(Table table, Row... rows) {
    return TableSet.of(
        table.name(),
        LocalSpark.session().createDataFrame(Stream.of(rows).toList(), table.schema()));
  }
}
