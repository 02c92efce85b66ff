package dateline.ingest;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import dateline.StageContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The connected components of a graph, by alternating large stars and small stars (Kiveris et al.,
 * 2014): each round hangs every node's neighbours on the least of them, until each component is a
 * star about its least node. The rounds needed grow with the logarithm of the longest chain.
 */
final class Components {
  private Components() {}

  /**
   * Finds the component of each node.
   *
   * @param edges from {@code a} to {@code b}; each node with an edge belongs to a component
   * @return {@code node} and {@code component}, its least node, of every node but that one
   */
  static Dataset<Row> of(Dataset<Row> edges, StageContext context) {
    Dataset<Row> stars = context.shared(down(edges));
    Row before = state(stars);
    while (before.getLong(0) > 0) {
      Dataset<Row> next = context.shared(smallStar(largeStar(cut(stars))));
      Row after = state(next);
      stars.unpersist();
      stars = next;
      if (after.equals(before)) {
        break;
      }
      before = after;
    }
    return stars.select(col("u").as("node"), col("v").as("component"));
  }

  /** Each edge from the greater node u to the lesser node v. */
  private static Dataset<Row> down(Dataset<Row> edges) {
    return edges
        .filter(col("a").notEqual(col("b")))
        .select(greatest(col("a"), col("b")).as("u"), least(col("a"), col("b")).as("v"))
        .distinct();
  }

  /** Hangs the neighbours that are greater than a node on the least that it knows. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(col("v").as("u"), col("u").as("v")));
    Column least = least(min("v").over(Window.partitionBy("u")), col("u"));
    return both.withColumn("least", least)
        .filter(col("v").gt(col("u")))
        .select(col("v").as("u"), col("least").as("v"))
        .distinct();
  }

  /** Hangs a node and its lesser neighbours on the least of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> least = edges.withColumn("least", min("v").over(Window.partitionBy("u")));
    return least
        .select(col("v").as("u"), col("least").as("v"))
        .union(least.select(col("u"), col("least").as("v")))
        .filter(col("u").notEqual(col("v")))
        .distinct();
  }

  /** The same rows without their plan, or each round's plan would hold those of all before. */
  private static Dataset<Row> cut(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(rows.toJavaRDD(), rows.schema());
  }

  /** Equal for equal sets of edges, but for a chance of one in 2⁶⁴. */
  private static Row state(Dataset<Row> edges) {
    return edges.agg(count(lit(1)), bit_xor(xxhash64(col("u"), col("v")))).first();
  }
}
