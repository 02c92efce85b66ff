package dateline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dateline.statistics.Association;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;

/**
 * Phrases that are terms of their own: their two words stand together so much more often than
 * chance would put them, by NPMI over the words of all stories, that the second mostly tells the
 * first (Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", GSCL 2009).
 */
final class Phrases {
  /** Chosen by reading what it keeps and cuts. */
  static final double LEAST_NPMI = 0.4;

  /** Two rare words that meet once have the highest NPMI. */
  private static final int LEAST_STORIES = 3;

  private Phrases() {}

  static Column isPhrase() {
    return col("term").contains(" ");
  }

  /**
   * The significant phrases of a corpus, in a column "term".
   *
   * @param counts rows of {@code article_terms}, of a story once
   */
  static Dataset<Row> significant(Dataset<Row> counts) {
    Dataset<Row> words =
        counts.filter(not(isPhrase())).groupBy("term").agg(sum("count").as("occurrences"));
    Dataset<Row> phrases =
        counts
            .filter(isPhrase())
            .groupBy("term")
            .agg(sum("count").as("both"), count(lit(1)).as("stories"))
            .filter(col("stories").geq(LEAST_STORIES))
            .withColumn("words", split(col("term"), " "));
    Column npmi =
        udf((UDF4<Long, Long, Long, Long, Double>) Phrases::npmi, DataTypes.DoubleType)
            .apply(col("both"), col("a"), col("b"), col("all"));
    return phrases
        .withColumn("first", col("words").getItem(0))
        .withColumn("second", col("words").getItem(1))
        .join(words.select(col("term").as("first"), col("occurrences").as("a")), "first")
        .join(words.select(col("term").as("second"), col("occurrences").as("b")), "second")
        .crossJoin(words.agg(sum("occurrences").as("all")))
        .filter(npmi.geq(LEAST_NPMI))
        .select("term");
  }

  /** A word stands at least as often as the phrase, but for what boilerplate took from it. */
  private static double npmi(long both, long a, long b, long all) {
    return new Association(both, Math.max(both, a), Math.max(both, b), Math.max(all, a + b)).npmi();
  }
}
