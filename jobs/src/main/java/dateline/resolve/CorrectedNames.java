package dateline.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.when;

import dateline.StageContext;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Applies an editor's corrections to mentions. */
final class CorrectedNames {
  private CorrectedNames() {}

  /**
   * Tells the context how many lines there were and which of them changed nothing, and puts
   * mentions that were given to a place where the place lies.
   *
   * @param mentions as decided, with the {@code lines} that did it and whether each {@code
   *     is_moved} to another entity
   */
  static Dataset<Row> located(
      Dataset<Row> mentions, Corrections corrections, StageContext context) {
    noteUnused(mentions, corrections, context);
    return located(mentions);
  }

  /** A mention that was given to a place lies where the place does. */
  private static Dataset<Row> located(Dataset<Row> corrected) {
    Dataset<Row> places =
        Entities.of(
                corrected.filter(
                    col("entity_id")
                        .isNotNull()
                        .and(col("entity_type").equalTo("LOC"))
                        .and(col("country").isNotNull())))
            .select(
                col("entity_id"),
                col("country").as("its_country"),
                col("latitude").as("its_latitude"),
                col("longitude").as("its_longitude"));
    Column moved = col("is_moved").and(col("entity_type").equalTo("LOC"));
    Dataset<Row> located = corrected.join(places, new String[] {"entity_id"}, "left");
    for (String where : List.of("country", "latitude", "longitude")) {
      located =
          located
              .withColumn(where, when(moved, col("its_" + where)).otherwise(col(where)))
              .drop("its_" + where);
    }
    return located;
  }

  private static void noteUnused(
      Dataset<Row> decided, Corrections corrections, StageContext context) {
    List<Integer> used =
        decided
            .select(explode(col("lines")).as("line"))
            .distinct()
            .as(Encoders.INT())
            .collectAsList();
    context.note("resolve.corrections", corrections.size());
    String unused =
        corrections.lineNumbers().stream()
            .filter(line -> !used.contains(line))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!unused.isEmpty()) {
      context.note("resolve.corrections_without_effect", unused);
    }
  }
}
