package dateline.export;

import dateline.table.Column;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Something that is told of every node or every edge.
 *
 * @param name the column that it comes from
 */
record Attribute(String name, Type type) {

  /** What values are, by the names that the formats have for it. */
  enum Type {
    TEXT("string", "string"),
    INTEGER("int", "integer"),
    LONG("long", "long"),
    DOUBLE("double", "double");

    private final String graphml;
    private final String gexf;

    Type(String graphml, String gexf) {
      this.graphml = graphml;
      this.gexf = gexf;
    }

    String graphml() {
      return graphml;
    }

    String gexf() {
      return gexf;
    }
  }

  /** Days are text, written 2024-03-01: neither format has a type for them. */
  private static final Map<DataType, Type> TYPES =
      Map.of(
          DataTypes.StringType, Type.TEXT,
          DataTypes.DateType, Type.TEXT,
          DataTypes.IntegerType, Type.INTEGER,
          DataTypes.LongType, Type.LONG,
          DataTypes.DoubleType, Type.DOUBLE);

  /** The attribute that a column of a table becomes. */
  static Attribute of(Column column) {
    Type type = TYPES.get(column.type());
    if (type == null) {
      throw new IllegalArgumentException(
          "column " + column.name() + " of type " + column.type().sql() + " is no attribute");
    }
    return new Attribute(column.name(), type);
  }

  /** The value as it is written in every format, or null where there is none. */
  static String written(Object value) {
    if (value == null || (value instanceof Double d && !Double.isFinite(d))) {
      return null;
    }
    return value instanceof String text ? PlainText.of(text) : value.toString();
  }
}
