package dateline.resolve;

import static org.apache.spark.sql.functions.broadcast;

import java.util.function.UnaryOperator;
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
   * @param shared keeps what is used more than once
   */
  static Dataset<Row> of(Dataset<Row> rows, UnaryOperator<Dataset<Row>> shared) {
    Dataset<Row> kept = shared.apply(rows);
    return kept.count() <= MOST ? broadcast(kept) : kept;
  }
}
