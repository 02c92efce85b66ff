package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.Commands;
import dateline.table.Table;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The number of topics found, topics that go on from those of a run before, and what is no term.
 */
class TopicsIT {
  private static final List<Table> MADE =
      List.of(
          Tables.TOPICS,
          Tables.TOPIC_TERMS,
          Tables.TOPIC_MODEL,
          Tables.ARTICLE_TOPICS,
          Tables.TOPIC_TRENDS);

  private static Commands.Output topics(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "run",
                "--from",
                "topics",
                "--until",
                "topics",
                "--output",
                SampleRun.output().toString()));
    command.addAll(List.of(options));
    return Commands.dateline(command.toArray(String[]::new));
  }

  private static Path latest() throws IOException {
    String id = Files.readString(SampleRun.output().resolve("LATEST")).strip();
    return SampleRun.output().resolve("runs").resolve(id);
  }

  private static JsonNode notes() throws IOException {
    return new ObjectMapper().readTree(latest().resolve("manifest.json").toFile()).path("notes");
  }

  /** The sample was written about eight stories. */
  @Test
  void theSampleSaysThatItHasEightTopics() throws IOException, SQLException {
    Commands.Output found = topics("--topics", "auto");

    assertThat(found.exit()).as(found.err()).isZero();
    try (Duck duck = new Duck(latest())) {
      assertThat(duck.number("select count(*) from topics")).isEqualTo(8);
    }
    JsonNode numbers = notes().path("topics.numbers");
    assertThat(numbers.findValuesAsText("topics")).containsExactly("5", "6", "8");
    for (JsonNode of : numbers) {
      assertThat(of.path("score").doubleValue())
          .isCloseTo(
              (of.path("npmi").doubleValue() + 1)
                  / 2
                  * of.path("exclusivity").doubleValue()
                  * of.path("stability").doubleValue(),
              within(1e-3))
          .isLessThanOrEqualTo(numbers.get(2).path("score").doubleValue());
    }
  }

  @Test
  void topicsThatGoOnKeepTheirNumbersAndLabels() throws IOException, SQLException {
    assertThat(topics("--topics", "4").exit()).isZero();
    Path four = latest();
    List<List<String>> labels;
    try (Duck duck = new Duck(four)) {
      labels = duck.rows("select topic, label from topics order by topic");
      assertThat(duck.number("select count(continues) from topics")).isZero();
      assertThat(
              duck.number(
                  "select count(*) from (select topic, sum(weight * weight) as squares"
                      + " from topic_model group by topic) where abs(squares - 1) > 1e-4"))
          .isZero();
    }

    Commands.Output more = topics("--topics", "8", "--topics-from", four.getFileName().toString());

    assertThat(more.exit()).as(more.err()).isZero();
    assertThat(notes().path("topics.kept").intValue()).isEqualTo(4);
    assertThat(notes().path("topics.new").intValue()).isEqualTo(4);
    try (Duck duck = new Duck(latest())) {
      assertThat(duck.rows("select topic, label from topics where topic < 4 order by topic"))
          .isEqualTo(labels);
      assertThat(duck.number("select count(*) from topics where (topic < 4) = (continues is null)"))
          .isZero();
      assertThat(duck.number("select count(*) from topics where articles >= 5")).isEqualTo(8);
    }

    // The same topics on the same articles stay where they are.
    Commands.Output again = topics("--topics", "8", "--topics-from", latest().toString());
    assertThat(again.exit()).as(again.err()).isZero();
    try (Duck duck = new Duck(latest())) {
      assertThat(duck.number("select count(*) from topics where continues >= 0.8")).isEqualTo(8);
    }
  }

  @Test
  void topicsGoOnFromARunThatHasThemOnly() {
    Commands.Output fewer = topics("--topics", "3", "--topics-from", SampleRun.folder().toString());
    assertThat(fewer.exit()).isEqualTo(3);
    assertThat(fewer.err())
        .contains("--topics 3: the run of --topics-from has 8 topics; give 8 or more, or auto");

    Commands.Output none = topics("--topics-from", "yesterday");
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err())
        .contains(
            "--topics-from yesterday: no run; give the id of a run in --output, the folder of a"
                + " run, or an output folder");
  }

  /** By lda, and as many as the corpus says; StagesIT has the others. */
  @Test
  void rowsDoNotDependOnPartitions() throws IOException {
    SparkSession spark = LocalSpark.session();
    String usual = spark.conf().get("spark.sql.shuffle.partitions");
    Map<String, List<Row>> first = new HashMap<>();
    try {
      for (String partitions : List.of("1", "4", "16")) {
        spark.conf().set("spark.sql.shuffle.partitions", partitions);
        spark.conf().set("spark.sql.adaptive.enabled", partitions.equals("4"));
        Commands.Output found =
            topics(
                "--topics",
                "auto",
                "--topic-model",
                "lda",
                "--conf",
                "spark.default.parallelism=" + partitions);
        assertThat(found.exit()).as(found.err()).isZero();
        for (Table table : MADE) {
          List<Row> rows =
              spark
                  .read()
                  .parquet(latest().resolve(table.name()).toString())
                  .orderBy(table.key().get(0), table.key().get(1 % table.key().size()))
                  .collectAsList();
          assertThat(rows).as(table.name()).isNotEmpty();
          assertThat(rows)
              .as("%s under %s partitions", table.name(), partitions)
              .isEqualTo(first.computeIfAbsent(table.name(), name -> rows));
        }
      }
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", usual);
      spark.conf().set("spark.sql.adaptive.enabled", true);
    }
  }

  /**
   * Thirty stories about three things. Nine of one publisher end in the same sentence, nine of
   * another in one that differs from story to story; a term in more than 40 % would be none anyway.
   */
  private static Path corpus(Path folder) throws IOException {
    List<String> nouns =
        List.of(
            "docker crane ship harbour container strike cargo vessel pier anchor",
            "vaccine doctor nurse hospital patient virus clinic fever dose infection",
            "striker goal stadium coach referee penalty midfielder trophy defender whistle");
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int a = 0; a < 30; a++) {
      String[] words = nouns.get(a % 3).split(" ", -1);
      StringBuilder body = new StringBuilder();
      for (int sentence = 0; sentence < 9; sentence++) {
        body.append(
            "The %s saw the %s near the %s on day %d%d.\\n\\n"
                .formatted(
                    words[random.nextInt(10)],
                    words[random.nextInt(10)],
                    words[random.nextInt(10)],
                    a,
                    sentence));
      }
      boolean post = a < 15;
      if (a % 15 < 9) {
        body.append(
            post
                ? "This monthly newsletter is written by students of Oxford University."
                : "This weekly magazine of %d pages is written at Cambridge University."
                    .formatted(a));
      }
      lines.append(
          "{\"title\": \"Report %d\", \"publisher\": \"%s\", \"body\": \"%s\"}\n"
              .formatted(a, post ? "Harbour Post" : "Evening Wire", body));
    }
    return Files.writeString(folder.resolve("articles.jsonl"), lines);
  }

  @Test
  void whatAPublisherPutsUnderItsStoriesGivesNoTerms(@TempDir Path folder)
      throws IOException, SQLException {
    Path output = folder.resolve("out");
    Commands.Output run =
        Commands.dateline(
            "run",
            "--input",
            corpus(folder).toString(),
            "--output",
            output.toString(),
            "--topics",
            "3",
            "--until",
            "topics");

    assertThat(run.exit()).as(run.err()).isZero();
    try (Duck duck = new Duck(output.resolve("latest"))) {
      assertThat(
              duck.rows(
                  "select distinct term from topic_model where term in ('newsletter', 'monthly"
                      + " newsletter', 'Oxford University', 'magazine', 'weekly magazine',"
                      + " 'Cambridge University') order by term"))
          .containsExactly(
              List.of("Cambridge University"), List.of("magazine"), List.of("weekly magazine"));
      assertThat(
              duck.number("select count(*) from article_terms where term = 'monthly newsletter'"))
          .as("the annotation stays as it is")
          .isEqualTo(9);
      assertThat(duck.number("select count(*) from topics where articles = 10")).isEqualTo(3);
    }
    JsonNode notes =
        new ObjectMapper().readTree(output.resolve("latest/manifest.json").toFile()).path("notes");
    assertThat(notes.path("topics.boilerplate_sentences").intValue()).isOne();
    assertThat(notes.path("topics.boilerplate_articles").intValue()).isEqualTo(9);
  }

  @Test
  void aLabelTellsHowManyStoriesHoldIt() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      assertThat(
              duck.number(
                  "select count(*) from topics where label_stories between 1 and stories"
                      + " and label_stories > 2 * label_other_stories"))
          .isEqualTo(8);
      assertThat(duck.number("select sum(stories) from topics"))
          .isEqualTo(
              duck.number(
                  "select count(distinct article_id) from article_topics join articles"
                      + " using (article_id) where copy_of is null"));
    }
  }
}
