package dateline.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dateline.table.Column;
import dateline.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Holds rows to their table's declaration: before they are written, and after they are read back.
 */
final class Conformed {
  private Conformed() {}

  /** The declared columns in the declared order and types, with field ids and comments. */
  static Dataset<Row> to(Table table, Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(table.schema().fields())
            .map(f -> col(f.name()).cast(f.dataType()).as(f.name(), f.metadata()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /**
   * Checks types, required values and ranges in one pass.
   *
   * @return the number of rows
   * @throws IllegalStateException with all that is wrong
   */
  static long check(Table table, Dataset<Row> rows) {
    List<String> faults = new ArrayList<>();
    List<org.apache.spark.sql.Column> counts = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (Column column : table.columns()) {
      StructField field = rows.schema().apply(column.name());
      if (!field.dataType().sql().equals(column.type().sql())) {
        faults.add(
            column.name() + " is " + field.dataType().sql() + ", not " + column.type().sql());
      }
      if (column.required()) {
        counts.add(breaks(col(column.name()).isNull()));
        meanings.add("nulls in " + column.name());
      }
      if (column.minimum().isPresent()) {
        counts.add(
            breaks(
                col(column.name())
                    .lt(column.minimum().getAsDouble())
                    .or(col(column.name()).isNaN())));
        meanings.add(
            column.name() + " below " + column.minimum().getAsDouble() + " or not a number");
      }
      if (column.maximum().isPresent()) {
        counts.add(breaks(col(column.name()).gt(column.maximum().getAsDouble())));
        meanings.add(column.name() + " above " + column.maximum().getAsDouble());
      }
    }
    Row found = rows.agg(count(lit(1)), counts.toArray(org.apache.spark.sql.Column[]::new)).head();
    for (int i = 0; i < meanings.size(); i++) {
      long broken = found.isNullAt(i + 1) ? 0 : found.getLong(i + 1);
      if (broken > 0) {
        faults.add(broken + " × " + meanings.get(i));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "table " + table.name() + " breaks its declaration: " + String.join("; ", faults));
    }
    return found.getLong(0);
  }

  private static org.apache.spark.sql.Column breaks(org.apache.spark.sql.Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }
}
