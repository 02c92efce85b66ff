package dateline.cli;

import dateline.evaluate.EntityEvaluation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures who is who.
 *
 * <pre>{@code
 * ./dateline evaluate entities --output out --gold clusters.tsv
 * }</pre>
 */
@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the entities of the latest run with a person's judgement, and prints B3 and pairwise",
      "scores beside those of equal strings. Files are tables with tabs and a line of column names;",
      "an article is named by its article_id, or by its file's name."
    })
final class EvaluateEntitiesCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the runs.")
  private String output;

  @Option(
      names = "--gold",
      paramLabel = "FILE.tsv",
      description =
          "Columns article, begin (empty: wherever the article has the text), text, type, entity;"
              + " entity - for what is no name.")
  private Path gold;

  @Option(
      names = "--pairs",
      paramLabel = "FILE.tsv",
      description = "Columns article_a, text_a, article_b, text_b, same (yes or no), kind.")
  private Path pairs;

  @Option(
      names = "--countries",
      paramLabel = "FILE.tsv",
      description = "Columns article, text, country (ISO code), ambiguous (yes or no).")
  private Path countries;

  @Option(
      names = "--wrong",
      paramLabel = "FILE.tsv",
      description = "File to write: what is wrong, a line each.")
  private Path wrong;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (gold == null && pairs == null && countries == null) {
      throw new ParameterException(
          spec.commandLine(), "give --gold, --pairs or --countries: what to compare with");
    }
    spec.commandLine()
        .getOut()
        .print(EntityEvaluation.run(sparkOptions.session(), output, gold, pairs, countries, wrong));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
