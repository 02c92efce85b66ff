package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.PipelineModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names by a model of the user's, from the command line to the tables. */
class NamePathIT {
  private static final Map<String, String> LABELS =
      Map.of(
          "Narek Vardanian", "PERSON",
          "Tigran Melikyan", "PERSON",
          "Georgian Railway", "ORG",
          "Yerevan", "GPE",
          "April", "DATE",
          "tunnel", "STRUCTURE");

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Path model;

  @BeforeEach
  void corpus() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    model = folder.resolve("model");
    for (String name :
        List.of(
            "2024-01-17-border-talks-open-tbilisi.txt",
            "2024-03-04-armenia-georgia-rail-talks.txt")) {
      Files.copy(
          Project.path("data/sample/armenia-georgia-railway").resolve(name), input.resolve(name));
    }
    Files.writeString(
        input.resolve("emoji.txt"),
        "😀 “Narek Vardanian”   waits\n\nThe 👩‍🚀 asked for an answer from “Yerevan’s  office” and"
            + " waits. “Tigran Melikyan’s team” at the  (Georgian Railway) gave none all week.\n");
  }

  private Commands.Output run(String ner, String... more) {
    return Commands.dateline(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "run",
                    "--input",
                    input.toString(),
                    "--output",
                    output.toString(),
                    "--until",
                    "annotate",
                    "--ner",
                    ner),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private List<List<String>> rows(String sql) throws SQLException {
    try (Duck duck = new Duck(output.resolve("latest"))) {
      return duck.rows(sql);
    }
  }

  private int reused() throws IOException {
    return new ObjectMapper()
        .readTree(output.resolve("latest/manifest.json").toFile())
        .path("annotation")
        .path("articles_reused")
        .asInt(-1);
  }

  @Test
  void mentionsAreWhatThePipelineFinds() throws IOException, SQLException {
    PipelineModel pipeline = SparkNlpModels.ruler("content", LABELS, folder);
    pipeline.write().save(model.toString());

    Commands.Output result = run(model.toString());

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            rows(
                "select m.text, m.type, m.confidence from mentions m join articles using"
                    + " (article_id) where source_path like '%emoji%' order by m.\"begin\""))
        .containsExactly(
            List.of("Narek Vardanian", "PER", "0.5"),
            List.of("Yerevan", "LOC", "0.5"),
            List.of("Tigran Melikyan", "PER", "0.5"),
            List.of("Georgian Railway", "ORG", "0.5"));
    // The surname alone is what the article as a whole adds to the pipeline's names.
    assertThat(rows("select distinct text, type from mentions order by 1"))
        .contains(
            List.of("Georgian Railway", "ORG"),
            List.of("Narek Vardanian", "PER"),
            List.of("Vardanian", "PER"))
        .allMatch(row -> LABELS.containsKey(row.get(0)) || row.equals(List.of("Vardanian", "PER")));
    assertThat(
            rows(
                "select count(*) from mentions m join articles using (article_id) where"
                    + " substring(title || chr(10) || chr(10) || body, m.\"begin\" + 1,"
                    + " m.\"end\" - m.\"begin\") <> m.text"))
        .containsExactly(List.of("0"));
  }

  @Test
  void articlesAreReusedUntilTheModelChanges() throws IOException {
    SparkNlpModels.ruler("text", LABELS, folder).write().save(model.toString());
    assertThat(run(model.toString()).exit()).isZero();
    assertThat(reused()).isZero();

    assertThat(run(model.toString()).exit()).isZero();
    assertThat(reused()).isEqualTo(3);

    SparkNlpModels.ruler("text", Map.of("Yerevan", "GPE"), folder)
        .write()
        .overwrite()
        .save(model.toString());
    assertThat(run(model.toString()).exit()).isZero();
    assertThat(reused()).isZero();
  }

  @Test
  void anUnusableModelIsToldBeforeTheCorpusIsRead() throws IOException {
    Files.delete(input.resolve("emoji.txt"));
    Commands.Output nothing = run("best");
    assertThat(nothing.exit()).isEqualTo(3);
    assertThat(nothing.err())
        .contains("--ner best: no such name or folder; check the name or the path");
    assertThat(nothing.err()).doesNotContain("ingest", "\tat ");

    Commands.Output text = run(input.toString());
    assertThat(text.exit()).isEqualTo(3);
    assertThat(text.err())
        .contains(
            "--ner " + input + ": no Spark ML model there; give the folder that its save made");
    assertThat(output.resolve("LATEST")).doesNotExist();
  }

  @Test
  void evaluationLaysTheNamesOnTheTokensOfTheGoldFile() throws IOException {
    SparkNlpModels.ruler("text", LABELS, folder).write().save(model.toString());
    Path gold =
        Files.writeString(
            folder.resolve("gold.iob2"),
            "-DOCSTART- O\n\n\" O\nNarek B-PER\nVardanian I-PER\n\" O\nleft O\nYerevan B-LOC\n"
                + "'s O\ncentre O\n\nGeorgian B-ORG\nRailway I-ORG\nwaits O\n\nGyumri B-LOC\n");
    Path predictions = folder.resolve("predictions.tsv");

    Commands.Output result =
        Commands.dateline(
            "evaluate",
            "ner",
            "--gold",
            gold.toString(),
            "--predictions",
            predictions.toString(),
            "--ner",
            model.toString());

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("| all | 100.0 | 75.0 | 85.7 | 4 |");
    assertThat(Files.readString(predictions))
        .startsWith("-DOCSTART-\tO\tO\n\n\"\tO\tO\nNarek\tB-PER\tB-PER\nVardanian\tI-PER\tI-PER\n");
  }
}
