package dateline.topics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dateline.StageContext;
import dateline.layout.Part;
import dateline.layout.Span;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Sentences that a publisher puts under its stories whatever they are about: those that stand, but
 * for case and white space, in many of its stories.
 */
final class Boilerplate {
  /** What stands in two stories of a publisher may be news that the second takes up again. */
  private static final int LEAST_STORIES = 3;

  /** So many stories are enough, for a large publisher has footers of its sections and authors. */
  private static final int ENOUGH_STORIES = 10;

  /** Of a small publisher, one in so many: a background paragraph stands in a series of stories. */
  private static final int ONE_IN = 5;

  private static final StructType COUNTED =
      new StructType()
          .add("key", DataTypes.LongType)
          .add("term", DataTypes.StringType)
          .add("count", DataTypes.IntegerType);

  private Boilerplate() {}

  /**
   * The sentences that are boilerplate: article_id, sentence, begin, text and hash, which is one
   * for those that differ in case and white space alone.
   *
   * @param tables {@code articles} and {@code sentences}
   */
  static Dataset<Row> sentences(TableSet tables, StageContext context) {
    Dataset<Row> articles =
        tables
            .get(Tables.ARTICLES)
            .select(
                col("article_id"), col("story_id"), coalesce(col("publisher"), lit("")).as("of"));
    Column hash = xxhash64(lower(trim(regexp_replace(col("text"), lit("\\s+"), lit(" ")))));
    Dataset<Row> telling =
        tables
            .get(Tables.SENTENCES)
            .filter(col("part").isInCollection(Part.telling()))
            .withColumn("hash", hash);
    Dataset<Row> bounds =
        articles
            .groupBy("of")
            .agg(
                greatest(
                        lit(LEAST_STORIES),
                        least(lit(ENOUGH_STORIES), ceil(countDistinct("story_id").divide(ONE_IN))))
                    .as("least"));
    Dataset<Row> repeated =
        context.shared(
            telling
                .select("article_id", "hash")
                .join(articles, "article_id")
                .groupBy("of", "hash")
                .agg(countDistinct("story_id").as("stories"))
                .filter(col("stories").geq(LEAST_STORIES))
                .join(bounds, "of")
                .filter(col("stories").geq(col("least")))
                .select("of", "hash"));
    // By the text alone first: that leaves few, so that texts need no shuffle.
    return telling
        .join(broadcast(repeated.select("hash").distinct()), new String[] {"hash"}, "left_semi")
        .join(articles, "article_id")
        .join(repeated, new String[] {"of", "hash"}, "left_semi")
        .select("article_id", "sentence", "begin", "text", "hash");
  }

  /**
   * The terms of articles without those that boilerplate has given them. What it gave is told by
   * the annotation's own tagger, once for each text and the names that were found in it.
   *
   * @param terms rows of {@code article_terms}
   * @param sentences as {@link #sentences} gives them
   */
  static Dataset<Row> without(
      Dataset<Row> terms, Dataset<Row> sentences, Dataset<Row> mentions, SentenceTagger tagger) {
    Column name =
        struct(
            col("m.begin").minus(col("s.begin")).as("begin"),
            col("m.end").minus(col("s.begin")).as("end"));
    Column sameSentence =
        col("m.article_id")
            .equalTo(col("s.article_id"))
            .and(col("m.sentence").equalTo(col("s.sentence")));
    Dataset<Row> keyed =
        sentences
            .as("s")
            .join(mentions.as("m"), sameSentence, "left")
            .groupBy(col("s.article_id"), col("s.sentence"), col("s.text"))
            .agg(sort_array(collect_list(when(col("m.begin").isNotNull(), name))).as("names"))
            .withColumn("key", xxhash64(col("text"), col("names")));
    Dataset<Row> counted =
        keyed
            .groupBy("key")
            .agg(first("text").as("text"), first("names").as("names"))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> {
                      Iterable<Row> each = () -> rows;
                      return StreamSupport.stream(each.spliterator(), false)
                          .flatMap(row -> counted(tagger, row).stream())
                          .iterator();
                    },
                Encoders.row(COUNTED));
    Dataset<Row> given =
        keyed
            .join(counted, "key")
            .groupBy("article_id", "term")
            .agg(sum("count").cast("int").as("given"));
    return terms
        .join(given, new String[] {"article_id", "term"}, "left")
        .withColumn("count", col("count").minus(coalesce(col("given"), lit(0))))
        .filter(col("count").gt(0))
        .select("article_id", "term", "count");
  }

  private static List<Row> counted(SentenceTagger tagger, Row row) {
    String text = row.getAs("text");
    List<Span> names = new ArrayList<>();
    for (Row name : row.<Row>getList(row.fieldIndex("names"))) {
      // Columns count code points.
      names.add(
          new Span(
              text.offsetByCodePoints(0, name.getInt(0)),
              text.offsetByCodePoints(0, name.getInt(1))));
    }
    return tagger.terms(text, names).entrySet().stream()
        .map(term -> RowFactory.create(row.getAs("key"), term.getKey(), term.getValue()))
        .toList();
  }
}
