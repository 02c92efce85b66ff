package dateline.cli;

import dateline.evaluate.NerEvaluation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures a finder of names on gold data.
 *
 * <pre>{@code
 * ./dateline evaluate ner --gold wikigold.iob2 --predictions wikigold.tsv
 * }</pre>
 */
@Command(
    name = "ner",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the names in a gold file, writes token, gold tag and predicted tag a line, and prints",
      "precision, recall and F1 of whole names (span and type must be right)."
    })
final class EvaluateNerCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE.iob2",
      description = "Token and tag a line (first and last column), a blank line between sentences.")
  private Path gold;

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE.tsv",
      description = "File to write.")
  private Path predictions;

  @Option(
      names = "--ner",
      paramLabel = "fast|accurate|FILE.bin|PATH",
      defaultValue = ModelChoice.FAST,
      description = {
        "A model that ships; an OpenNLP model; or the folder of a model or fitted pipeline of",
        "Spark NLP, which is given the tokens with spaces between, cuts them in its own way, and",
        "whose names are laid on those of the gold file (default: ${DEFAULT-VALUE})."
      })
  private String ner;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    NerEvaluation.Result result =
        NerEvaluation.run(gold, predictions, ModelChoice.names(ner, sparkOptions));
    PrintWriter out = spec.commandLine().getOut();
    new TreeMap<>(result.mapped())
        .forEach(
            (tag, types) ->
                out.printf("gold tag %s taken as %s%n", tag, String.join(" or ", types)));
    out.print(result.scores().table());
    out.printf(
        "%n%d sentences, %d tokens; wrote %s%n", result.sentences(), result.tokens(), predictions);
    out.flush();
    return 0;
  }
}
