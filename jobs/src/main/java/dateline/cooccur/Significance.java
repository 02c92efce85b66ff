package dateline.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import dateline.StageContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The share of false findings that must be expected where many are tested at once. */
public final class Significance {
  /** Findings with a greater q are taken for chance. */
  public static final double LEVEL = 0.05;

  /** So many distinct p-values at most are sent to every executor, some 50 MB. */
  private static final long BROADCAST = 1_000_000;

  private Significance() {}

  /** Whether a row of {@code cooccurrences} is a pair that occurs more often than chance has it. */
  public static Column aboveChance() {
    return col("q_value").leq(LEVEL).and(col("count").gt(col("expected")));
  }

  /**
   * Adds q-values over all rows of a scope (Benjamini and Hochberg 1995): q of the i-th smallest p
   * of m is the least of p·m/j over j ≥ i. Rows of equal p are taken together, so that the one
   * ordered task of a scope has few rows, and where they are few the rows need not be shuffled.
   *
   * @param tested rows with {@code scope} and the p-values, in [0, 1]
   */
  static Dataset<Row> withQValues(Dataset<Row> tested, String p, String q, StageContext context) {
    return withQValues(tested, p, q, sum("n").over(Window.partitionBy("scope")), context);
  }

  /**
   * The same where more was tested than there are rows: what is left out counts as not significant.
   *
   * @param tests how many tests there were in the scope, the rows included
   */
  static Dataset<Row> withQValues(
      Dataset<Row> tested, String p, String q, Column tests, StageContext context) {
    Dataset<Row> distinct = tested.groupBy("scope", p).agg(count(lit(1)).as("n"));
    Column upTo = sum("n").over(Window.partitionBy("scope").orderBy(p));
    Column least = min("step").over(Window.partitionBy("scope").orderBy(col(p).desc()));
    Dataset<Row> values =
        context.shared(
            distinct
                .withColumn("step", col(p).multiply(tests).divide(upTo))
                .select(col("scope"), col(p), least(lit(1.0), least).as(q)));
    boolean isSmall = values.count() <= BROADCAST;
    return tested.join(isSmall ? broadcast(values) : values, new String[] {"scope", p});
  }
}
