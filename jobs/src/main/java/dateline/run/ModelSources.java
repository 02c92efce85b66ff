package dateline.run;

import dateline.UserError;
import dateline.annotate.NameModels;
import dateline.annotate.NamePipeline;
import dateline.annotate.NameSource;
import dateline.annotate.ToneModels;
import dateline.annotate.TonePipeline;
import dateline.annotate.ToneSource;
import dateline.store.SavedModel;
import org.apache.spark.sql.SparkSession;

/** Opens the models that {@code --ner} and {@code --sentiment} name. */
public final class ModelSources {
  private ModelSources() {}

  /**
   * A model that ships, or the pipeline under a path.
   *
   * @throws UserError where there is no such thing
   */
  static NameSource names(SparkSession spark, String choice) {
    return NameModels.CHOICES.contains(choice)
        ? NameSource.shipped(choice)
        : pipeline(spark, choice);
  }

  /**
   * The model or pipeline of Spark NLP under a path. Loading takes as long as the model is large.
   *
   * @throws UserError where there is none, or it cannot find names
   */
  public static NamePipeline pipeline(SparkSession spark, String path) {
    SavedModel saved = SavedModel.at(spark.sparkContext().hadoopConfiguration(), "--ner", path);
    return NamePipeline.of(spark, path + "#" + saved.digest(), path, saved.load());
  }

  /**
   * A model that ships, or the pipeline under a path.
   *
   * @throws UserError where there is no such thing
   */
  static ToneSource tones(SparkSession spark, String choice) {
    return ToneModels.CHOICES.contains(choice)
        ? ToneSource.shipped(choice)
        : tonePipeline(spark, choice);
  }

  /**
   * The model or pipeline of Spark NLP under a path. Loading takes as long as the model is large.
   *
   * @throws UserError where there is none, or it cannot tell tones
   */
  public static TonePipeline tonePipeline(SparkSession spark, String path) {
    SavedModel saved =
        SavedModel.at(spark.sparkContext().hadoopConfiguration(), "--sentiment", path);
    return TonePipeline.of(spark, path + "#" + saved.digest(), path, saved.load());
  }
}
