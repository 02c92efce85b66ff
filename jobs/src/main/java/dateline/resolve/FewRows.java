package dateline.resolve;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that are mostly few: exceptions, to be joined to the names of all articles. */
final class FewRows {
  /** Some 10 MB, which every executor and the driver hold while they are joined. */
  private static final long MOST = 100_000;

  private FewRows() {}

  /**
   * The rows, sent to all executors where they are few, so that what they are joined to stays where
   * it is. Spark counts neither before it has moved both.
   *
   * @param rows shared ones, or some of them, for they are counted first
   */
  static Dataset<Row> of(Dataset<Row> rows) {
    return rows.count() <= MOST ? broadcast(rows) : rows;
  }
}
