package dateline.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One published table.
 *
 * @param name the folder it is published in
 * @param description what one row is
 * @param key the columns that together identify a row; nulls count as a value
 * @param sortedBy the columns that rows are sorted by inside each file: what readers filter on
 * @param columns all columns, in order
 * @param references which of them hold the key of a row of another table, or of this one
 */
public record Table(
    String name,
    String description,
    List<String> key,
    List<String> sortedBy,
    List<Column> columns,
    List<Reference> references) {

  /**
   * Columns that hold the key of a row of a table. Where one of them is null, the row refers to
   * none.
   *
   * @param columns as many as the key has, in its order
   * @param table the name of the table referred to
   */
  public record Reference(List<String> columns, String table) {
    public Reference {
      columns = List.copyOf(columns);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("a reference to " + table + " needs columns");
      }
    }
  }

  public Table {
    key = List.copyOf(key);
    sortedBy = List.copyOf(sortedBy);
    columns = List.copyOf(columns);
    references = List.copyOf(references);
    Set<String> names = new HashSet<>();
    Set<Integer> ids = new HashSet<>();
    for (Column column : columns) {
      if (!ids.add(column.id())) {
        throw new IllegalArgumentException(
            "table " + name + " has two columns of the field id " + column.id());
      }
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("table " + name + " has two columns " + column.name());
      }
    }
    if (key.isEmpty() || !names.containsAll(key) || !names.containsAll(sortedBy)) {
      throw new IllegalArgumentException(
          "table " + name + ": key " + key + " and order " + sortedBy + " must be among " + names);
    }
    for (Reference reference : references) {
      if (!names.containsAll(reference.columns())) {
        throw new IllegalArgumentException(
            "table " + name + ": " + reference + " must be of columns among " + names);
      }
    }
  }

  /** A table whose rows refer to none. */
  Table(
      String name,
      String description,
      List<String> key,
      List<String> sortedBy,
      List<Column> columns) {
    this(name, description, key, sortedBy, columns, List.of());
  }

  /** The same with columns that hold the key of a row of that table. */
  Table referringTo(String table, String... keyColumns) {
    List<Reference> more = new ArrayList<>(references);
    more.add(new Reference(List.of(keyColumns), table));
    return new Table(name, description, key, sortedBy, columns, more);
  }

  /** The Spark schema with field ids and comments; required columns are not nullable. */
  public StructType schema() {
    return DataTypes.createStructType(
        columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  /** The column of that name. */
  public Column column(String columnName) {
    return columns.stream()
        .filter(c -> c.name().equals(columnName))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("table " + name + " has no column " + columnName));
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
