package dateline.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;

/**
 * {@code datapackage.json}: a run's tables for programs that know Frictionless <a
 * href="https://specs.frictionlessdata.io/data-package/">Data Packages</a> (version 1).
 */
public final class DataPackage {
  private DataPackage() {}

  /** The descriptor, ready for a JSON writer. */
  public static Map<String, Object> of(RunFiles run) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("profile", "data-package");
    descriptor.put("name", run.name());
    descriptor.put("title", "Dateline run " + run.runId());
    descriptor.put("description", RunFiles.description());
    descriptor.put("created", run.createdAt());
    descriptor.put("schemaVersion", Tables.SCHEMA_VERSION);
    descriptor.put("resources", run.tables().stream().map(t -> resource(t, run)).toList());
    return descriptor;
  }

  private static Map<String, Object> resource(Table table, RunFiles run) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    // Parquet has nulls of its own; without this an empty string would count as missing.
    schema.put("missingValues", List.of());
    // Frictionless lets no null into a primary key.
    if (table.key().stream().allMatch(k -> table.column(k).required())) {
      schema.put("primaryKey", table.key());
    }
    List<Map<String, Object>> foreignKeys =
        run.references(table).stream().map(r -> foreignKey(table, r)).toList();
    if (!foreignKeys.isEmpty()) {
      schema.put("foreignKeys", foreignKeys);
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", resourceName(table.name()));
    resource.put("title", table.name());
    resource.put("description", table.description());
    resource.put("path", run.paths().get(table.name()));
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("schema", schema);
    return resource;
  }

  /** Of a table to itself, an empty name of the resource says so. */
  private static Map<String, Object> foreignKey(Table table, Table.Reference reference) {
    String to = reference.table().equals(table.name()) ? "" : resourceName(reference.table());
    Map<String, Object> referred = new LinkedHashMap<>();
    referred.put("resource", to);
    referred.put("fields", Tables.named(reference.table()).key());
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("fields", reference.columns());
    key.put("reference", referred);
    return key;
  }

  private static String resourceName(String table) {
    return table.replace('_', '-');
  }

  private static Map<String, Object> field(Column column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    column.minimum().ifPresent(v -> constraints.put("minimum", bound(column, v)));
    column.maximum().ifPresent(v -> constraints.put("maximum", bound(column, v)));
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column));
    field.put("description", column.description() + column.facts());
    // An example must read as a value of the type, and that of an array is written for people.
    if (!(column.type() instanceof ArrayType)) {
      field.put("example", column.example().replaceFirst("^(....-..-..) (..:..:..)$", "$1T$2Z"));
    }
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    field.put("fieldId", column.id());
    return field;
  }

  /** A bound of whole numbers must be one. */
  private static Object bound(Column column, double value) {
    if (type(column).equals("integer")) {
      return (long) value;
    }
    return value;
  }

  private static String type(Column column) {
    return switch (column.type().typeName()) {
      case "long", "integer" -> "integer";
      case "double" -> "number";
      case "timestamp" -> "datetime";
      default -> column.type().typeName();
    };
  }
}
