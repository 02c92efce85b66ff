package dateline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import dateline.StageContext;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds texts that are copies of each other, edited, cut or retitled.
 *
 * <p>Each text is put into {@value MinHash#BANDS} buckets by its shingles; inside a bucket it is
 * paired with the first and with the few beside it, so that a text is in a bounded number of pairs
 * however large the buckets are. Each pair is then compared by all its shingles.
 */
public final class Copies {
  /** In a bucket a text is paired with so many that come after it. */
  private static final int BESIDE = 3;

  private static final StructType PRINT =
      new StructType()
          .add("node", DataTypes.LongType, false)
          .add("print", DataTypes.BinaryType, false)
          .add("buckets", DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add("place", DataTypes.LongType, false);

  private static final StructType PAIR =
      new StructType().add("a", DataTypes.LongType, false).add("b", DataTypes.LongType, false);

  private static final StructType COMPARED =
      PAIR.add("jaccard", DataTypes.DoubleType, false)
          .add("containment", DataTypes.DoubleType, false)
          .add("kept", DataTypes.IntegerType, false)
          .add("replaced", DataTypes.IntegerType, false);

  private final StageContext context;
  private final Dataset<Row> prints;

  /**
   * @param texts each with a {@code node}, a number of its own, and a {@code body}
   */
  public Copies(Dataset<Row> texts, StageContext context) {
    this.context = context;
    this.prints =
        context.shared(
            texts
                .select("node", "body")
                .mapPartitions(
                    (MapPartitionsFunction<Row, Row>) rows -> each(rows, Copies::print),
                    Encoders.row(PRINT)));
  }

  private static Stream<Row> print(Row text) {
    Tokens tokens = Tokens.of(text.getString(1));
    int[] shingles = Fingerprint.shingles(tokens);
    if (shingles.length < Fingerprint.FEWEST) {
      return Stream.empty();
    }
    MinHash hash = MinHash.of(shingles);
    return Stream.of(
        RowFactory.create(
            text.getLong(0),
            Fingerprint.of(tokens, shingles).bytes(),
            hash.buckets(),
            hash.order()));
  }

  /** Pairs of texts, {@code a} less than {@code b}, that may be copies. */
  public Dataset<Row> candidates() {
    return prints
        .select(col("node"), col("place"), explode(col("buckets")).as("bucket"))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "place", "node")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  Neighbours neighbours = new Neighbours(BESIDE);
                  return each(
                      rows,
                      row ->
                          neighbours
                              .of(row.getAs("bucket"), row.<Long>getAs("node"))
                              .mapToObj(
                                  other -> {
                                    long node = row.getAs("node");
                                    return RowFactory.create(
                                        Math.min(node, other), Math.max(node, other));
                                  }));
                },
            Encoders.row(PAIR))
        .distinct();
  }

  /** The pairs with what they have in common. */
  Dataset<Row> compared(Dataset<Row> pairs) {
    Dataset<Row> left = prints.select(col("node").as("a"), col("print").as("print_a"));
    Dataset<Row> right = prints.select(col("node").as("b"), col("print").as("print_b"));
    return pairs
        .join(left, "a")
        .join(right, "b")
        .select("a", "b", "print_a", "print_b")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    each(
                        rows,
                        row -> {
                          Overlap o =
                              Overlap.of(
                                  Fingerprint.read(row.getAs(2)), Fingerprint.read(row.getAs(3)));
                          return Stream.of(
                              RowFactory.create(
                                  row.getLong(0),
                                  row.getLong(1),
                                  o.jaccard(),
                                  o.containment(),
                                  o.kept(),
                                  o.replaced()));
                        }),
            Encoders.row(COMPARED));
  }

  /** The candidates that are copies, each of the other. */
  public Dataset<Row> verified() {
    return compared(candidates())
        .filter((FilterFunction<Row>) row -> overlap(row).copy())
        .select("a", "b", "jaccard");
  }

  private static Overlap overlap(Row row) {
    return new Overlap(row.getDouble(2), row.getDouble(3), row.getInt(4), row.getInt(5));
  }

  /**
   * Groups the texts.
   *
   * @return {@code node} and {@code component}, which is equal for copies of one story; a text that
   *     is missing here stands for itself
   */
  public Dataset<Row> stories() {
    Dataset<Row> copies = context.shared(verified());
    Dataset<Row> edges = copies.join(strangers(copies), new String[] {"a", "b"}, "left_anti");
    return Components.of(edges, context);
  }

  /**
   * The edges of digests. A text is a copy of the one that it is most like; a copy of another too
   * only where these two have something in common. So a round-up of stories does not make them one.
   */
  private Dataset<Row> strangers(Dataset<Row> copies) {
    Dataset<Row> ends =
        copies
            .select(col("a").as("end"), col("b").as("other"), col("jaccard"))
            .union(copies.select(col("b").as("end"), col("a").as("other"), col("jaccard")));
    Dataset<Row> nearest =
        ends.groupBy("end")
            .agg(max(struct(col("jaccard"), col("other"))).as("most"))
            .select(col("end"), col("most.other").as("nearest"));
    Column a = least(col("other"), col("nearest"));
    Column b = greatest(col("other"), col("nearest"));
    Dataset<Row> triangles =
        ends.join(nearest, "end")
            .filter(col("other").notEqual(col("nearest")))
            .select(col("end"), col("other"), a.as("a"), b.as("b"));
    Dataset<Row> unlike =
        compared(triangles.select("a", "b").distinct())
            .filter((FilterFunction<Row>) row -> overlap(row).unrelated())
            .select("a", "b");
    return triangles
        .join(unlike, new String[] {"a", "b"}, "left_semi")
        .select(least(col("end"), col("other")).as("a"), greatest(col("end"), col("other")).as("b"))
        .distinct();
  }

  private static Iterator<Row> each(Iterator<Row> rows, Function<Row, Stream<Row>> made) {
    Iterable<Row> iterable = () -> rows;
    return StreamSupport.stream(iterable.spliterator(), false).flatMap(made).iterator();
  }
}
