package dateline.cli;

import dateline.evaluate.SentimentEvaluation;
import dateline.evaluate.ToneScores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures a model of tone on gold data.
 *
 * <pre>{@code
 * ./dateline evaluate sentiment --gold dev.jsonl --predictions predicted.jsonl
 * }</pre>
 */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = {
      "Predicts the tone towards each target in a gold file, writes the gold lines with what was",
      "predicted, and prints scores per label, macro-F1 and accuracy."
    })
final class EvaluateSentimentCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE.jsonl",
      description =
          "Lines of {\"sentence\", \"begin\", \"end\", \"label\"}: offsets of the target, and"
              + " negative, neutral or positive.")
  private Path gold;

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "File to write.")
  private Path predictions;

  @Option(
      names = "--sentiment",
      paramLabel = "fast|accurate|FILE.gz|PATH",
      defaultValue = ModelChoice.FAST,
      description = {
        "A model that ships, one of 'dateline train sentiment', or the path of a Spark NLP model",
        "or pipeline (default: ${DEFAULT-VALUE})."
      })
  private String sentiment;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ToneScores scores =
        SentimentEvaluation.run(gold, predictions, ModelChoice.tone(sentiment, sparkOptions));
    PrintWriter out = spec.commandLine().getOut();
    out.print(scores.table());
    out.printf("wrote %s%n", predictions);
    out.flush();
    return 0;
  }
}
