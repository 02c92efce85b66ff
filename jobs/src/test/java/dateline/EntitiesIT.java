package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who in the sample, against the gold that the project keeps. */
class EntitiesIT {
  private static final Path GOLD = Project.path("jobs/bench/entities");

  @TempDir Path folder;

  private static Commands.Output evaluate(String option, Path gold) {
    return Commands.dateline(
        "evaluate", "entities", "--output", SampleRun.output().toString(), option, gold.toString());
  }

  /** The figures of a line: B3 precision, recall and F1, and pairwise precision and recall. */
  private static List<Double> figures(String report, String system) {
    String line = report.lines().filter(l -> l.startsWith(system)).findFirst().orElseThrow();
    return List.of(line.substring(system.length()).strip().split("\\s+")).stream()
        .map(Double::valueOf)
        .toList();
  }

  /** A floor a little under what was measured, so that a change that costs much is seen. */
  @Test
  void entitiesOfTheSampleAreThoseThatAPersonSees() {
    Commands.Output result = evaluate("--gold", GOLD.resolve("clusters.tsv"));

    assertThat(result.exit()).as(result.err()).isZero();
    List<Double> dateline = figures(result.out(), "dateline");
    assertThat(dateline.get(2)).as("B3 F1").isGreaterThan(0.955);
    assertThat(dateline.get(3)).as("pairwise precision").isGreaterThan(0.99);
    assertThat(dateline.get(2)).isGreaterThan(figures(result.out(), "same string").get(2) + 0.05);
  }

  @Test
  void goldThatCannotBeReadIsNamed() throws IOException {
    assertFault("--gold", folder.resolve("none.tsv"), "none.tsv cannot be read");
    assertFault(
        "--gold", file("article\ttext\tentity\n"), "gold.tsv: no column begin in its first line");
    assertFault(
        "--pairs",
        file("article_a\ttext_a\tarticle_b\ttext_b\tsame\nx\tBush\ty\tBush\n"),
        "gold.tsv line 2: 4 fields, but 5 columns");
    assertFault(
        "--gold",
        file("article\tbegin\ttext\tentity\nelsewhere\t\tBush\tGeorge W. Bush\n"),
        "none of its mentions is in the run; is it of another corpus?");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("gold.tsv"), text);
  }

  private static void assertFault(String option, Path gold, String message) {
    Commands.Output result = evaluate(option, gold);
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains(message);
  }
}
