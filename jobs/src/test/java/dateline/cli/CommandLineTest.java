package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands.Output;
import dateline.run.Run;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {
  private static Output execute(String... args) {
    return Commands.dateline(args);
  }

  @Test
  void unknownOptionsFailWithUsage() {
    Output output = execute("run", "--input", "x", "--output", "y", "--colour", "blue");

    assertThat(output.exit()).isEqualTo(2);
    assertThat(output.err()).contains("Unknown option").contains("--colour");
  }

  @Test
  void aWrongValueIsAUsageErrorInOneLine() {
    Output output = execute("run", "--input", "x", "--output", "y", "--topics", "1");

    assertThat(output.exit()).isEqualTo(2);
    assertThat(output.err().lines().findFirst())
        .contains("--topics 1: give a number from 2 to 500, or auto");
  }

  @Test
  void aMissingCommandIsAUsageError() {
    assertThat(execute().exit()).isEqualTo(2);
    assertThat(execute("evaluate").err()).contains("say what to evaluate");
  }

  @Test
  void helpNamesTheStagesAndRunnableExamples() {
    Output output = execute("run", "--help");

    assertThat(output.exit()).isZero();
    assertThat(output.out())
        .contains(Run.STAGES)
        .contains("dateline run --input data/sample --output out");
  }

  @Test
  void tablesPrintsTheDictionaryInEachFormat() {
    assertThat(execute("tables").out()).contains("cooccurrences", "key: article_id");
    assertThat(execute("tables", "--format", "markdown").out()).contains("### mentions");
    assertThat(execute("tables", "--format", "json").out()).contains("\"name\" : \"mentions\"");
  }

  /** A new option needs a default that is meant: it has to be named here. */
  @Test
  void everyOptionOfRunHasATestedDefault() {
    Map<String, String> defaults =
        Map.ofEntries(
            Map.entry("--from", "ingest"),
            Map.entry("--until", "report"),
            Map.entry("--period", "month"),
            Map.entry("--types", "PER,ORG,LOC"),
            Map.entry("--min-count", "1"),
            Map.entry("--window", "0"),
            Map.entry("--backbone", "1"),
            Map.entry("--topics", "8"),
            Map.entry("--topic-model", "nmf"),
            Map.entry("--seed", "1"),
            Map.entry("--max-reject-rate", "0.05"),
            Map.entry("--keep-runs", "0"),
            Map.entry("--languages", "en"),
            Map.entry("--ner", "fast"),
            Map.entry("--sentiment", "fast"));
    assertDefaults(
        Main.commandLine().getSubcommands().get("run"),
        "--input|--output|--conf|--field|--aliases|--topics-from",
        defaults);
  }

  @Test
  void everyOptionOfExportGraphHasATestedDefault() {
    assertDefaults(
        Main.commandLine().getSubcommands().get("export").getSubcommands().get("graph"),
        "--output|--format|--to|--conf|--period",
        Map.of("--scope", "sentence", "--min-count", "3"));
  }

  private static void assertDefaults(
      CommandLine command, String without, Map<String, String> defaults) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      String name = option.longestName();
      if (option.arity().max() == 0 || name.matches(without)) {
        continue;
      }
      assertThat(defaults).as("option %s", name).containsKey(name);
      assertThat(option.defaultValue()).isEqualTo(defaults.get(name));
    }
  }

  @Test
  void exportNamesItsFormatsAndExamples() {
    assertThat(execute("export").err()).contains("say what to export: graph");
    assertThat(execute("export", "graph", "--help").out())
        .contains("graphml|gexf|csv")
        .contains("dateline export graph --output out --format gexf --to graph.gexf");
    assertThat(execute("export", "graph", "--output", "x", "--format", "dot", "--to", "y").exit())
        .isEqualTo(2);
  }
}
