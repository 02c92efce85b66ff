package dateline.sentiment;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dateline.Stage;
import dateline.StageContext;
import dateline.layout.Part;
import dateline.statistics.Interval;
import dateline.table.Examples;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Adds up tones: of articles, towards entities, and of entities towards each other. */
public final class Sentiment implements Stage {
  /** A mean tone nearer to 0 than this is neutral. */
  private static final double NEUTRAL = 0.1;

  private static final StructType INTERVAL =
      new StructType()
          .add("sentiment", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType);

  @Override
  public String name() {
    return "sentiment";
  }

  @Override
  public List<String> reads() {
    return List.of(Tables.ARTICLES.name(), Tables.SENTENCES.name(), Tables.MENTIONS.name());
  }

  @Override
  public List<String> writes() {
    return List.of(
        Tables.ARTICLE_SENTIMENT.name(),
        Tables.ENTITY_SENTIMENT.name(),
        Tables.ENTITY_STANCES.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    Dataset<Row> articles =
        tables
            .get(Tables.ARTICLES)
            .select(
                col("article_id"),
                col("story_id"),
                col("publisher"),
                context.period().of(col("published_on")).as("period"));
    Dataset<Row> mentions =
        context.shared(
            tables
                .get(Tables.MENTIONS)
                .filter(col("entity_id").isNotNull())
                .withColumn("tone", inParts(col("sentiment")))
                .join(articles, "article_id"));
    return TableSet.empty()
        .with(Tables.ARTICLE_SENTIMENT, ofArticles(tables.get(Tables.SENTENCES)))
        .with(Tables.ENTITY_SENTIMENT, towardsEntities(mentions))
        .with(Tables.ENTITY_STANCES, stances(mentions));
  }

  /** Whole ten-thousandths, whose sum does not depend on the order of addition. */
  private static Column inParts(Column tone) {
    return round(tone.multiply(Interval.SCALE)).cast("long");
  }

  private static Dataset<Row> ofArticles(Dataset<Row> sentences) {
    Column title = col("part").equalTo("title");
    Column quoted = col("quoted").geq(0.5);
    Dataset<Row> sums =
        sentences
            .filter(col("part").isInCollection(Part.telling()))
            .withColumn("tone", inParts(col("sentiment")))
            .groupBy("article_id")
            .agg(
                mean(lit(true)).as("sentiment"),
                mean(title).as("title_sentiment"),
                mean(quoted.and(functions.not(title))).as("quoted_sentiment"),
                mean(functions.not(quoted.or(title))).as("narrative_sentiment"),
                share("positive"),
                share("negative"),
                share("neutral"));
    return sums.withColumn(
        "label",
        when(col("sentiment").lt(-NEUTRAL), "negative")
            .when(col("sentiment").gt(NEUTRAL), "positive")
            .otherwise("neutral"));
  }

  private static Column mean(Column condition) {
    Column tones = sum(when(condition, col("tone")));
    Column sentences = sum(when(condition, lit(1L)));
    return round(tones.divide(sentences).divide(Interval.SCALE), 6);
  }

  /** The share of rows with that label; a mean of ones and zeros is exact. */
  private static Column share(String label) {
    return round(avg(when(col("sentiment_label").equalTo(label), 1).otherwise(0)), 6).as(label);
  }

  private static Dataset<Row> towardsEntities(Dataset<Row> mentions) {
    Column narrative = functions.not(col("quoted"));
    return overStories(
        mentions,
        List.of("entity_id", "period", "publisher"),
        List.of(
            labelled("positive"),
            labelled("negative"),
            labelled("neutral"),
            sum(when(col("quoted"), 1L).otherwise(0L)).as("quoted_mentions"),
            meanOfStory(narrative).as("narrative_tone"),
            meanOfStory(col("quoted")).as("quoted_tone")),
        List.of(
            shareOfMentions("positive"),
            shareOfMentions("negative"),
            shareOfMentions("neutral"),
            sum("quoted_mentions").as("quoted_mentions"),
            meanOfStories("narrative_tone").as("narrative_sentiment"),
            meanOfStories("quoted_tone").as("quoted_sentiment")));
  }

  private static Column labelled(String label) {
    return sum(when(col("sentiment_label").equalTo(label), 1L).otherwise(0L)).as(label);
  }

  private static Column shareOfMentions(String label) {
    return round(sum(label).divide(sum("mentions")), 6).as(label);
  }

  /** The mean tone of a story's mentions for which the condition holds; null without any. */
  private static Column meanOfStory(Column condition) {
    return round(sum(when(condition, col("tone"))).divide(count(when(condition, lit(1)))))
        .cast("long");
  }

  private static Column meanOfStories(String tone) {
    return round(sum(tone).divide(count(col(tone))).divide(Interval.SCALE), 6);
  }

  private static Dataset<Row> stances(Dataset<Row> mentions) {
    Dataset<Row> spoken =
        mentions
            .filter(
                col("quoted")
                    .and(col("speaker_id").isNotNull())
                    .and(col("speaker_id").notEqual(col("entity_id"))))
            .withColumnRenamed("entity_id", "target_id");
    return overStories(spoken, List.of("speaker_id", "target_id", "period"), List.of(), List.of())
        .withColumn("examples", Examples.sorted("examples"));
  }

  /**
   * Means over stories of the mean tone of their mentions. Story means are rounded to
   * ten-thousandths, so that their sums are exact.
   *
   * @param perStory more to add up of the mentions of a story
   * @param overStories more to add up of those
   */
  private static Dataset<Row> overStories(
      Dataset<Row> mentions, List<String> keys, List<Column> perStory, List<Column> overStories) {
    Column interval =
        udf((UDF3<Long, Long, Long, Row>) Sentiment::interval, INTERVAL)
            .apply(sum("tone"), sum(col("tone").multiply(col("tone"))), count(lit(1)));
    return mentions
        .groupBy(columns(Stream.concat(keys.stream(), Stream.of("story_id")).map(functions::col)))
        .agg(
            count(lit(1)).as("mentions"),
            columns(
                Stream.concat(
                    Stream.of(
                        meanOfStory(lit(true)).as("tone"),
                        min(struct(col("article_id"), col("sentence"))).as("example")),
                    perStory.stream())))
        .groupBy(columns(keys.stream().map(functions::col)))
        .agg(
            sum("mentions").as("mentions"),
            columns(
                Stream.concat(
                    Stream.of(
                        count(lit(1)).as("stories"),
                        interval.as("interval"),
                        Examples.ofStories(col("story_id"), col("example")).as("examples")),
                    overStories.stream())))
        .select(col("*"), col("interval.*"));
  }

  private static Column[] columns(Stream<Column> columns) {
    return columns.toArray(Column[]::new);
  }

  private static Row interval(long sum, long squares, long stories) {
    Interval i = Interval.of(sum, squares, stories, -1, 1);
    return RowFactory.create(rounded(i.mean()), rounded(i.low()), rounded(i.high()));
  }

  private static Double rounded(OptionalDouble value) {
    return value.isPresent() ? rounded(value.getAsDouble()) : null;
  }

  private static Double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
