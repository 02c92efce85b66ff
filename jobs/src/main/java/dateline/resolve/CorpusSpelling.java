package dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Gives names that differ in spelling the commonest form of the corpus. */
final class CorpusSpelling {
  private static final StructType MERGED =
      new StructType()
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("merged_name", DataTypes.StringType)
          .add("merged_rule", DataTypes.StringType);

  private CorpusSpelling() {}

  /**
   * Gives names that differ in spelling, by a nickname or by a middle name only the commonest form.
   *
   * @param names a row for each name of each article: {@code article_id}, {@code resolved_type},
   *     the name, {@code is_open} (the article tells no more of it) and others
   * @param shared keeps what is used more than once
   * @return the same rows with the commonest name, the {@code original} one, and in {@code
   *     merged_rule} why they differ
   */
  static Dataset<Row> alike(Dataset<Row> names, UnaryOperator<Dataset<Row>> shared) {
    Column key =
        udf((UDF2<String, String, String>) Variants::key, DataTypes.StringType)
            .apply(col("resolved_type"), col("name"));
    Dataset<Row> merged =
        names
            .filter(col("resolved_type").isin("PER", "ORG"))
            .groupBy("resolved_type", "name")
            .agg(count(lit(1)).as("articles"))
            .withColumn("key", key)
            .filter(col("key").isNotNull())
            .groupBy("resolved_type", "key")
            .agg(collect_list(struct(col("name"), col("articles"))).as("variants"))
            .filter(size(col("variants")).gt(1))
            .flatMap((FlatMapFunction<Row, Row>) CorpusSpelling::merged, Encoders.row(MERGED));
    return names
        .join(FewRows.of(shared.apply(merged)), new String[] {"resolved_type", "name"}, "left")
        .withColumn("original", col("name"))
        .withColumn("name", coalesce(col("merged_name"), col("name")))
        .withColumn("is_open", col("is_open").and(col("merged_rule").isNull()))
        .drop("merged_name");
  }

  private static Iterator<Row> merged(Row group) {
    String type = group.getString(0);
    List<Row> variants = group.getList(2);
    return Variants.merge(
            type,
            variants.stream().map(v -> new Variants.Variant(v.getString(0), v.getLong(1))).toList())
        .stream()
        .map(m -> RowFactory.create(type, m.name(), m.canonical(), m.rule()))
        .iterator();
  }
}
