package dateline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udaf;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dateline.statistics.Bootstrap;
import dateline.statistics.Interval;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The table of topics over time. */
final class TopicTrends {
  private static final StructType OF_STORY =
      new StructType().add("story_id", DataTypes.StringType).add("value", DataTypes.LongType);

  private static final StructType DRAWN =
      new StructType().add("sums", DataTypes.createArrayType(DataTypes.LongType, false));

  private static final StructType MEAN =
      new StructType()
          .add("weight", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType);

  private TopicTrends() {}

  /**
   * Means over all the stories of a period, those without the topic at weight 0, with bootstrap
   * intervals over the stories.
   *
   * @param weights of articles with a date: article_id, story_id, topic, weight, original, period
   */
  static Dataset<Row> of(Dataset<Row> weights) {
    UserDefinedFunction drawn = udaf(new DrawnSums(), Encoders.row(OF_STORY));
    Dataset<Row> stories =
        weights
            .filter(col("original"))
            .select("period", "story_id")
            .distinct()
            .groupBy("period")
            .agg(
                count(lit(1)).as("all_stories"),
                drawn.apply(col("story_id"), lit(1L)).as("all_drawn"));
    Column parts =
        when(col("original"), round(col("weight").multiply(Interval.SCALE)).cast("long"))
            .otherwise(0L);
    Dataset<Row> sums =
        weights
            .withColumn("parts", parts)
            .groupBy("topic", "period")
            .agg(
                sum("parts").as("sum"),
                drawn.apply(col("story_id"), col("parts")).as("drawn"),
                count(lit(1)).as("articles"),
                countDistinct("story_id").as("stories"));
    Column mean =
        udf((UDF4<Long, Row, Long, Row, Row>) TopicTrends::mean, MEAN)
            .apply(col("sum"), col("drawn"), col("all_stories"), col("all_drawn"));
    // A topic without a story in a period has the weight 0 there, which a trend must show.
    return weights
        .select("topic")
        .distinct()
        .crossJoin(stories)
        .join(sums, new String[] {"topic", "period"}, "left")
        .na()
        .fill(0, new String[] {"sum", "articles", "stories"})
        .withColumn("mean", mean)
        .select(col("topic"), col("period"), col("articles"), col("stories"), col("mean.*"));
  }

  private static Row mean(long sum, Row drawn, long stories, Row allDrawn) {
    Bootstrap.Range range =
        (drawn == null ? new Bootstrap() : bootstrap(drawn)).mean(bootstrap(allDrawn), stories);
    return RowFactory.create(
        (double) sum / stories / Interval.SCALE, inParts(range.low()), inParts(range.high()));
  }

  /** A mean of ten-thousandths as a weight, to six digits. */
  private static Double inParts(OptionalDouble mean) {
    return mean.isPresent() ? Math.round(mean.getAsDouble() / Interval.SCALE * 1e6) / 1e6 : null;
  }

  private static Bootstrap bootstrap(Row drawn) {
    return Bootstrap.of(drawn.<Long>getList(0).stream().mapToLong(Long::longValue).toArray());
  }

  /** The sums of a column of stories' values in the replicates of a bootstrap. */
  private static final class DrawnSums extends Aggregator<Row, Bootstrap, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Bootstrap zero() {
      return new Bootstrap();
    }

    @Override
    public Bootstrap reduce(Bootstrap sums, Row story) {
      sums.add(story.getString(0), story.getLong(1));
      return sums;
    }

    @Override
    public Bootstrap merge(Bootstrap some, Bootstrap others) {
      some.merge(others);
      return some;
    }

    @Override
    public Row finish(Bootstrap sums) {
      return RowFactory.create((Object) LongStream.of(sums.sums()).boxed().toArray(Long[]::new));
    }

    @Override
    public Encoder<Bootstrap> bufferEncoder() {
      return Encoders.javaSerialization(Bootstrap.class);
    }

    @Override
    public Encoder<Row> outputEncoder() {
      return Encoders.row(DRAWN);
    }
  }
}
