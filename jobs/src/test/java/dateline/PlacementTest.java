package dateline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Spark is told of how rows are placed is so, and spares it shuffles and sorts. */
class PlacementTest {
  private static final StructType ROWS =
      new StructType().add("id", DataTypes.StringType).add("n", DataTypes.IntegerType);

  private final StageContext context = LocalSpark.context(1);

  @AfterEach
  void release() {
    context.release();
  }

  /** Forty ids, each with n from 0 to 2. */
  private static Dataset<Row> rows() {
    List<Row> rows =
        IntStream.range(0, 120).mapToObj(i -> RowFactory.create("id" + i % 40, i / 40)).toList();
    return LocalSpark.session().createDataFrame(rows, ROWS);
  }

  /**
   * A row for each id, with the sum of its n; placed by it, in a number of partitions that stays.
   */
  private static Dataset<Row> sums() {
    return InternalRows.grouped(
        rows().repartition(3, col("id")).sortWithinPartitions("id"),
        "id",
        new StructType().add("sum", DataTypes.IntegerType),
        group -> {
          int sum = 0;
          while (group.hasNext()) {
            sum += group.next().getInt(1);
          }
          return List.<InternalRow>of(new GenericInternalRow(new Object[] {sum})).iterator();
        });
  }

  /** The numbers up to the sum, in order, behind each id. */
  private static Dataset<Row> counted(Dataset<Row> sums) {
    return InternalRows.flat(
        sums,
        List.of("id"),
        new StructType().add("at", DataTypes.IntegerType),
        List.of("at"),
        row -> {
          List<InternalRow> made = new ArrayList<>();
          for (int at = 0; at < row.getInt(1); at++) {
            made.add(new GenericInternalRow(new Object[] {row.getUTF8String(0), at}));
          }
          return made.iterator();
        });
  }

  private static String plan(Dataset<Row> rows) {
    return rows.queryExecution().executedPlan().toString();
  }

  @Test
  void groupsStayInTheirPlaceWhenTheyAreCountedAndJoinedAgain() {
    Dataset<Row> sums = context.shared(sums());
    Dataset<Row> parts =
        context.shared(sums.select(col("id"), explode(sequence(lit(1), col("sum"))).as("part")));
    Dataset<Row> joined = sums.join(parts.groupBy("id").agg(count(lit(1)).as("parts")), "id");

    assertThat(plan(joined)).doesNotContain("Exchange");
    assertThat(joined.collectAsList())
        .hasSize(40)
        .allMatch(row -> row.getInt(1) == 3 && row.getLong(2) == 3);
    assertThat(joined.rdd().getNumPartitions()).isEqualTo(3);
    assertThat(sums.join(rows(), "id").count()).as("of rows placed otherwise").isEqualTo(120);
  }

  @Test
  void whatAdaptiveExecutionHasPutTogetherIsKnownToo() {
    Dataset<Row> placed = context.shared(rows().repartition(col("id")));
    Dataset<Row> counts = context.shared(placed.groupBy("id").agg(count(lit(1)).as("n")));

    assertThat(plan(counts)).doesNotContain("Exchange");
    assertThat(counts.filter("n = 3").count()).isEqualTo(40);
  }

  @Test
  void whatIsMadeOfRowsInOrderIsInOrder() {
    Dataset<Row> counted = counted(sums());
    Dataset<Row> sorted = counted.sortWithinPartitions("id", "at");

    assertThat(plan(sorted)).doesNotContain("Sort").doesNotContain("Exchange");
    assertThat(counted.collectAsList())
        .hasSize(120)
        .isEqualTo(
            counted
                .withColumn("as it was", col("id"))
                .repartition(3, col("id"))
                .sortWithinPartitions("as it was", "at")
                .select("id", "at")
                .collectAsList());
  }

  @Test
  void rowsWithoutTheColumnThatPlacedThemAreNowhere() {
    Dataset<Row> sums = context.shared(sums().select("sum"));
    Dataset<Row> renamed =
        InternalRows.flat(
            sums(),
            List.of("sum"),
            new StructType().add("id", DataTypes.StringType),
            List.of(),
            row ->
                List.<InternalRow>of(
                        new GenericInternalRow(
                            new Object[] {row.getInt(1), UTF8String.fromString("one")}))
                    .iterator());

    assertThat(plan(sums.groupBy("sum").count())).contains("Exchange");
    assertThat(sums.groupBy("sum").count().collectAsList())
        .containsExactly(RowFactory.create(3, 40L));
    assertThat(Placement.isBy(renamed, "id")).isFalse();
    assertThat(renamed.groupBy("id").count().collectAsList())
        .containsExactly(RowFactory.create("one", 40L));
  }

  @Test
  void itIsKnownByWhichColumnRowsArePlaced() {
    Dataset<Row> counted = counted(sums());

    assertThat(Placement.isBy(counted, "id")).isTrue();
    assertThat(Placement.isBy(counted, "at")).isFalse();
    assertThat(Placement.isBy(counted.select(col("id").as("name"), col("at")), "name")).isTrue();
    assertThat(Placement.isBy(rows(), "id")).isFalse();
    assertThat(Placement.isBy(rows().groupBy("id").count(), "id")).as("not yet").isFalse();
  }
}
