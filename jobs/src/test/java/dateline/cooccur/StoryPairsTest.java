package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.collection.JavaConverters;

class StoryPairsTest {
  private static Object list(Row... rows) {
    return JavaConverters.asScalaBuffer(List.of(rows)).toSeq();
  }

  /** An article of one sentence with the entities a and b. */
  private static Row article(String id, String story, Integer day, Integer period) {
    return RowFactory.create(
        id,
        story,
        day,
        period,
        "paper",
        list(RowFactory.create(1, 1, 300L)),
        list(RowFactory.create(1, "b"), RowFactory.create(1, "a")),
        list(
            RowFactory.create("a", 5L, 5L, 4L, 0L, 3L, 3L, 2L, 0L),
            RowFactory.create("b", 7L, 6L, 5L, 0L, null, null, null, null)));
  }

  private static List<Row> sentencePairs(Row... articles) {
    List<Row> rows = new ArrayList<>();
    new StoryPairs(List.of(articles).iterator(), 100, 0)
        .forEachRemaining(
            row -> {
              if (row.getString(0).equals("sentence")) {
                rows.add(new GenericRowWithSchema(values(row), StoryPairs.PAIR));
              }
            });
    return rows;
  }

  private static Object[] values(Row row) {
    StructType schema = StoryPairs.PAIR;
    Object[] values = new Object[schema.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  @Test
  void copiesOfAStoryAreOneRow() {
    List<Row> rows =
        sentencePairs(
            article("1", "s", 20, 10), article("2", "s", 12, 10), article("3", "t", 30, 30));

    assertThat(rows).hasSize(2);
    Row story = rows.get(0);
    assertThat(story.<String>getAs("entity_a")).isEqualTo("a");
    assertThat(story.<Long>getAs("units")).isEqualTo(2);
    assertThat(story.<Long>getAs("articles")).isEqualTo(2);
    assertThat(story.<Integer>getAs("first_on")).isEqualTo(12);
    assertThat(story.<Integer>getAs("last_on")).isEqualTo(20);
    assertThat(story.<String>getAs("article_id")).as("the earliest").isEqualTo("2");
    assertThat(story.<Long>getAs("margin_b")).isEqualTo(7);
    assertThat(story.<Long>getAs("period_margin_a")).isEqualTo(3);
    assertThat(story.<Long>getAs("period_margin_b")).as("without a period").isZero();
  }

  @Test
  void aStoryCountsInEachOfItsPeriodsButOnceInAll() {
    List<Row> rows =
        sentencePairs(
            article("1", "s", 20, 20), article("2", "s", 12, 10), article("3", "s", null, null));

    assertThat(rows).hasSize(3);
    assertThat(rows)
        .filteredOn(r -> r.<Boolean>getAs("is_first"))
        .singleElement()
        .extracting(r -> r.<Integer>getAs("period"))
        .isEqualTo(10);
  }
}
