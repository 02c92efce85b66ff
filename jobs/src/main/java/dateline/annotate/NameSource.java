package dateline.annotate;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where the names of articles come from: a model that ships, or a pipeline of the user's. */
public sealed interface NameSource permits NameSource.Shipped, NamePipeline {
  /** Tells it from all others, and the model of one day from that of another. */
  String id();

  /** Labels of its model, as far as it tells them, whose names are left out. */
  List<String> unknownLabels();

  /**
   * Adds the column {@code found}: what Spark finds in the text of each article, or null.
   *
   * @param articles with the column {@code plain}
   */
  Dataset<Row> find(Dataset<Row> articles);

  /** What tasks find names with; holds no model, so that none travels with each task. */
  ArticleNames.PerTask perTask();

  /** One of {@link NameModels#CHOICES}. */
  static NameSource shipped(String choice) {
    return new Shipped(choice);
  }

  /** A model that ships: each task reads the tokens with it, and Spark finds nothing before. */
  record Shipped(String id) implements NameSource {
    public Shipped {
      NameModels.checkShips(id);
    }

    @Override
    public List<String> unknownLabels() {
      return List.of();
    }

    @Override
    public Dataset<Row> find(Dataset<Row> articles) {
      return articles.withColumn(NamePipeline.FOUND, lit(null));
    }

    @Override
    public ArticleNames.PerTask perTask() {
      String choice = id;
      return () -> ArticleNames.by(NameModels.shipped(choice));
    }
  }
}
