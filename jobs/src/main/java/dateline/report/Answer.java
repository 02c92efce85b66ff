package dateline.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The few rows that a query gave.
 *
 * @param name the name of the query
 * @param lines the rows, in the query's order
 * @param sql the query as a reader of the Parquet files would put it to DuckDB
 */
record Answer(String name, List<Line> lines, String sql) {

  Answer {
    lines = List.copyOf(lines);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Line first() {
    return lines.get(0);
  }

  /** One row; a column that is null reads as the empty text, as 0 or as no texts. */
  record Line(Row row) {
    String text(String column) {
      Object value = row.getAs(column);
      return value == null ? "" : value.toString();
    }

    long count(String column) {
      Number value = row.getAs(column);
      return value == null ? 0 : value.longValue();
    }

    double number(String column) {
      Number value = row.getAs(column);
      return value == null ? 0 : value.doubleValue();
    }

    /** The number, or null where there is none. */
    Double numberOrNull(String column) {
      Number value = row.getAs(column);
      return value == null ? null : value.doubleValue();
    }

    List<String> texts(String column) {
      int index = row.fieldIndex(column);
      return row.isNullAt(index) ? List.of() : row.getList(index);
    }
  }
}
