package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.table.Column;
import dateline.table.Table;
import dateline.table.Tables;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first command of the README, from the command line to what readers find in DuckDB. */
class SampleRunIT {
  private static Path run;
  private static Duck duck;

  @BeforeAll
  static void open() throws SQLException {
    assertThat(SampleRun.printed().exit()).as(SampleRun.printed().err()).isZero();
    run = SampleRun.folder();
    duck = new Duck(run);
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
  }

  @Test
  void theCommandPrintsLastWhatItWroteAndHowToOpenIt() {
    Path latest = SampleRun.output().resolve("latest");
    assertThat(SampleRun.printed().out())
        .contains("Published run", "articles                   101 rows")
        .endsWith(
            String.join(
                "\n",
                "Open it:",
                "  report  " + latest + "/report/index.html",
                "  duckdb  select * from '"
                    + latest
                    + "/entities/*.parquet' order by mentions desc",
                "  tables  ./dateline tables",
                ""));
    assertThat(run.resolve("report/index.html")).isNotEmptyFile();
  }

  @Test
  void theReadmeShowsWhatTheCommandFinds() {
    List<String> shown =
        Readme.blocks(Readme.Kind.FINDINGS).get(0).lines().stream()
            .takeWhile(line -> !line.isEmpty())
            .toList();

    assertThat(shown).hasSizeGreaterThan(8);
    assertThat(SampleRun.printed().out()).contains(String.join("\n", shown) + "\n\nOpen it:");
  }

  @Test
  void duckDbFindsEveryDeclaredColumnWithItsType() throws SQLException {
    for (Table table : Tables.ALL) {
      Map<String, String> described =
          duck.rows("describe " + table.name()).stream()
              .collect(Collectors.toMap(r -> r.get(0), r -> r.get(1)));
      assertThat(described.keySet())
          .as(table.name())
          .containsExactlyInAnyOrderElementsOf(table.columnNames());
      for (Column column : table.columns()) {
        assertThat(described.get(column.name()))
            .as("%s.%s", table.name(), column.name())
            .isEqualTo(duckType(column.type()));
      }
      assertThat(duck.number("select count(*) from " + table.name()))
          .as("rows of %s", table.name())
          .isPositive();
    }
  }

  private static String duckType(DataType type) {
    if (type instanceof ArrayType array) {
      return duckType(array.elementType()) + "[]";
    }
    return switch (type.typeName()) {
      case "string" -> "VARCHAR";
      case "long" -> "BIGINT";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      case "struct" -> "STRUCT(article_id VARCHAR, sentence INTEGER)";
      case "integer" -> "INTEGER";
      default -> type.sql();
    };
  }

  @Test
  void keysAreUnique() throws SQLException {
    for (Table table : Tables.ALL) {
      String key = table.key().stream().map(k -> '"' + k + '"').collect(Collectors.joining(", "));
      assertThat(
              duck.rows(
                  "select " + key + " from " + table.name() + " group by all having count(*) > 1"))
          .as("repeated keys of %s", table.name())
          .isEmpty();
    }
  }

  @Test
  void readIsAcceptedPlusRejected() throws SQLException {
    assertThat(duck.number("select count(*) from articles")).isEqualTo(101);
    assertThat(duck.rows("select code, count(*) from rejects group by all order by all"))
        .containsExactly(
            List.of("broken_json", "1"),
            List.of("empty", "1"),
            List.of("no_text", "2"),
            List.of("undecodable", "1"));
  }

  @Test
  void datesComeFromWhereTheyStand() throws SQLException {
    assertThat(duck.rows("select date_source, count(*) from articles group by all order by all"))
        .containsExactly(
            List.of("file", "67"),
            List.of("metadata", "18"),
            List.of("none", "6"),
            List.of("text", "10"));
  }

  @Test
  void copiesExactAndEditedAreOneStoryWithItsEarliestArticle() throws SQLException {
    assertThat(
            duck.rows(
                "select c.title, o.title from articles c join articles o on c.copy_of ="
                    + " o.article_id where c.story_id = o.story_id and c.published_at >="
                    + " o.published_at"))
        .hasSize(7);
    assertThat(duck.number("select count(distinct story_id) from articles")).isEqualTo(94);
  }

  @Test
  void offsetsAreExact() throws SQLException {
    String text = "title || chr(10) || chr(10) || body";
    String cut = "substring(" + text + ", x.begin + 1, x.\"end\" - x.begin) <> x.text";
    assertThat(duck.rows("select * from mentions x join articles using (article_id) where " + cut))
        .isEmpty();
    assertThat(duck.rows("select * from sentences x join articles using (article_id) where " + cut))
        .isEmpty();
  }

  @Test
  void recurringPeopleAndPlacesAreFoundUnderOneId() throws SQLException {
    assertThat(
            duck.rows(
                "select entity_id from entities where stories >= 8 and type in ('PER', 'ORG', 'LOC')"))
        .extracting(r -> r.get(0))
        .contains(
            "loc/armenia",
            "loc/georgia",
            "loc/united-states",
            "org/european-union",
            "org/world-bank",
            "org/world-health-organization",
            "per/elzbieta-sarnowska",
            "per/efua-ansah-mills",
            "per/joost-terlinden");
  }

  @Test
  void theStrongestPairIsArmeniaAndGeorgia() throws SQLException {
    assertThat(
            duck.rows(
                    "select entity_a, entity_b from cooccurrences where scope = 'sentence'"
                        + " order by log_likelihood desc limit 1")
                .get(0))
        .containsExactly("loc/armenia", "loc/georgia");
  }

  /** The same counts by the definition, without Dateline's code. */
  @Test
  void pairsAreCountedByTheirDefinition() throws SQLException {
    String units =
        "with m as (select distinct article_id, sentence, paragraph, entity_id, part"
            + " from mentions join sentences using (article_id, sentence)"
            + " where type in ('PER', 'ORG', 'LOC') and part <> 'dateline'), u as ("
            + " select distinct 'sentence' scope, article_id, sentence unit, entity_id from m union"
            + " select distinct 'paragraph', article_id, paragraph, entity_id from m union"
            + " select distinct 'article', article_id, 0, entity_id from m)";
    String brute =
        units
            + " select a.scope, a.entity_id entity_a, b.entity_id entity_b, count(*) n,"
            + " count(distinct a.article_id) articles, count(distinct story_id) stories"
            + " from u a join u b on a.scope = b.scope and a.article_id = b.article_id"
            + " and a.unit = b.unit and a.entity_id < b.entity_id"
            + " join articles on articles.article_id = a.article_id group by all";
    String ours = "select scope, entity_a, entity_b, count, articles, stories from cooccurrences";

    assertThat(duck.number("select count(*) from cooccurrences")).isGreaterThan(1_000);
    assertThat(duck.rows(brute + " except " + ours)).isEmpty();
    assertThat(duck.rows(ours + " except (" + brute + ")")).isEmpty();
  }

  @Test
  void topicsAreApartAndArticlesSumToOne() throws SQLException {
    assertThat(duck.number("select count(*) from topics where npmi > 0.4 and articles >= 8"))
        .isEqualTo(8);
    assertThat(
            duck.rows(
                "select article_id from article_topics group by 1 having abs(sum(weight) - 1) > 1e-9"))
        .isEmpty();
    assertThat(
            duck.number(
                "select count(*) from topics where list_contains(terms, 'vaccine')"
                    + " or list_contains(terms, 'measles') or list_contains(terms, 'dose')"))
        .isEqualTo(1);
  }

  @Test
  void captionsAndDatelinesAreToldFromTheBody() throws SQLException {
    assertThat(duck.number("select count(*) from sentences where part = 'dateline'")).isEqualTo(16);
    assertThat(
            duck.number("select count(distinct article_id) from sentences where part = 'caption'"))
        .isBetween(55L, 62L);
  }
}
