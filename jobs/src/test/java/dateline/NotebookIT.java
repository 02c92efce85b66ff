package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the notebooks, on the sample's tables and on some that have next to nothing in them. */
class NotebookIT {
  @TempDir Path folder;

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> found = Files.list(Project.path("notebooks"))) {
      return found.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  private static void run(Path tables, String... options) throws IOException, InterruptedException {
    List<String> arguments =
        Stream.concat(
                Stream.of(Project.path("notebooks/run.py").toString(), tables.toString()),
                Stream.of(options))
            .toList();
    String printed =
        PythonScript.run("notebooks/requirements.txt", arguments.toArray(String[]::new));
    for (Path notebook : notebooks()) {
      assertThat(printed).contains(notebook.getFileName() + ": ok");
    }
  }

  private Path tablesOf(String text) throws IOException {
    Path input = Files.writeString(folder.resolve("article.txt"), text);
    Path output = folder.resolve("out");
    Commands.Output ran =
        Commands.dateline("run", "--input", input.toString(), "--output", output.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return output;
  }

  @Test
  void notebooksRunOnTheSample() throws IOException, InterruptedException {
    run(SampleRun.folder());
  }

  @Test
  void theyAnswerForAnyNameAndForOneThatIsNotThere() throws IOException, InterruptedException {
    run(SampleRun.folder(), "X=Georgia", "SCOPE=paragraph");
    run(SampleRun.folder(), "X=Nobody Whatsoever");
  }

  /** No date, no pair, no topic, no quotation. */
  @Test
  void oneUndatedArticleIsEnough() throws IOException, InterruptedException {
    run(
        tablesOf(
            "Rail Talks Resume\n\nThe minister Narek Vardanian met reporters before noon and left"
                + " again without a word about the railway.\n"));
  }

  @Test
  void anArticleWithoutNamesIsEnough() throws IOException, InterruptedException {
    run(tablesOf("Rain again\n\nIt rained all day, and then it rained some more.\n"));
  }

  /** Outputs would show one corpus's rows to everybody, and change with every run. */
  @Test
  void noNotebookHoldsOutputs() throws IOException {
    ObjectMapper json = new ObjectMapper();
    assertThat(notebooks()).hasSizeGreaterThanOrEqualTo(5);
    for (Path notebook : notebooks()) {
      for (JsonNode cell : json.readTree(notebook.toFile()).path("cells")) {
        if (cell.path("cell_type").asText().equals("code")) {
          assertThat(cell.path("outputs"))
              .as("outputs of %s; strip them: python notebooks/run.py --strip", notebook)
              .isEmpty();
          assertThat(cell.path("execution_count").isNull())
              .as("%s has execution counts; strip them: python notebooks/run.py --strip", notebook)
              .isTrue();
        }
      }
    }
  }
}
