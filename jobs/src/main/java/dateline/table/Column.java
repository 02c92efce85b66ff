package dateline.table;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a published table.
 *
 * @param name the name in the Parquet file
 * @param type the Spark type
 * @param required whether every row has a value
 * @param unit what the number counts or is measured in, or an empty string
 * @param minimum the least value allowed, inclusive, for numbers
 * @param maximum the greatest value allowed, inclusive, for numbers
 * @param description one sentence for an analyst
 * @param example a value as a reader would see it
 */
public record Column(
    String name,
    DataType type,
    boolean required,
    String unit,
    OptionalDouble minimum,
    OptionalDouble maximum,
    String description,
    String example) {

  /** The evidence type: a sentence of an article. */
  public static final DataType EXAMPLES =
      DataTypes.createArrayType(
          DataTypes.createStructType(
              new StructField[] {
                DataTypes.createStructField("article_id", DataTypes.StringType, true),
                DataTypes.createStructField("sentence", DataTypes.IntegerType, true)
              }));

  public static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType);

  public Column {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("column name '" + name + "' is not lower snake case");
    }
    if (description.isBlank() || example.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a description and an example");
    }
  }

  static Column text(String name, String description, String example) {
    return of(name, DataTypes.StringType, description, example);
  }

  static Column texts(String name, String description, String example) {
    return of(name, STRINGS, description, example);
  }

  static Column examples(String description) {
    return of("examples", EXAMPLES, description, "[{5f0c…, 3}]");
  }

  static Column flag(String name, String description, String example) {
    return of(name, DataTypes.BooleanType, description, example);
  }

  static Column number(String name, String description, String example) {
    return of(name, DataTypes.DoubleType, description, example);
  }

  static Column integer(String name, String unit, String description, String example) {
    return of(name, DataTypes.IntegerType, description, example).atLeast(0).in(unit);
  }

  static Column count(String name, String unit, String description, String example) {
    return of(name, DataTypes.LongType, description, example).atLeast(0).in(unit);
  }

  static Column date(String name, String description, String example) {
    return of(name, DataTypes.DateType, description, example);
  }

  static Column timestamp(String name, String description, String example) {
    return of(name, DataTypes.TimestampType, description, example).in("UTC");
  }

  private static Column of(String name, DataType type, String description, String example) {
    return new Column(
        name, type, true, "", OptionalDouble.empty(), OptionalDouble.empty(), description, example);
  }

  Column optional() {
    return new Column(name, type, false, unit, minimum, maximum, description, example);
  }

  Column in(String otherUnit) {
    return new Column(name, type, required, otherUnit, minimum, maximum, description, example);
  }

  Column between(double least, double greatest) {
    return new Column(
        name,
        type,
        required,
        unit,
        OptionalDouble.of(least),
        OptionalDouble.of(greatest),
        description,
        example);
  }

  Column atLeast(double least) {
    return new Column(
        name, type, required, unit, OptionalDouble.of(least), maximum, description, example);
  }

  /** The range as a reader would write it, such as {@code [-1, 1]} or {@code ≥ 0}; may be empty. */
  public String range() {
    if (minimum.isPresent() && maximum.isPresent()) {
      return "[" + plain(minimum.getAsDouble()) + ", " + plain(maximum.getAsDouble()) + "]";
    }
    return minimum.isPresent() ? "≥ " + plain(minimum.getAsDouble()) : "";
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
