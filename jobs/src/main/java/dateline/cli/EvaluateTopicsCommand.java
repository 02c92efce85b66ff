package dateline.cli;

import dateline.evaluate.TopicEvaluation;
import dateline.topics.TopicMethod;
import dateline.topics.TopicParameters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures the topic model on a corpus of ready words.
 *
 * <pre>{@code
 * ./dateline evaluate topics --corpus corpus.tsv --topics 20 --predictions topics.tsv
 * }</pre>
 */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = {
      "Fits topics on words that are used as given, writes the ten best terms of each, and prints",
      "their coherence (NPMI by documents) and diversity."
    })
final class EvaluateTopicsCommand implements Callable<Integer> {
  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FILE.tsv",
      description = "One document a line, words apart by spaces; what follows a tab is left out.")
  private Path corpus;

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "auto|K",
      description = "How many topics; auto finds a number, as run does.")
  private String topics;

  @Option(
      names = "--topic-model",
      paramLabel = "nmf|lda",
      defaultValue = "nmf",
      description = {
        "nmf: non-negative matrix factorisation of TF-IDF; lda: latent Dirichlet allocation",
        "(default: ${DEFAULT-VALUE})."
      })
  private TopicMethod model;

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE.tsv",
      description = "File to write.")
  private Path predictions;

  @Option(
      names = "--documents",
      paramLabel = "FILE.tsv",
      description = "File to write the strongest topic of each line of the corpus to.")
  private Path documents;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Source of chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  private TopicParameters parameters() {
    try {
      return TopicParameters.of(topics, model);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  @Override
  public Integer call() {
    TopicEvaluation.Result result =
        TopicEvaluation.run(
            sparkOptions.session(),
            corpus,
            parameters(),
            seed,
            predictions,
            Optional.ofNullable(documents));
    PrintWriter out = spec.commandLine().getOut();
    result.numbers().forEach(of -> out.println(of.toString().replaceAll("[{}]", "")));
    out.printf(
        "%s, %d topics on %,d documents: NPMI %.4f, diversity %.4f%nWrote %s%n",
        model.name().toLowerCase(Locale.ROOT),
        result.topics(),
        result.documents(),
        result.coherence(),
        result.diversity(),
        predictions);
    out.flush();
    return 0;
  }
}
