package dateline.cli;

import dateline.UserError;
import dateline.annotate.NameFinder;
import dateline.annotate.NameModel;
import dateline.annotate.NameModels;
import dateline.annotate.SentimentModel;
import dateline.annotate.ToneModel;
import dateline.annotate.ToneModels;
import dateline.run.ModelSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens the models that the options of {@code evaluate} name. */
final class ModelChoice {
  /** Names the model that ships. */
  static final String FAST = "fast";

  private ModelChoice() {}

  /** Starts Spark for a model of Spark NLP only. */
  static NameModel names(String choice, SparkOptions spark) {
    if (NameModels.CHOICES.contains(choice)) {
      return NameModels.shipped(choice);
    }
    return choice.endsWith(".bin")
        ? open("--ner", choice, "an OpenNLP name finder (.bin)", NameFinder::load)
        : ModelSources.pipeline(spark.session(), choice).onTokens();
  }

  /** Starts Spark for a model of Spark NLP only. */
  static ToneModel tone(String choice, SparkOptions spark) {
    if (ToneModels.CHOICES.contains(choice)) {
      return ToneModels.shipped(choice);
    }
    return choice.endsWith(".gz") || Files.isRegularFile(Path.of(choice))
        ? open("--sentiment", choice, "a model of 'dateline train sentiment'", SentimentModel::load)
        : ModelSources.tonePipeline(spark.session(), choice).onSentences();
  }

  private static <M> M open(
      String option, String choice, String expected, Function<InputStream, ? extends M> load) {
    try {
      return load.apply(Files.newInputStream(Path.of(choice)));
    } catch (NoSuchFileException e) {
      throw new UserError(
          "No such model: %s %s; give 'fast', 'accurate' or the file of %s"
              .formatted(option, choice, expected),
          e);
    } catch (IOException | UncheckedIOException e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      throw new UserError(
          "Cannot read the model %s %s: %s; expected %s"
              .formatted(option, choice, cause.getMessage(), expected),
          e);
    }
  }
}
