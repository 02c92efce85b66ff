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
                column.name(), typeName(column.type()), column.description() + facts(column)));
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
        out.append(" | ").append(column.description());
        out.append(" | `").append(column.example()).append("` |\n");
      }
      out.append('\n');
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
      tables.add(one);
    }
    return tables;
  }

  private static Map<String, Object> columnJson(Column column) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", column.name());
    one.put("type", typeName(column.type()));
    one.put("required", column.required());
    one.put("unit", column.unit());
    column.minimum().ifPresent(v -> one.put("minimum", v));
    column.maximum().ifPresent(v -> one.put("maximum", v));
    one.put("description", column.description());
    one.put("example", column.example());
    return one;
  }

  /**
   * A Frictionless data package that describes the published files.
   *
   * @param name the package's name
   * @param paths for each table, its files relative to the package
   */
  public static Map<String, Object> dataPackage(String name, Map<String, List<String>> paths) {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (Table table : Tables.ALL) {
      if (!paths.containsKey(table.name())) {
        continue;
      }
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("fields", table.columns().stream().map(Dictionary::field).toList());
      schema.put("primaryKey", table.key());
      Map<String, Object> resource = new LinkedHashMap<>();
      resource.put("name", table.name().replace('_', '-'));
      resource.put("title", table.name());
      resource.put("description", table.description());
      resource.put("path", paths.get(table.name()));
      resource.put("format", "parquet");
      resource.put("mediatype", "application/vnd.apache.parquet");
      resource.put("schema", schema);
      resources.add(resource);
    }
    Map<String, Object> dataPackage = new LinkedHashMap<>();
    dataPackage.put("profile", "data-package");
    dataPackage.put("name", name);
    dataPackage.put("resources", resources);
    return dataPackage;
  }

  private static Map<String, Object> field(Column column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    column.minimum().ifPresent(v -> constraints.put("minimum", v));
    column.maximum().ifPresent(v -> constraints.put("maximum", v));
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", frictionlessType(column.type()));
    field.put("description", column.description() + facts(column));
    field.put("example", column.example());
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  private static String facts(Column column) {
    String unit = column.unit().isEmpty() ? "" : " In " + column.unit() + ".";
    String range = column.range().isEmpty() ? "" : " Range " + column.range() + ".";
    return unit + range;
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

  private static String frictionlessType(DataType type) {
    return switch (type.typeName()) {
      case "long", "integer" -> "integer";
      case "double" -> "number";
      case "timestamp" -> "datetime";
      case "array" -> "array";
      default -> type.typeName();
    };
  }
}
