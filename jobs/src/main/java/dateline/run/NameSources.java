package dateline.run;

import dateline.UserError;
import dateline.annotate.NameModels;
import dateline.annotate.NamePipeline;
import dateline.annotate.NameSource;
import dateline.store.SavedModel;
import org.apache.spark.sql.SparkSession;

/** Opens what {@code --ner} names. */
public final class NameSources {
  private static final String OPTION = "--ner";

  private NameSources() {}

  /**
   * A model that ships, or the pipeline under a path.
   *
   * @throws UserError where there is no such thing
   */
  static NameSource open(SparkSession spark, String choice) {
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
    SavedModel saved = SavedModel.at(spark.sparkContext().hadoopConfiguration(), OPTION, path);
    return NamePipeline.of(spark, path + "#" + saved.digest(), path, saved.load());
  }
}
