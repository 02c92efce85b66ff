package dateline.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Named DataFrames: what a stage reads or what it gives. Immutable; sets do not evaluate anything.
 */
public final class TableSet {
  private final Map<String, Dataset<Row>> tables;

  private TableSet(Map<String, Dataset<Row>> tables) {
    this.tables = tables;
  }

  public static TableSet empty() {
    return new TableSet(Map.of());
  }

  public static TableSet of(String name, Dataset<Row> rows) {
    return empty().with(name, rows);
  }

  /** This set with one more table, or with that table replaced. */
  public TableSet with(String name, Dataset<Row> rows) {
    Map<String, Dataset<Row>> more = new LinkedHashMap<>(tables);
    more.put(name, rows);
    return new TableSet(more);
  }

  public TableSet with(Table table, Dataset<Row> rows) {
    return with(table.name(), rows);
  }

  /** This set and the other; the other's tables win. */
  public TableSet with(TableSet other) {
    Map<String, Dataset<Row>> more = new LinkedHashMap<>(tables);
    more.putAll(other.tables);
    return new TableSet(more);
  }

  /**
   * The table of that name.
   *
   * @throws IllegalStateException where the set lacks it: a stage ran before the one it reads from
   */
  public Dataset<Row> get(String name) {
    Dataset<Row> rows = tables.get(name);
    if (rows == null) {
      throw new IllegalStateException("no table " + name + " among " + tables.keySet());
    }
    return rows;
  }

  public Dataset<Row> get(Table table) {
    return get(table.name());
  }

  public Set<String> names() {
    return Set.copyOf(tables.keySet());
  }
}
