package dateline;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Ascending$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.HashPartitioningLike;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.catalyst.plans.physical.PartitioningCollection;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * How rows are placed: which are in one partition, and in what order there. What is made of them
 * one by one is placed alike, and Spark, where it is told, need not shuffle or sort it again.
 */
public final class Placement {
  private final SparkSession session;
  private final List<Attribute> columns;
  private final Partitioning partitioning;
  private final List<SortOrder> order;

  private Placement(
      SparkSession session,
      List<Attribute> columns,
      Partitioning partitioning,
      List<SortOrder> order) {
    this.session = session;
    this.columns = columns;
    this.partitioning = partitioning;
    this.order = order;
  }

  /**
   * How rows are placed. Does the shuffles before them, by whose sizes Spark chooses partitions.
   */
  static Placement of(Dataset<Row> rows) {
    SparkPlan plan = rows.queryExecution().executedPlan();
    SparkPlan known =
        plan instanceof AdaptiveSparkPlanExec adaptive ? adaptive.finalPhysicalPlan() : plan;
    return new Placement(
        rows.sparkSession(),
        list(rows.queryExecution().analyzed().output()),
        one(known.outputPartitioning()),
        list(known.outputOrdering()));
  }

  /** Whether it is known, before any shuffle, that rows of one value of a column are together. */
  public static boolean isBy(Dataset<Row> rows, String column) {
    SparkPlan plan = rows.queryExecution().executedPlan();
    List<Attribute> named =
        list(plan.output()).stream().filter(c -> c.name().equals(column)).toList();
    return isIn(named, one(plan.outputPartitioning()));
  }

  /** The same rows from another source. */
  Dataset<Row> same(JavaRDD<InternalRow> rows) {
    return rows(rows, columns, order);
  }

  /**
   * What is made of the rows one by one: of each none, one or several, where it was.
   *
   * @param kept columns of the rows that they begin with
   * @param more their other columns
   * @param within columns by which those that are made of one row are in order
   */
  Dataset<Row> made(
      JavaRDD<InternalRow> rows, List<String> kept, StructType more, List<String> within) {
    List<Attribute> output = new ArrayList<>();
    kept.forEach(name -> output.add(named(name, columns)));
    output.addAll(list(DataTypeUtils.toAttributes(more)));
    List<SortOrder> still = new ArrayList<>();
    for (SortOrder by : order) {
      if (output.stream().noneMatch(c -> c.semanticEquals(by.child()))) {
        return rows(rows, output, still);
      }
      still.add(by);
    }
    within.forEach(name -> still.add(ascending(named(name, output))));
    return rows(rows, output, still);
  }

  private Dataset<Row> rows(
      JavaRDD<InternalRow> rows, List<Attribute> output, List<SortOrder> sorted) {
    return Dataset.ofRows(
        session,
        new LogicalRDD(
            seq(output),
            rows.rdd(),
            isIn(output, partitioning)
                ? partitioning
                : new UnknownPartitioning(partitioning.numPartitions()),
            seq(sorted),
            false,
            session,
            Option.empty(),
            Option.empty()));
  }

  /** Whether rows are placed by a hash of some of these columns. */
  private static boolean isIn(List<Attribute> columns, Partitioning partitioning) {
    return partitioning instanceof HashPartitioningLike by
        && list(by.expressions()).stream()
            .allMatch(e -> columns.stream().anyMatch(c -> c.semanticEquals(e)));
  }

  /** Of several ways to tell it, as after a join, the first. */
  private static Partitioning one(Partitioning partitioning) {
    return partitioning instanceof PartitioningCollection several
        ? one(several.partitionings().head())
        : partitioning;
  }

  private static Attribute named(String name, List<Attribute> columns) {
    return columns.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + columns));
  }

  private static SortOrder ascending(Expression column) {
    return new SortOrder(
        column, Ascending$.MODULE$, Ascending$.MODULE$.defaultNullOrdering(), seq(List.of()));
  }

  private static <T> List<T> list(Seq<? extends T> values) {
    return List.copyOf(JavaConverters.seqAsJavaList(values));
  }

  private static <T> Seq<T> seq(List<? extends T> values) {
    return JavaConverters.<T>asScalaBuffer(new ArrayList<T>(values)).toList();
  }
}
