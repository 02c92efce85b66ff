package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import dateline.table.Table;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of runs, and runs under other partitions. */
class StagesIT {
  @TempDir Path folder;

  @Test
  void laterStagesRunAgainOnTheLatestTables() throws SQLException, IOException {
    Path first = SampleRun.output();
    String before = Files.readString(first.resolve("LATEST"));

    Commands.Output again =
        Commands.dateline(
            "run",
            "--from",
            "topics",
            "--topics",
            "5",
            "--topic-model",
            "lda",
            "--output",
            first.toString(),
            "--quiet");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(Files.readString(first.resolve("LATEST"))).isNotEqualTo(before);
    try (Duck duck = new Duck(first.resolve("latest"))) {
      assertThat(duck.number("select count(*) from topics")).isEqualTo(5);
      assertThat(duck.number("select count(*) from articles")).isEqualTo(101);
    }
  }

  /** Everything but the rows' order in files must be the same under 1, 4 and 16 partitions. */
  @Test
  void rowsDoNotDependOnPartitions() throws IOException {
    SparkSession spark = LocalSpark.session();
    String usual = spark.conf().get("spark.sql.shuffle.partitions");
    Path one = folder.resolve("one");
    try {
      spark.conf().set("spark.sql.shuffle.partitions", 1);
      run(one, "1");
      spark.conf().set("spark.sql.shuffle.partitions", 16);
      spark.conf().set("spark.sql.adaptive.enabled", false);
      run(folder.resolve("sixteen"), "16");
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", usual);
      spark.conf().set("spark.sql.adaptive.enabled", true);
    }
    assertThat(usual).isEqualTo("4");
    for (Table table : Tables.ALL) {
      Dataset<Row> a = rows(latest(one), table);
      for (Path other : List.of(latest(folder.resolve("sixteen")), SampleRun.folder())) {
        Dataset<Row> b = rows(other, table);
        assertThat(a.count()).as("rows of %s", table.name()).isEqualTo(b.count());
        assertThat(a.exceptAll(b).limit(3).collectAsList()).as(table.name()).isEmpty();
      }
    }
  }

  private void run(Path output, String partitions) {
    Commands.Output result =
        Commands.dateline(
            "run",
            "--input",
            Project.path("data/sample").toString(),
            "--output",
            output.toString(),
            "--conf",
            "spark.default.parallelism=" + partitions);
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private static Path latest(Path output) throws IOException {
    return output.resolve("runs").resolve(Files.readString(output.resolve("LATEST")).strip());
  }

  private static Dataset<Row> rows(Path run, Table table) {
    return LocalSpark.session()
        .read()
        .parquet(run.resolve(table.name()).toString())
        .selectExpr(
            table.columnNames().stream()
                .map(c -> "`" + c + "`")
                .collect(Collectors.toList())
                .toArray(new String[0]));
  }

  @Test
  void anEarlyEndPublishesTheTablesSoFar() {
    Commands.Output result =
        Commands.dateline(
            "run",
            "--input",
            Project.path("data/sample/poland-rates").toString(),
            "--output",
            folder.toString(),
            "--until",
            "annotate");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(folder.resolve("latest/mentions")).isDirectory();
    assertThat(folder.resolve("latest/entities")).doesNotExist();
    assertThat(folder.resolve("latest/report")).doesNotExist();
  }

  @Test
  void storiesThatShareNoTermsHaveNoTopics() throws SQLException, IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (String noun :
        ("tiger bridge violin engine garden window kitchen river doctor pencil mountain blanket"
                + " teacher ladder bottle carpet island hammer pillow mirror turtle rocket basket"
                + " candle tunnel tractor helmet wizard lantern harbor")
            .split(" ", -1)) {
      Files.writeString(
          input.resolve(noun + ".txt"), "It was there\n\nThey saw the " + noun + " and left.");
    }

    Commands.Output result =
        Commands.dateline(
            "run", "--input", input.toString(), "--output", folder.resolve("out").toString());

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("No topics: the stories share too few terms for 8 topics");
  }

  @Test
  void oneArticleHasPairsAndAPlainWordOnTopics() throws SQLException {
    Commands.Output result =
        Commands.dateline(
            "run",
            "--input",
            Project.path(
                    "data/sample/armenia-georgia-railway/2024-01-17-border-talks-open-tbilisi.txt")
                .toString(),
            "--output",
            folder.toString());

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "No topics: 1 story with terms is too few for 8 topics; at least 24 are needed, or a lesser"
                + " --topics.");
    try (Duck duck = new Duck(folder.resolve("latest"))) {
      assertThat(
              duck.number(
                  "select count(*) from cooccurrences where entity_a = 'loc/armenia'"
                      + " and entity_b = 'loc/georgia'"))
          .isEqualTo(3);
      assertThat(duck.number("select count(*) from topics")).isZero();
    }
  }
}
