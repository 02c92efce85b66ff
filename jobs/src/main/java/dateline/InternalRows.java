package dateline;

import java.util.Iterator;
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
    return of(rows, rows.queryExecution().toRdd().toJavaRDD().map(function), schema);
  }

  /**
   * All rows that a function makes of each row; see {@link #mapped}.
   *
   * @param function the row that it is given is good until its last row has been taken
   */
  public static Dataset<Row> flat(
      Dataset<Row> rows, StructType schema, FlatMapFunction<InternalRow, InternalRow> function) {
    return of(rows, rows.queryExecution().toRdd().toJavaRDD().flatMap(function), schema);
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
    return of(rows, rows.queryExecution().toRdd().toJavaRDD().mapPartitions(function), schema);
  }

  /**
   * The rows with their numbers, from 0, in a column of their own.
   *
   * @param sorted by something that no two of them share, so that a task that is tried again gives
   *     the same numbers
   */
  public static Dataset<Row> numbered(Dataset<Row> sorted, String column) {
    JavaRDD<InternalRow> rows =
        sorted
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .zipWithIndex()
            .map(row -> new JoinedRow(row._1(), new GenericInternalRow(new Object[] {row._2()})));
    return of(sorted, rows, sorted.schema().add(column, DataTypes.LongType, false));
  }

  /** Rows of this schema, in the session of others. */
  static Dataset<Row> of(Dataset<Row> others, JavaRDD<InternalRow> rows, StructType schema) {
    return others.sparkSession().internalCreateDataFrame(rows.rdd(), schema, false);
  }
}
