package dateline.annotate;

import dateline.StageContext;
import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where tones come from: a model that ships, or a pipeline of the user's. */
public sealed interface ToneSource permits ToneSource.Shipped, TonePipeline {
  /** Tells it from all others, and the model of one day from that of another. */
  String id();

  /** What tasks find the tone towards names with; holds no model. */
  PerTask perTask();

  /** The sentences with their tones. */
  Dataset<Row> ofSentences(Dataset<Row> sentences, StageContext context);

  /** The mentions with their tones, by those of the sentences. */
  Dataset<Row> ofMentions(Dataset<Row> mentions, Dataset<Row> sentences);

  /** Opens a model in a task. */
  interface PerTask extends Supplier<ToneModel>, Serializable {}

  /** One of {@link ToneModels#CHOICES}. */
  static ToneSource shipped(String choice) {
    return new Shipped(choice);
  }

  /** A model that ships: tasks have given the tones already. */
  record Shipped(String id) implements ToneSource {
    public Shipped {
      ToneModels.checkShips(id);
    }

    @Override
    public PerTask perTask() {
      String choice = id;
      return () -> ToneModels.shipped(choice);
    }

    @Override
    public Dataset<Row> ofSentences(Dataset<Row> sentences, StageContext context) {
      return sentences;
    }

    @Override
    public Dataset<Row> ofMentions(Dataset<Row> mentions, Dataset<Row> sentences) {
      return mentions;
    }
  }
}
