package dateline.table;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a published table.
 *
 * @param id its Parquet field id, from 1 and unique in its table: what a reader may hold on to when
 *     a later schema version renames the column. The id of a column that is gone is not given again
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
    int id,
    String name,
    DataType type,
    boolean required,
    String unit,
    OptionalDouble minimum,
    OptionalDouble maximum,
    String description,
    String example) {

  /** The metadata key that Spark's Parquet writer takes a field id from. */
  public static final String FIELD_ID = "parquet.field.id";

  /** The metadata key that Spark shows as a column's comment. */
  public static final String COMMENT = "comment";

  /** Ids from here on are those of fields inside a column. */
  private static final int NESTED_IDS = 1_000;

  /** The evidence type: a sentence of an article. */
  public static final DataType EXAMPLES =
      DataTypes.createArrayType(
          DataTypes.createStructType(
              new StructField[] {
                nested(NESTED_IDS, "article_id", DataTypes.StringType),
                nested(NESTED_IDS + 1, "sentence", DataTypes.IntegerType)
              }));

  public static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType);

  public Column {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    if (id < 1 || id >= NESTED_IDS) {
      throw new IllegalArgumentException(
          "column " + name + " has field id " + id + ", not one from 1 to " + (NESTED_IDS - 1));
    }
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("column name '" + name + "' is not lower snake case");
    }
    if (description.isBlank() || example.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a description and an example");
    }
  }

  static Column text(int id, String name, String description, String example) {
    return of(id, name, DataTypes.StringType, description, example);
  }

  static Column texts(int id, String name, String description, String example) {
    return of(id, name, STRINGS, description, example);
  }

  static Column examples(int id, String description) {
    return of(id, "examples", EXAMPLES, description, "[{5f0c…, 3}]");
  }

  static Column flag(int id, String name, String description, String example) {
    return of(id, name, DataTypes.BooleanType, description, example);
  }

  static Column number(int id, String name, String description, String example) {
    return of(id, name, DataTypes.DoubleType, description, example);
  }

  static Column integer(int id, String name, String unit, String description, String example) {
    return of(id, name, DataTypes.IntegerType, description, example).atLeast(0).in(unit);
  }

  static Column count(int id, String name, String unit, String description, String example) {
    return of(id, name, DataTypes.LongType, description, example).atLeast(0).in(unit);
  }

  static Column date(int id, String name, String description, String example) {
    return of(id, name, DataTypes.DateType, description, example);
  }

  static Column timestamp(int id, String name, String description, String example) {
    return of(id, name, DataTypes.TimestampType, description, example).in("UTC");
  }

  private static Column of(int id, String name, DataType type, String description, String example) {
    return new Column(
        id,
        name,
        type,
        true,
        "",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        description,
        example);
  }

  Column optional() {
    return new Column(id, name, type, false, unit, minimum, maximum, description, example);
  }

  Column in(String otherUnit) {
    return new Column(id, name, type, required, otherUnit, minimum, maximum, description, example);
  }

  Column between(double least, double greatest) {
    return new Column(
        id,
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
        id, name, type, required, unit, OptionalDouble.of(least), maximum, description, example);
  }

  /** As Spark writes it: with the field id, and with the description as the column's comment. */
  StructField field() {
    Metadata metadata =
        new MetadataBuilder()
            .putLong(FIELD_ID, id)
            .putString(COMMENT, description + facts())
            .build();
    return new StructField(name, type, !required, metadata);
  }

  private static StructField nested(int id, String name, DataType type) {
    return new StructField(name, type, true, new MetadataBuilder().putLong(FIELD_ID, id).build());
  }

  /** Unit and range as sentences that may follow the description; empty where there are none. */
  String facts() {
    String in = unit.isEmpty() ? "" : " In " + unit + ".";
    return in + (range().isEmpty() ? "" : " Range " + range() + ".");
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
