package dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.LocalSpark;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class TopicTrendsTest {
  private static final Date MARCH = Date.valueOf("2024-03-01");
  private static final Date APRIL = Date.valueOf("2024-04-01");

  private static final StructType WEIGHTS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("story_id", DataTypes.StringType)
          .add("topic", DataTypes.IntegerType)
          .add("weight", DataTypes.DoubleType)
          .add("original", DataTypes.BooleanType)
          .add("period", DataTypes.DateType);

  /**
   * Of 40 stories in March, one in four is of topic 0 alone and the others of topic 1; of topic 2
   * are four in April. The first has a copy.
   */
  private static List<Row> weights() {
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < 40; s++) {
      rows.add(RowFactory.create("a" + s, "s" + s, s % 4 == 0 ? 0 : 1, 1.0, true, MARCH));
    }
    rows.add(RowFactory.create("copy", "s0", 0, 1.0, false, MARCH));
    for (int s = 40; s < 44; s++) {
      rows.add(RowFactory.create("a" + s, "s" + s, 2, 1.0, true, APRIL));
    }
    return rows;
  }

  private static List<Row> trends(int partitions) {
    Dataset<Row> weights =
        LocalSpark.session().createDataFrame(weights(), WEIGHTS).repartition(partitions);
    return TopicTrends.of(weights)
        .select("topic", "period", "weight", "low", "high", "articles", "stories")
        .orderBy("topic", "period")
        .collectAsList();
  }

  @Test
  void aMeanIsOverAllStoriesOfThePeriodAndCopiesCountOnce() {
    Row row = trends(4).get(0);

    assertThat(row.getInt(0)).isZero();
    assertThat(row.getDouble(2)).isEqualTo(0.25);
    assertThat(row.getLong(5)).isEqualTo(11);
    assertThat(row.getLong(6)).isEqualTo(10);
    // The standard error is 0.0685.
    assertThat(row.getDouble(3)).isCloseTo(0.25 - 1.96 * 0.0685, within(0.03));
    assertThat(row.getDouble(4)).isCloseTo(0.25 + 1.96 * 0.0685, within(0.03));
  }

  @Test
  void topicsThatShareAPeriodShareItsDraws() {
    List<Row> rows = trends(4);

    assertThat(rows.get(2).getDouble(3)).isCloseTo(1 - rows.get(0).getDouble(4), within(2e-6));
    assertThat(rows.get(2).getDouble(4)).isCloseTo(1 - rows.get(0).getDouble(3), within(2e-6));
  }

  @Test
  void aTopicWithoutAStoryIsAtZeroAndFewStoriesHaveNoInterval() {
    List<Row> rows = trends(4);

    assertThat(rows)
        .contains(
            RowFactory.create(2, MARCH, 0.0, 0.0, 0.0, 0L, 0L),
            RowFactory.create(2, APRIL, 1.0, null, null, 4L, 4L),
            RowFactory.create(0, APRIL, 0.0, null, null, 0L, 0L))
        .hasSize(6);
  }

  @Test
  void partitionsChangeNothing() {
    assertThat(trends(1)).isEqualTo(trends(4)).isEqualTo(trends(16));
  }
}
