package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.LocalSpark;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.io.IOException;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final RunFacts FACTS =
      new RunFacts("run-1", "2026-01-01T00:00:00Z", "month", Map.of());
  private static final Pattern SCRIPT =
      Pattern.compile("<script[^>]*>.*?</script>", Pattern.DOTALL);
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");
  private static final Pattern LOADS =
      Pattern.compile("src=|url\\(|@import|<link (?!rel=\"icon\" href=\"data:,\">)");
  private static final int LARGEST = 5_000_000;

  private static String page;
  private static JsonNode data;

  @BeforeAll
  static void makesThePage() throws IOException {
    page = html(ReportTables.tables(), Optional.empty(), FACTS);
    Matcher island = DATA.matcher(page);
    assertThat(island.find()).isTrue();
    data = new ObjectMapper().readTree(island.group(1));
  }

  /** The page without its programs and data. */
  private static String markup() {
    return SCRIPT.matcher(page).replaceAll("");
  }

  private static String html(TableSet tables, Optional<Earlier> earlier, RunFacts facts) {
    return Report.of(tables, earlier, facts).page();
  }

  @Test
  void escapesWhatTheCorpusSays() {
    assertThat(page).doesNotContain("<script>alert").doesNotContain("alert(\"dam");
    assertThat(markup())
        .contains("&lt;script&gt;alert(&quot;dam &amp; &#39;dyke&#39;&quot;)&lt;/script&gt;");
    assertThat(data.at("/network-chart/articles/0/title").asText()).isEqualTo(ReportTables.ATTACK);
  }

  @Test
  void runsItsOwnProgramsOnly() {
    assertThat(SCRIPT.matcher(page).results()).hasSize(4);
    assertThat(page)
        .contains("script-src " + Scripts.bundled().policy() + ";")
        .contains("default-src 'none'");
    assertThat(markup()).doesNotContainPattern("\\son[a-z]+=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus", "time", "names", "places", "pairs", "tone", "voices", "topics", "changes",
        "reading"
      })
  void hasEachSectionAndALinkToIt(String section) {
    assertThat(page)
        .contains("<section id=\"" + section + "\"")
        .contains("<a href=\"#" + section + "\">");
  }

  @Test
  void loadsNothingAndIsSmall() {
    assertThat(LOADS.matcher(markup()).results().map(m -> m.group()).toList()).isEmpty();
    assertThat(page.length()).isLessThan(LARGEST);
  }

  @Test
  void everyChartHasItsDataAndATableBesideIt() {
    List<String> charts =
        Pattern.compile("data-figure=\"([a-z-]+)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(charts)
        .containsExactlyInAnyOrder(
            "articles-over-time",
            "names-over-time",
            "places-map",
            "network-chart",
            "surges",
            "tone-extremes",
            "tone-over-time",
            "voices-over-time",
            "topics-over-time");
    assertThat(data.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(charts);
    for (String chart : charts) {
      assertThat(page)
          .containsPattern(
              "(?s)id=\"" + chart + "\"(?:(?!</figure>).)*<details class=\"rows\" open>");
    }
  }

  @Test
  void saysWhoAppearsWithWhomWithTheEvidenceAndALinkToIt() {
    assertThat(page)
        .contains("Armenia <span class=\"and\">and</span> Ani Petrosian")
        .contains("<q>Ani Petrosian left Armenia.</q>")
        .contains("<a href=\"https://lantern.example/a1\" rel=\"noopener noreferrer\">")
        .contains("25 Mar 2024");
  }

  @Test
  void linksToNothingButTheWeb() {
    assertThat(page).doesNotContain("javascript:");
    assertThat(Html.link("javascript:alert(1)", "a & b").markup()).isEqualTo("a &amp; b");
    assertThat(Html.link("https://a.example/?a=1&b=2", "a").markup())
        .isEqualTo("<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a</a>");
  }

  @Test
  void theNetworkLeadsFromAPairToItsSentences() {
    JsonNode network = data.get("network-chart");
    JsonNode link = network.at("/links/0");
    JsonNode sentence = network.get("sentences").get(link.at("/evidence/0").asInt());

    assertThat(network.get("nodes"))
        .extracting(n -> n.get("name").asText())
        .containsExactlyInAnyOrder("Ani Petrosian", "Armenia");
    assertThat(link.get("stories").asInt()).isEqualTo(3);
    assertThat(sentence.get("text").asText()).isEqualTo("Ani Petrosian left Armenia.");
    assertThat(network.get("articles").get(sentence.get("article").asInt()).get("url").asText())
        .isEqualTo("https://lantern.example/a1");
  }

  @Test
  void showsNamesInsteadOfIds() {
    assertThat(page).doesNotContain("per/ani-petrosian").doesNotContain("loc/armenia");
  }

  @Test
  void showsToneWithItsIntervalAndItsStories() {
    assertThat(page).contains("+0.44").contains("−0.30").contains("in five stories or more");
    JsonNode warmest = data.at("/tone-extremes/dots/0");
    assertThat(warmest.get("name").asText()).isEqualTo("Ani Petrosian");
    assertThat(warmest.get("n").asInt()).isEqualTo(5);
    // Five stories, 0.4 four times and 0.6 once: 2.776 standard errors of 0.04 to each side.
    assertThat(warmest.get("low").asDouble()).isEqualTo(0.329);
    assertThat(warmest.get("high").asDouble()).isEqualTo(0.551);
  }

  @Test
  void setsQuotedSpeechBesideNarration() {
    assertThat(page)
        .contains("Quoted speech against narration")
        .contains("+0.40")
        .contains("−0.20");
    assertThat(page)
        .contains("“We will rebuild the dam,”")
        .contains("<td class=\"words\" data-head=\"Says\">dam</td>");
  }

  @Test
  void saysWhatEachFigureCollapsed() {
    assertThat(page).contains("1 copy collapsed into their stories");
  }

  @Test
  void showsTheQueryOfAFigureForDuckDbWithAButtonToCopyIt() {
    assertThat(page)
        .contains("FROM &#39;out/latest/cooccurrences/*.parquet&#39;")
        .contains("examples[1].article_id")
        .contains("Copy<span class=\"unseen\"> the SQL of pairs</span>");
  }

  @Test
  void tellsWhatSpokeForTheNumberOfTopicsThatWasFound() {
    List<Map<String, Object>> numbers =
        List.of(
            Map.of(
                "topics",
                5,
                "npmi",
                0.31,
                "exclusivity",
                0.92,
                "stability",
                0.67,
                "score",
                0.4041));
    RunFacts facts =
        new RunFacts("run-1", "2026-01-01T00:00:00Z", "month", Map.of("topics.numbers", numbers));

    String html = html(ReportTables.tables(), Optional.empty(), facts);

    assertThat(html)
        .contains("Why so many topics", "0.92", "0.67")
        .doesNotContain("topics.numbers");
  }

  @Test
  void saysHowManyTopicsThereAreWhereItShowsFewer() {
    Report report =
        Report.of(
            ReportTables.tables().with(ReportTables.topics(45)),
            Optional.empty(),
            new RunFacts("run-1", "2026-01-01T00:00:00Z", "month", Map.of()));

    assertThat(report.page())
        .contains("45 topics, of which the 40 most prevalent are shown", "topic 39", "topic 6")
        .doesNotContain("topic 5<");
    assertThat(report.summary())
        .contains("Topics: topic 45; topic 44; topic 43; topic 42; and 41 more.");
  }

  @Test
  void tellsWhatALabelStandsOnAndWhatWasLeftOut() {
    assertThat(page)
        .contains("First part of the label: in 2 of 3 stories<")
        .doesNotContain("Left out of the topics");

    RunFacts facts =
        new RunFacts(
            "run-1",
            "2026-01-01T00:00:00Z",
            "month",
            Map.of("topics.boilerplate_sentences", 1, "topics.boilerplate_articles", 1200));
    assertThat(html(ReportTables.tables(), Optional.empty(), facts))
        .contains(
            "Left out of the topics: 1 sentence that a publisher puts under many of its stories, in"
                + " 1,200 articles.")
        .doesNotContain("topics.boilerplate");
  }

  @Test
  void tellsWhatChangedSinceTheRunBefore() {
    TableSet before =
        TableSet.empty()
            .with(
                ReportTables.rows(
                    Tables.ARTICLES,
                    ReportTables.article("a0", "Gone", Date.valueOf("2024-02-01"), "a0", null)))
            .with(
                ReportTables.rows(
                    Tables.ENTITIES, ReportTables.entity("per/gone", "Tigran Gone", "PER")));

    String changed =
        html(ReportTables.tables(), Optional.of(new Earlier("run-0", "yesterday", before)), FACTS);

    assertThat(changed)
        .contains("Compared with run run-0, made yesterday")
        .contains("<b>New names</b> 2 of n = 2")
        .contains("<b>Names that are gone</b> 1 of n = 1")
        .contains("Tigran Gone")
        .contains("out/runs/run-0/articles/*.parquet");
    assertThat(page).contains("There is no earlier run in this output folder");
  }

  @Test
  void isTheSameTwice() {
    assertThat(html(ReportTables.tables(), Optional.empty(), FACTS)).isEqualTo(page);
  }

  @Test
  void leavesNoViewBehind() {
    assertThat(LocalSpark.session().catalog().listTables().collectAsList())
        .noneMatch(table -> table.name().startsWith("report_"));
  }

  @Test
  void saysWhyAFigureIsMissing() {
    String reason = "1 story is too few for topics; at least 24 are needed";
    TableSet articles = TableSet.empty().with(ReportTables.rows(Tables.ARTICLES));

    String empty =
        html(
            articles,
            Optional.empty(),
            new RunFacts("r", "now", "week", Map.of("topics.reason", reason)));

    assertThat(empty)
        .contains("This run holds no articles.")
        .contains("No rejects: every record that was read became an article")
        .contains("No article has a date")
        .contains("The text mentions no person")
        .contains("The text mentions no place")
        .contains("No two names are linked")
        .contains("No two names share a sentence more often than chance")
        .contains("No pair is in three dated stories or more")
        .contains("No name is in five stories or more")
        .contains("No dated article mentions a name")
        .contains("No dated article has a tone")
        .contains("No article has both narration and quoted speech")
        .contains("No quotation has a known speaker")
        .contains("nobody&#39;s stance is known")
        .contains("No topics: " + reason);
  }
}
