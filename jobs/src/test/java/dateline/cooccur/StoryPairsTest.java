package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

class StoryPairsTest {
  /** An article of one sentence with the entities a and b. */
  private static Row article(String id, String story, Integer day, Integer period) {
    return RowFactory.create(
        id,
        story,
        day,
        period,
        "paper",
        List.of(RowFactory.create(1, 1, 300L)),
        List.of(RowFactory.create(1, "b"), RowFactory.create(1, "a")),
        List.of(
            RowFactory.create(
                "a", 3L, RowFactory.create(5L, 5L, 4L, 0L), RowFactory.create(3L, 3L, 2L, 0L)),
            RowFactory.create("b", 9L, RowFactory.create(7L, 6L, 5L, 0L), null)));
  }

  private static Iterator<InternalRow> rows(Row... articles) {
    return Stream.of(articles)
        .map(
            row ->
                (InternalRow)
                    CatalystTypeConverters.createToCatalystConverter(CountedArticle.COUNTED)
                        .apply(row))
        .iterator();
  }

  /** The stories' parts of the one pair in sentences. */
  private static List<StoryOfPair> inSentences(Row... articles) {
    List<StoryOfPair> found = new ArrayList<>();
    new StoryPairs(rows(articles), 100, 0)
        .forEachRemaining(
            row -> {
              assertThat(row.getLong(0)).isEqualTo((3L << 32) + 9);
              assertThat(row.getUTF8String(1)).hasToString("a");
              assertThat(row.getUTF8String(2)).hasToString("b");
              StoryOfPair.read(
                  row.getBinary(3),
                  (scope, story) -> {
                    if (scope == Scope.SENTENCE) {
                      found.add(story);
                    }
                  });
            });
    return found;
  }

  @Test
  void allScopesOfAPairInAStoryAreOneRow() {
    List<Scope> scopes = new ArrayList<>();
    StoryPairs pairs =
        new StoryPairs(rows(article("1", "s", 20, 10), article("2", "s", 12, 10)), 100, 2);
    StoryOfPair.read(pairs.next().getBinary(3), (scope, story) -> scopes.add(scope));

    assertThat(pairs.hasNext()).isFalse();
    assertThat(scopes).containsExactly(Scope.values());
  }

  @Test
  void copiesAreOneStory() {
    List<StoryOfPair> stories =
        inSentences(
            article("1", "s", 20, 10), article("2", "s", 12, 10), article("3", "t", 30, 30));

    assertThat(stories)
        .containsExactly(
            new StoryOfPair(
                true,
                10,
                2,
                2,
                600,
                2,
                5,
                7,
                3,
                0,
                20,
                // The earliest of the two.
                new Evidence.Example("2", 1, 12, "paper")),
            new StoryOfPair(
                true, 30, 1, 1, 300, 1, 5, 7, 3, 0, 30, new Evidence.Example("3", 1, 30, "paper")));
  }

  @Test
  void aStoryCountsInEachOfItsPeriodsButOnceInAll() {
    List<StoryOfPair> stories =
        inSentences(
            article("1", "s", 20, 20), article("2", "s", 12, 10), article("3", "s", null, null));

    assertThat(stories).extracting(StoryOfPair::period).containsExactlyInAnyOrder(20, 10, null);
    assertThat(stories)
        .filteredOn(StoryOfPair::isFirst)
        .extracting(StoryOfPair::period)
        .containsExactly(10);
  }
}
