package dateline.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/**
 * Picks the few sentences that a finding shows as evidence: at most one of a story, the same
 * whatever the order of rows, and in bounded memory however many stories there are.
 */
public final class Examples {
  private static final int MOST = 5;

  private Examples() {}

  /**
   * The aggregate over the stories of a finding: stories fall into five groups, and each group
   * gives its least example.
   *
   * @param example one a story: a struct that sorts as examples are preferred, with the fields
   *     article_id and sentence
   */
  public static Column ofStories(Column storyId, Column example) {
    Column group = pmod(xxhash64(storyId), lit(MOST));
    return array(
        IntStream.range(0, MOST)
            .mapToObj(i -> min(when(group.equalTo(i), example)))
            .toArray(Column[]::new));
  }

  /** What {@link #ofStories} gave, as {@code examples} columns hold it: best first. */
  public static Column sorted(String column) {
    return transform(
        array_sort(filter(col(column), Column::isNotNull)),
        e -> struct(e.getField("article_id"), e.getField("sentence")));
  }
}
