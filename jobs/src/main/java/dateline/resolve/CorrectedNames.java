package dateline.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dateline.StageContext;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Applies an editor's corrections to mentions. */
final class CorrectedNames {
  private static final StructType DECISION =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("entity_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("named", DataTypes.IntegerType)
          .add("lines", DataTypes.createArrayType(DataTypes.IntegerType, false));

  private CorrectedNames() {}

  /**
   * Mentions as corrected, with {@code named}, which says how much an entity's name may be taken
   * from them. Tells the context how many lines there were, and which of them changed nothing.
   *
   * @param mentions with text, article_name, name, entity_type, entity_id, rule, country and
   *     coordinates
   */
  static Dataset<Row> apply(Dataset<Row> mentions, Corrections corrections, StageContext context) {
    if (corrections.isEmpty()) {
      return mentions.drop("article_name").withColumn("named", lit(0));
    }
    UserDefinedFunction decide =
        udf(
            (UDF5<String, String, String, String, String, Row>)
                (text, inArticle, name, type, id) ->
                    row(corrections, text, inArticle, name, type, id),
            DECISION);
    Dataset<Row> decided =
        context.shared(
            mentions.withColumn(
                "decision",
                decide.apply(
                    col("text"),
                    col("article_name"),
                    col("name"),
                    col("entity_type"),
                    col("entity_id"))));
    noteUnused(decided, corrections, context);
    // A name that is only renamed is resolved by the same rule, and lies where it lay.
    Column moved =
        size(col("decision.lines"))
            .gt(0)
            .and(col("decision.entity_id").eqNullSafe(col("entity_id")).equalTo(false));
    Dataset<Row> corrected =
        decided
            .withColumn("moved", moved)
            .withColumn("rule", when(col("moved"), lit("correction")).otherwise(col("rule")))
            .withColumn("entity_id", col("decision.entity_id"))
            .withColumn("entity_type", col("decision.entity_type"))
            .withColumn("name", col("decision.name"))
            .withColumn("named", col("decision.named"));
    for (String where : List.of("country", "latitude", "longitude")) {
      corrected = corrected.withColumn(where, when(col("moved").equalTo(false), col(where)));
    }
    return located(corrected).drop("decision", "moved", "article_name");
  }

  private static Row row(
      Corrections corrections,
      String text,
      String inArticle,
      String name,
      String type,
      String entityId) {
    Corrections.Decision d = corrections.decide(text, inArticle, name, type, entityId);
    return RowFactory.create(
        d.entityId(), d.type(), d.name(), d.named(), d.lines().toArray(new Integer[0]));
  }

  /** A mention that was given to a place lies where the place does. */
  private static Dataset<Row> located(Dataset<Row> corrected) {
    Dataset<Row> places =
        Resolve.countries(corrected)
            .select(
                col("entity_id"),
                col("country").as("its_country"),
                col("latitude").as("its_latitude"),
                col("longitude").as("its_longitude"));
    Column moved = col("moved").and(col("entity_type").equalTo("LOC"));
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
            .select(explode(col("decision.lines")).as("line"))
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
