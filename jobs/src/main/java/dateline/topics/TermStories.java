package dateline.topics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * In how many stories the terms stand that may name a topic: in its own, which are those whose
 * strongest topic it is, and in those of other topics.
 */
final class TermStories {
  private static final StructType CANDIDATE =
      new StructType().add("topic", DataTypes.IntegerType).add("term", DataTypes.StringType);

  private record Held(int topic, String term) {}

  private final Map<Integer, Long> stories = new HashMap<>();
  private final Map<Held, Long> own = new HashMap<>();
  private final Map<String, Long> all = new HashMap<>();

  private TermStories() {}

  /**
   * Counts them.
   *
   * @param candidates terms of each topic; a few, for the driver holds them
   * @param strongest article_id and topic of each story
   * @param terms article_id and term
   */
  static TermStories of(List<List<String>> candidates, Dataset<Row> strongest, Dataset<Row> terms) {
    List<Row> wanted = new ArrayList<>();
    for (int topic = 0; topic < candidates.size(); topic++) {
      for (String term : candidates.get(topic)) {
        wanted.add(RowFactory.create(topic, term));
      }
    }
    Dataset<Row> sought = strongest.sparkSession().createDataFrame(wanted, CANDIDATE).distinct();
    Dataset<Row> held =
        terms
            .select("article_id", "term")
            .join(broadcast(sought.select("term").distinct()), "term")
            .distinct()
            .join(strongest, "article_id");
    TermStories counted = new TermStories();
    numbers(strongest, "topic").forEach(row -> counted.stories.put(row.getInt(0), row.getLong(1)));
    numbers(held, "term").forEach(row -> counted.all.put(row.getString(0), row.getLong(1)));
    numbers(held.join(sought, CANDIDATE.fieldNames()), CANDIDATE.fieldNames())
        .forEach(row -> counted.own.put(new Held(row.getInt(0), row.getString(1)), row.getLong(2)));
    return counted;
  }

  private static List<Row> numbers(Dataset<Row> rows, String... by) {
    return rows.groupBy(Arrays.stream(by).map(name -> col(name)).toArray(Column[]::new))
        .agg(count(lit(1)))
        .collectAsList();
  }

  /** Stories of a topic. */
  long stories(int topic) {
    return stories.getOrDefault(topic, 0L);
  }

  /** Those of them that hold the term. */
  long own(int topic, String term) {
    return own.getOrDefault(new Held(topic, term), 0L);
  }

  /** Stories of other topics that hold it. */
  long others(int topic, String term) {
    return all.getOrDefault(term, 0L) - own(topic, term);
  }
}
