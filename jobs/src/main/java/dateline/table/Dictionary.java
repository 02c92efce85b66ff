package dateline.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The data dictionary in the forms that people and programs read; all from {@link Tables}. */
public final class Dictionary {
  private Dictionary() {}

  /** Plain text for a terminal. */
  public static String text() {
    StringBuilder out = new StringBuilder();
    for (Table table : Tables.ALL) {
      out.append(table.name()).append("  ").append(table.description()).append('\n');
      out.append("  key: ").append(String.join(", ", table.key())).append('\n');
      for (Column column : table.columns()) {
        out.append(
            String.format(
                "  %-20s %-10s %s%n",
                column.name(),
                typeName(column.type()),
                column.description() + column.facts() + refers(table, column, "")));
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Markdown: the reference that {@code data/README.md} holds. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    for (Table table : Tables.ALL) {
      out.append("### ").append(table.name()).append("\n\n");
      out.append(table.description());
      out.append(" Key: `").append(String.join("`, `", table.key())).append("`.\n\n");
      out.append("| column | type | unit or range | what it is | example |\n");
      out.append("|---|---|---|---|---|\n");
      for (Column column : table.columns()) {
        List<String> bounds = new ArrayList<>();
        bounds.add(column.unit());
        bounds.add(column.range());
        bounds.removeIf(String::isEmpty);
        out.append("| `").append(column.name()).append("` | ");
        out.append(typeName(column.type())).append(column.required() ? "" : ", may be null");
        out.append(" | ").append(String.join(", ", bounds));
        out.append(" | ").append(column.description()).append(refers(table, column, "`"));
        out.append(" | `").append(column.example()).append("` |\n");
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** What the column refers to, told at the last column of each reference; may be empty. */
  private static String refers(Table table, Column column, String quote) {
    StringBuilder out = new StringBuilder();
    for (Table.Reference reference : table.references()) {
      int last = reference.columns().size() - 1;
      if (reference.columns().get(last).equals(column.name())) {
        out.append(" Refers to ").append(quote).append(reference.table()).append(quote);
        if (last > 0) {
          String others = String.join(quote + ", " + quote, reference.columns().subList(0, last));
          out.append(", with ").append(quote).append(others).append(quote);
        }
        out.append('.');
      }
    }
    return out.toString();
  }

  /** Nested maps and lists, ready for a JSON writer. */
  public static List<Map<String, Object>> json() {
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Table table : Tables.ALL) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", table.name());
      one.put("description", table.description());
      one.put("key", table.key());
      one.put("columns", table.columns().stream().map(Dictionary::columnJson).toList());
      one.put("references", table.references().stream().map(Dictionary::referenceJson).toList());
      tables.add(one);
    }
    return tables;
  }

  private static Map<String, Object> referenceJson(Table.Reference reference) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("columns", reference.columns());
    one.put("table", reference.table());
    one.put("key", Tables.named(reference.table()).key());
    return one;
  }

  private static Map<String, Object> columnJson(Column column) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", column.name());
    one.put("id", column.id());
    one.put("type", typeName(column.type()));
    one.put("required", column.required());
    one.put("unit", column.unit());
    column.minimum().ifPresent(v -> one.put("minimum", v));
    column.maximum().ifPresent(v -> one.put("maximum", v));
    one.put("description", column.description());
    one.put("example", column.example());
    return one;
  }

  static String typeName(DataType type) {
    if (type instanceof ArrayType array) {
      return "array of " + typeName(array.elementType());
    }
    if (type.equals(DataTypes.LongType)) {
      return "bigint";
    }
    return type.typeName().startsWith("struct") ? "(article_id, sentence)" : type.typeName();
  }
}
