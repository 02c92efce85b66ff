package dateline;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as Spark has them inside, for where there are so many that to make objects of them and rows
 * of the objects costs more than the work itself.
 */
public final class InternalRows {
  private InternalRows() {}

  /** What a function makes of each row; see {@link #mapped}. */
  public static Dataset<Row> each(
      Dataset<Row> rows, StructType schema, Function<InternalRow, InternalRow> function) {
    return of(rows, internal(rows).map(function), schema);
  }

  /**
   * What a function makes of the rows of each partition.
   *
   * @param schema of what it returns: texts are {@code UTF8String}, dates days since 1970
   * @param function the rows that it is given are good until it asks for the next
   */
  public static Dataset<Row> mapped(
      Dataset<Row> rows,
      StructType schema,
      FlatMapFunction<Iterator<InternalRow>, InternalRow> function) {
    return of(rows, internal(rows).mapPartitions(function), schema);
  }

  /**
   * What a function makes of the rows of each group.
   *
   * @param sorted the rows of a group one after another
   * @param key the column that tells groups apart, a text
   * @param schema of what the function returns; see {@link #mapped}
   * @return the key and the columns of the schema, placed as the groups were
   */
  public static Dataset<Row> grouped(
      Dataset<Row> sorted, String key, StructType schema, Groups.OfGroup function) {
    int field = sorted.schema().fieldIndex(key);
    return Placement.of(sorted)
        .made(
            internal(sorted).mapPartitions(rows -> new Groups(rows, field, function)),
            List.of(key),
            schema,
            List.of());
  }

  /**
   * All rows that a function makes of each row.
   *
   * @param rows sorted by what no two of them share, or not sorted
   * @param kept columns of a row that those that are made of it begin with
   * @param more their other columns; see {@link #mapped}
   * @param within columns by which those that are made of one row are in order
   * @param function the row that it is given is good until its last row has been taken
   * @return all columns, placed as the rows were
   */
  public static Dataset<Row> flat(
      Dataset<Row> rows,
      List<String> kept,
      StructType more,
      List<String> within,
      FlatMapFunction<InternalRow, InternalRow> function) {
    return Placement.of(rows).made(internal(rows).flatMap(function), kept, more, within);
  }

  /**
   * The rows with their numbers, from 0, in a column of their own.
   *
   * @param sorted by something that no two of them share, so that a task that is tried again gives
   *     the same numbers
   */
  public static Dataset<Row> numbered(Dataset<Row> sorted, String column) {
    JavaRDD<InternalRow> rows =
        internal(sorted)
            .zipWithIndex()
            .map(row -> new JoinedRow(row._1(), new GenericInternalRow(new Object[] {row._2()})));
    return of(sorted, rows, sorted.schema().add(column, DataTypes.LongType, false));
  }

  static JavaRDD<InternalRow> internal(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD();
  }

  private static Dataset<Row> of(
      Dataset<Row> others, JavaRDD<InternalRow> rows, StructType schema) {
    return others.sparkSession().internalCreateDataFrame(rows.rdd(), schema, false);
  }
}
