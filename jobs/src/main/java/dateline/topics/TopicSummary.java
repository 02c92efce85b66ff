package dateline.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dateline.statistics.Association;
import dateline.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The table of topics: what each is about, how good it is, and who and which articles show it. */
final class TopicSummary {
  private static final int TERMS = Coherence.TERMS;
  private static final int LISTED = 5;

  /** A phrase leads a label where one in so many of the topic's stories holds it, or more. */
  private static final int LED_BY = 3;

  /** Critical value of χ² with one degree of freedom at p = 0.001. */
  private static final double OVER_REPRESENTED = 10.83;

  private static final StructType OF_MODEL =
      new StructType()
          .add("topic", DataTypes.IntegerType)
          .add("label", DataTypes.StringType)
          .add("terms", Column.STRINGS)
          .add("npmi", DataTypes.DoubleType)
          .add("exclusivity", DataTypes.DoubleType)
          .add("continues", DataTypes.DoubleType)
          .add("stories", DataTypes.LongType)
          .add("label_stories", DataTypes.LongType)
          .add("label_other_stories", DataTypes.LongType);

  private TopicSummary() {}

  /**
   * @param earlier topics that the model goes on from
   * @param weights of articles: article_id, story_id, topic, weight, strongest, original, words
   * @param terms rows of article_id, term and count, which the model was fitted on
   * @param stories how many these were
   */
  static Dataset<Row> of(
      TopicModel model,
      EarlierTopics earlier,
      JavaRDD<Document> documents,
      Dataset<Row> weights,
      Dataset<Row> mentions,
      Dataset<Row> terms,
      long stories) {
    Dataset<Row> originals = weights.filter(col("original"));
    Dataset<Row> strongest = originals.filter(col("strongest")).select("article_id", "topic");
    List<List<Integer>> first = model.ranked().first(TERMS);
    List<List<String>> firstTerms = first.stream().map(model::terms).toList();
    TermStories holders = TermStories.of(candidates(firstTerms, earlier), strongest, terms);
    Dataset<Row> prevalence =
        originals
            .groupBy("topic")
            .agg(
                sum(round(col("weight").multiply(1_000_000)).cast("long"))
                    .divide(1e6)
                    .divide(stories)
                    .as("prevalence"));
    Dataset<Row> articles =
        weights.filter(col("strongest")).groupBy("topic").agg(count(lit(1)).as("articles"));
    return weights
        .sparkSession()
        .createDataFrame(ofModel(model, earlier, first, holders, documents), OF_MODEL)
        .join(prevalence, "topic", "left")
        .join(articles, "topic", "left")
        .join(listed(examples(originals), "examples"), "topic", "left")
        .join(listed(entities(strongest, mentions), "entities"), "topic", "left")
        .na()
        .fill(0, new String[] {"prevalence", "articles"})
        .withColumn("examples", orEmpty("examples"))
        .withColumn("entities", orEmpty("entities"));
  }

  private static org.apache.spark.sql.Column orEmpty(String column) {
    return coalesce(col(column), lit(new String[0]));
  }

  /** The terms of each topic, and the first part of the label that it keeps. */
  private static List<List<String>> candidates(List<List<String>> terms, EarlierTopics earlier) {
    return IntStream.range(0, terms.size())
        .mapToObj(
            topic ->
                topic < earlier.topics() ? List.of(earlier.firstOfLabel(topic)) : terms.get(topic))
        .toList();
  }

  private static List<Row> ofModel(
      TopicModel model,
      EarlierTopics earlier,
      List<List<Integer>> first,
      TermStories holders,
      JavaRDD<Document> documents) {
    double[] coherence = model.coherence(documents);
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < model.topics(); t++) {
      int topic = t;
      List<String> terms = model.terms(first.get(topic));
      boolean continues = topic < earlier.topics();
      List<String> label =
          continues
              ? List.of(earlier.firstOfLabel(topic))
              : TopicLabel.parts(
                  terms, term -> holders.own(topic, term) * LED_BY >= holders.stories(topic));
      rows.add(
          RowFactory.create(
              topic,
              continues ? earlier.labels().get(topic) : String.join(TopicLabel.SEPARATOR, label),
              terms.toArray(new String[0]),
              rounded(coherence[topic]),
              rounded(model.ranked().exclusivity(topic, first.get(topic))),
              continues ? rounded(earlier.likeness(topic, terms)) : null,
              holders.stories(topic),
              label.isEmpty() ? 0L : holders.own(topic, label.get(0)),
              label.isEmpty() ? 0L : holders.others(topic, label.get(0))));
    }
    return rows;
  }

  /** Rows of topic, rank and value become one array a topic, in the order of rank. */
  private static Dataset<Row> listed(Dataset<Row> ranked, String name) {
    return ranked
        .filter(col("rank").leq(LISTED))
        .groupBy("topic")
        .agg(sort_array(collect_list(struct(col("rank"), col("value")))).as("ranked"))
        .select(col("topic"), col("ranked.value").as(name));
  }

  private static Dataset<Row> examples(Dataset<Row> originals) {
    WindowSpec typical =
        Window.partitionBy("topic")
            .orderBy(col("weight").desc(), col("words").desc(), col("article_id"));
    return originals
        .withColumn("rank", row_number().over(typical))
        .withColumn("value", col("article_id"));
  }

  /** Entities in more of a topic's articles than chance would put there, by G². */
  private static Dataset<Row> entities(Dataset<Row> strongest, Dataset<Row> mentions) {
    Dataset<Row> mentioned =
        mentions
            .filter(col("type").isin("PER", "ORG", "LOC").and(col("entity_id").isNotNull()))
            .select("article_id", "entity_id")
            .distinct()
            .join(strongest, "article_id");
    Dataset<Row> both = mentioned.groupBy("topic", "entity_id").agg(count(lit(1)).as("both"));
    Dataset<Row> ofEntity = mentioned.groupBy("entity_id").agg(count(lit(1)).as("of_entity"));
    Dataset<Row> ofTopic = strongest.groupBy("topic").agg(count(lit(1)).as("of_topic"));
    org.apache.spark.sql.Column surprise =
        udf((UDF4<Long, Long, Long, Long, Double>) TopicSummary::surprise, DataTypes.DoubleType)
            .apply(col("both"), col("of_topic"), col("of_entity"), col("all"));
    WindowSpec strength =
        Window.partitionBy("topic").orderBy(col("surprise").desc(), col("entity_id"));
    return both.join(ofEntity, "entity_id")
        .join(ofTopic, "topic")
        .crossJoin(strongest.agg(count(lit(1)).as("all")))
        .withColumn("surprise", surprise)
        .filter(col("surprise").geq(OVER_REPRESENTED))
        .withColumn("rank", row_number().over(strength))
        .withColumn("value", col("entity_id"));
  }

  /** G² where the entity is over-represented, else 0. */
  private static double surprise(long both, long topic, long entity, long all) {
    Association x = new Association(both, topic, entity, all);
    return both > x.expected() ? x.logLikelihood() : 0;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
