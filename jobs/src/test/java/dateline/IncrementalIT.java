package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.Commands;
import dateline.table.Table;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run over a corpus that has changed since the first. */
class IncrementalIT {
  private static final String RAIL = "armenia-georgia-railway";
  private static final String RATES = "poland-rates";

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void corpus() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    copy(RAIL);
    copy("football-takeover");
    copy("chile-lithium");
  }

  private void copy(String story) throws IOException {
    try (Stream<Path> files = Files.list(Project.path("data/sample").resolve(story))) {
      for (Path file : files.toList()) {
        Files.copy(file, input.resolve(file.getFileName()));
      }
    }
  }

  private JsonNode run(Path output, String... options) throws IOException {
    List<String> args =
        Stream.concat(
                Stream.of("run", "--input", input.toString(), "--output", output.toString()),
                Stream.of(options))
            .toList();
    Commands.Output result = Commands.dateline(args.toArray(new String[0]));
    assertThat(result.exit()).as(result.err()).isZero();
    return new ObjectMapper()
        .readTree(output.resolve("latest/manifest.json").toFile())
        .path("annotation");
  }

  private static Dataset<Row> rows(Path output, Table table) {
    return published(output.resolve("latest"), table);
  }

  private static Dataset<Row> published(Path run, Table table) {
    return LocalSpark.session().read().parquet(run.resolve(table.name()).toString());
  }

  @Test
  void tablesEqualThoseOfAFullRunAndUnchangedArticlesAreNotAnnotatedAgain() throws IOException {
    Path grown = folder.resolve("grown");
    JsonNode first = run(grown);
    assertThat(first.path("articles_reused").asInt()).isZero();
    final int articles = first.path("articles_annotated").asInt();

    copy(RATES);
    final int added;
    try (Stream<Path> files = Files.list(Project.path("data/sample").resolve(RATES))) {
      added = (int) files.count();
    }
    Path changed = input.resolve("2024-03-04-armenia-georgia-rail-talks.txt");
    Files.writeString(changed, Files.readString(changed) + "\n\nTalks go on in May.\n");
    Files.delete(input.resolve("2024-04-22-world-bank-study-debed-corridor.txt"));

    JsonNode second = run(grown);
    JsonNode full = run(folder.resolve("full"));

    assertThat(second.path("articles_annotated").asInt()).isEqualTo(added + 1);
    assertThat(second.path("articles_reused").asInt()).isEqualTo(articles - 2);
    assertThat(second.path("seconds_saved").asDouble()).isPositive();
    assertThat(full.path("articles_annotated").asInt()).isEqualTo(articles + added - 1);
    for (Table table : Tables.ALL) {
      Dataset<Row> reused = rows(grown, table);
      Dataset<Row> anew = rows(folder.resolve("full"), table);
      assertThat(reused.count()).as("rows of %s", table.name()).isEqualTo(anew.count());
      assertThat(reused.exceptAll(anew).limit(3).collectAsList()).as(table.name()).isEmpty();
    }
    assertThat(
            rows(grown, Tables.SENTENCES)
                .join(rows(grown, Tables.ARTICLES), "article_id")
                .filter("source_path like '%world-bank-study%'")
                .count())
        .isZero();
  }

  @Test
  void freshAnnotatesAllAndOtherLanguagesStayWithoutAnnotation() throws IOException {
    Path output = folder.resolve("out");
    String[] toAnnotate = {"--until", "annotate"};
    int articles = run(output, toAnnotate).path("articles_annotated").asInt();
    Files.writeString(
        input.resolve("le-train.txt"),
        "Le train repart\n\nLes ministres se sont réunis lundi dans la capitale et ont décidé de"
            + " rouvrir le passage de la frontière au printemps, a dit le gouvernement.");

    JsonNode english = run(output, "--until", "annotate", "--fresh");
    assertThat(english.path("articles_annotated").asInt()).isEqualTo(articles);
    assertThat(english.path("articles_reused").asInt()).isZero();
    assertThat(rows(output, Tables.ARTICLES).filter("language = 'fr'").count()).isOne();

    JsonNode both = run(output, "--until", "annotate", "--languages", "en,fr");
    assertThat(both.path("articles_annotated").asInt()).isOne();
    assertThat(both.path("articles_reused").asInt()).isEqualTo(articles);
    assertThat(
            rows(output, Tables.SENTENCES)
                .join(rows(output, Tables.ARTICLES).filter("language = 'fr'"), "article_id")
                .count())
        .isEqualTo(2);
  }

  @Test
  void whatOtherModelsSaidIsNotReused() throws IOException {
    Path output = folder.resolve("out");
    int articles = run(output, "--until", "annotate").path("articles_annotated").asInt();

    JsonNode accurate = run(output, "--until", "annotate", "--ner", "accurate");
    assertThat(accurate.path("ner").asText()).isEqualTo("accurate");
    assertThat(accurate.path("articles_annotated").asInt()).isEqualTo(articles);
    JsonNode again = run(output, "--until", "annotate", "--ner", "accurate");
    assertThat(again.path("articles_reused").asInt()).isEqualTo(articles);

    final Path fast = output.resolve("latest").toRealPath();
    JsonNode tones =
        run(output, "--until", "annotate", "--ner", "accurate", "--sentiment", "accurate");
    assertThat(tones.path("sentiment").asText()).isEqualTo("accurate");
    assertThat(tones.path("articles_annotated").asInt()).isEqualTo(articles);
    assertThat(tones.path("articles_reused").asInt()).isZero();
    Dataset<Row> before = published(fast, Tables.MENTIONS);
    Dataset<Row> after = rows(output, Tables.MENTIONS);
    String[] tone = {"sentiment", "sentiment_label"};
    assertThat(after.exceptAll(before).count()).isPositive();
    assertThat(after.count()).isEqualTo(before.count());
    assertThat(after.drop(tone).exceptAll(before.drop(tone)).isEmpty()).isTrue();
  }

  @Test
  void resolvingAgainGivesTheSameRows() throws IOException {
    Path output = folder.resolve("out");
    run(output, "--until", "resolve");
    Path first = output.resolve("latest").toRealPath();

    Commands.Output again =
        Commands.dateline(
            "run", "--from", "resolve", "--until", "resolve", "--output", output.toString());

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(output.resolve("latest").toRealPath()).isNotEqualTo(first);
    for (Table table : List.of(Tables.MENTIONS, Tables.ENTITIES, Tables.ALIASES)) {
      Dataset<Row> before = published(first, table);
      assertThat(rows(output, table).exceptAll(before).limit(3).collectAsList())
          .as(table.name())
          .isEmpty();
    }
  }
}
