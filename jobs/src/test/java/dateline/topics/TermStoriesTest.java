package dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class TermStoriesTest {
  @Test
  void storiesOfTheTopicAndOfOthersAreCountedOnce() {
    StructType topic =
        new StructType()
            .add("article_id", DataTypes.StringType)
            .add("topic", DataTypes.IntegerType);
    StructType term =
        new StructType().add("article_id", DataTypes.StringType).add("term", DataTypes.StringType);
    List<Row> strongest =
        List.of(
            RowFactory.create("a", 0),
            RowFactory.create("b", 0),
            RowFactory.create("c", 1),
            RowFactory.create("d", 1));
    // As a lemma and as a name, a term may stand twice; the last article has no topic.
    List<Row> terms =
        List.of(
            RowFactory.create("a", "crane"),
            RowFactory.create("a", "crane"),
            RowFactory.create("b", "crane"),
            RowFactory.create("c", "crane"),
            RowFactory.create("d", "dose"),
            RowFactory.create("e", "dose"));

    TermStories stories =
        TermStories.of(
            List.of(List.of("crane", "dose"), List.of("dose", "virus")),
            LocalSpark.session().createDataFrame(strongest, topic),
            LocalSpark.session().createDataFrame(terms, term));

    assertThat(stories.stories(0)).isEqualTo(2);
    assertThat(List.of(stories.own(0, "crane"), stories.others(0, "crane")))
        .containsExactly(2L, 1L);
    assertThat(List.of(stories.own(0, "dose"), stories.others(0, "dose"))).containsExactly(0L, 1L);
    assertThat(List.of(stories.own(1, "dose"), stories.others(1, "dose"))).containsExactly(1L, 0L);
    assertThat(List.of(stories.own(1, "virus"), stories.others(1, "virus")))
        .containsExactly(0L, 0L);
    assertThat(stories.stories(2)).as("a topic that is nowhere the strongest").isZero();
  }
}
