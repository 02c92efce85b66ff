package dateline.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * {@code croissant.json}: a run's tables as <a
 * href="https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html">Croissant</a> 1.0, the
 * JSON-LD that catalogues of data sets and loaders for machine learning read.
 *
 * <p>It names no licence, creator or citation, which are those of the corpus.
 */
public final class Croissant {
  private static final String PARQUET = "application/x-parquet";

  private Croissant() {}

  /** The document, ready for a JSON writer. */
  public static Map<String, Object> of(RunFiles run) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", context());
    document.put("@type", "sc:Dataset");
    document.put("conformsTo", "http://mlcommons.org/croissant/1.0");
    document.put("name", run.name());
    document.put("description", RunFiles.description());
    document.put("datePublished", run.createdAt());
    // Croissant wants three numbers.
    document.put("version", Tables.SCHEMA_VERSION + ".0.0");
    document.put("schemaVersion", Integer.toString(Tables.SCHEMA_VERSION));
    document.put("distribution", run.tables().stream().map(Croissant::files).toList());
    document.put("recordSet", run.tables().stream().map(t -> records(t, run)).toList());
    return document;
  }

  private static Map<String, Object> files(Table table) {
    Map<String, Object> set = node("cr:FileSet", filesId(table), filesId(table));
    set.put("description", "The files of the table " + table.name() + ".");
    set.put("encodingFormat", PARQUET);
    set.put("includes", table.name() + "/*.parquet");
    return set;
  }

  private static Map<String, Object> records(Table table, RunFiles run) {
    Map<String, Object> set = node("cr:RecordSet", table.name(), table.name());
    set.put("description", table.description());
    set.put("key", table.key().stream().map(k -> id(fieldId(table, k))).toList());
    Map<String, String> references = references(table, run);
    set.put(
        "field",
        table.columns().stream().map(c -> field(table, c, references.get(c.name()))).toList());
    return set;
  }

  /**
   * The fields that columns refer to. Croissant's references are those of single fields, and to
   * fields of another record set.
   */
  private static Map<String, String> references(Table table, RunFiles run) {
    Map<String, String> references = new LinkedHashMap<>();
    for (Table.Reference reference : run.references(table)) {
      if (reference.columns().size() == 1 && !reference.table().equals(table.name())) {
        Table referred = Tables.named(reference.table());
        references.put(reference.columns().get(0), fieldId(referred, referred.key().get(0)));
      }
    }
    return references;
  }

  private static Map<String, Object> field(Table table, Column column, String refersTo) {
    String id = fieldId(table, column.name());
    Map<String, Object> field = node("cr:Field", id, column.name());
    field.put("description", column.description() + column.facts());
    DataType type = column.type();
    if (type instanceof ArrayType array) {
      field.put("repeated", true);
      type = array.elementType();
    }
    if (type instanceof StructType struct) {
      List<Map<String, Object>> parts = new ArrayList<>();
      for (StructField part : struct.fields()) {
        Map<String, Object> one = node("cr:Field", id + "/" + part.name(), part.name());
        one.put("dataType", dataType(part.dataType()));
        one.put("source", source(table, column, Map.of("jsonPath", part.name())));
        parts.add(one);
      }
      field.put("subField", parts);
    } else {
      field.put("dataType", dataType(type));
      field.put("source", source(table, column, Map.of()));
    }
    if (refersTo != null) {
      field.put("references", Map.of("field", id(refersTo)));
    }
    return field;
  }

  private static Map<String, Object> source(
      Table table, Column column, Map<String, Object> transform) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("fileSet", id(filesId(table)));
    source.put("extract", Map.of("column", column.name()));
    if (!transform.isEmpty()) {
      source.put("transform", transform);
    }
    return source;
  }

  private static String dataType(DataType type) {
    return switch (type.typeName()) {
      case "long", "integer" -> "sc:Integer";
      case "double" -> "sc:Float";
      case "boolean" -> "sc:Boolean";
      case "date" -> "sc:Date";
      case "timestamp" -> "sc:DateTime";
      case "string" -> "sc:Text";
      default -> throw new IllegalArgumentException("Croissant has no type for " + type.sql());
    };
  }

  private static Map<String, Object> node(String type, String id, String name) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put("@id", id);
    node.put("name", name);
    return node;
  }

  private static Map<String, Object> id(String id) {
    return Map.of("@id", id);
  }

  private static String filesId(Table table) {
    return table.name() + "-files";
  }

  private static String fieldId(Table table, String column) {
    return table.name() + "/" + column;
  }

  /** The JSON-LD context of Croissant 1.0, as far as the document uses it. */
  private static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("@language", "en");
    context.put("@vocab", "https://schema.org/");
    context.put("sc", "https://schema.org/");
    context.put("cr", "http://mlcommons.org/croissant/");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("conformsTo", "dct:conformsTo");
    context.put("dataType", Map.of("@id", "cr:dataType", "@type", "@vocab"));
    for (String term :
        List.of(
            "column",
            "extract",
            "field",
            "fileSet",
            "includes",
            "jsonPath",
            "key",
            "recordSet",
            "references",
            "repeated",
            "source",
            "subField",
            "transform")) {
      context.put(term, "cr:" + term);
    }
    return context;
  }
}
