package dateline.cli;

import dateline.Period;
import dateline.StageContext;
import dateline.evaluate.CopyEvaluation;
import dateline.evaluate.CopyScaling;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how well copies are found.
 *
 * <pre>{@code
 * ./dateline evaluate copies --corpus news.jsonl --corpus wire.jsonl.gz
 * }</pre>
 */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = {
      "Makes one edited copy of each article of a corpus (cut, re-ordered, reworded, with another",
      "title and agency line), finds the stories, and prints recall by edit and pairwise precision."
    })
final class EvaluateCopiesCommand implements Callable<Integer> {
  @Option(
      names = "--corpus",
      required = true,
      arity = "1..*",
      paramLabel = "FILE.jsonl[.gz]",
      description = "JSON lines with \"text\" (or \"body\") and, where there is one, \"title\".")
  private List<Path> corpora;

  @Option(
      names = "--part",
      paramLabel = "development|held_out|all",
      defaultValue = "all",
      description = "Originals to take: one half, the other, or all (default: ${DEFAULT-VALUE}).")
  private CopyEvaluation.Part part;

  @Option(
      names = "--scale",
      split = ",",
      paramLabel = "N,N…",
      description =
          "Measures cost instead: makes so many articles from the corpus, as ten edited copies of"
              + " each, as mixtures without copies, and as edits of one.")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--joined",
      paramLabel = "FILE.tsv",
      description =
          "File to write: pairs of different articles found in one story, for a person to judge.")
  private Path joined;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Source of chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SparkSession spark = sparkOptions.session();
    StageContext context =
        new StageContext(
            seed,
            Period.MONTH,
            spark.sparkContext().defaultParallelism(),
            spark.sparkContext().longAccumulator());
    PrintWriter out = spec.commandLine().getOut();
    if (sizes.isEmpty()) {
      out.print(CopyEvaluation.run(spark, corpora, part, seed, joined, context).table());
    } else {
      out.println(CopyScaling.head());
      for (CopyScaling.Made made : CopyScaling.Made.values()) {
        for (int size : sizes) {
          out.println(CopyScaling.run(spark, corpora, made, size, seed, context).line());
          out.flush();
        }
      }
    }
    out.flush();
    return 0;
  }
}
