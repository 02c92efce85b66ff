package dateline.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dateline.Stage;
import dateline.StageContext;
import dateline.layout.Part;
import dateline.statistics.Association;
import dateline.statistics.Interval;
import dateline.table.Examples;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts which persons, organisations and places occur together. Other names (nationalities,
 * events) and datelines are left out: "Armenian" beside "Armenia" tells nothing.
 */
public final class Cooccur implements Stage {
  /** The most entities that one sentence, paragraph or article counts: those mentioned most. */
  public static final int ENTITIES_PER_UNIT = 100;

  /** One pair in one article. */
  private static final StructType PAIR_IN_ARTICLE =
      new StructType()
          .add("scope", DataTypes.StringType)
          .add("entity_a", DataTypes.StringType)
          .add("entity_b", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("story_id", DataTypes.StringType)
          .add("published_on", DataTypes.DateType)
          .add("count", DataTypes.LongType)
          .add("tone", DataTypes.LongType)
          .add("sentences", DataTypes.LongType)
          .add("sentence", DataTypes.IntegerType);

  private static final StructType MEASURES =
      new StructType()
          .add("expected", DataTypes.DoubleType)
          .add("pmi", DataTypes.DoubleType)
          .add("npmi", DataTypes.DoubleType)
          .add("log_likelihood", DataTypes.DoubleType)
          .add("dice", DataTypes.DoubleType)
          .add("jaccard", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType);

  @Override
  public String name() {
    return "cooccur";
  }

  @Override
  public List<String> reads() {
    return List.of(Tables.ARTICLES.name(), Tables.SENTENCES.name(), Tables.MENTIONS.name());
  }

  @Override
  public List<String> writes() {
    return List.of(
        Tables.COOCCURRENCES.name(), Tables.COOCCURRENCE_TRENDS.name(), Tables.ENTITY_GRAPH.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    Dataset<Row> sentences =
        tables
            .get(Tables.SENTENCES)
            .filter(col("part").isInCollection(Part.telling()))
            .join(
                tables.get(Tables.ARTICLES).select("article_id", "story_id", "published_on"),
                "article_id");
    Dataset<Row> pairs = context.shared(pairsInArticles(sentences, tables.get(Tables.MENTIONS)));
    Dataset<Row> cooccurrences = context.shared(cooccurrences(pairs, sentences));
    context.note("cooccur.entities_per_unit", ENTITIES_PER_UNIT);
    context.note("cooccur.graph_links", EntityGraph.LINKS);
    return TableSet.empty()
        .with(Tables.COOCCURRENCES, cooccurrences)
        .with(
            Tables.COOCCURRENCE_TRENDS,
            trends(
                withPeriod(pairs, context).filter(col("period").isNotNull()),
                withPeriod(sentences, context).filter(col("period").isNotNull())))
        .with(Tables.ENTITY_GRAPH, EntityGraph.of(cooccurrences));
  }

  private static Dataset<Row> withPeriod(Dataset<Row> rows, StageContext context) {
    return rows.withColumn("period", context.period().of(col("published_on")));
  }

  private static Dataset<Row> pairsInArticles(Dataset<Row> sentences, Dataset<Row> mentions) {
    Column tone = round(col("sentiment").multiply(Interval.SCALE)).cast("long");
    Dataset<Row> ofSentences =
        sentences
            .groupBy("article_id", "story_id", "published_on")
            .agg(collect_list(struct(col("sentence"), col("paragraph"), tone)).as("sentences"));
    Dataset<Row> ofMentions =
        mentions
            .filter(col("type").isin("PER", "ORG", "LOC").and(col("entity_id").isNotNull()))
            .groupBy("article_id")
            .agg(collect_list(struct(col("sentence"), col("entity_id"))).as("mentions"));
    return ofSentences
        .join(ofMentions, "article_id")
        .flatMap(
            (FlatMapFunction<Row, Row>) Cooccur::pairsInArticle, Encoders.row(PAIR_IN_ARTICLE));
  }

  private static Iterator<Row> pairsInArticle(Row article) {
    List<ArticlePairs.SentenceTone> sentences = new ArrayList<>();
    for (Row s : article.<Row>getList(3)) {
      sentences.add(new ArticlePairs.SentenceTone(s.getInt(0), s.getInt(1), s.getLong(2)));
    }
    List<ArticlePairs.EntityMention> mentions = new ArrayList<>();
    for (Row m : article.<Row>getList(4)) {
      mentions.add(new ArticlePairs.EntityMention(m.getInt(0), m.getString(1)));
    }
    return ArticlePairs.count(sentences, mentions, ENTITIES_PER_UNIT).entrySet().stream()
        .map(
            e ->
                RowFactory.create(
                    e.getKey().scope(),
                    e.getKey().entityA(),
                    e.getKey().entityB(),
                    article.getString(0),
                    article.getString(1),
                    article.get(2),
                    e.getValue().units(),
                    e.getValue().tone(),
                    e.getValue().sentences(),
                    e.getValue().example()))
        .iterator();
  }

  private static Dataset<Row> cooccurrences(Dataset<Row> pairs, Dataset<Row> sentences) {
    // Undated articles come last.
    Column day = coalesce(col("published_on"), lit(Date.valueOf("9999-12-31")));
    Column example = struct(day, col("article_id"), col("sentence"));
    Dataset<Row> byStory =
        pairs
            .groupBy("scope", "entity_a", "entity_b", "story_id")
            .agg(
                sum("count").as("count"),
                count(lit(1)).as("articles"),
                sum("tone").as("tone"),
                sum("sentences").as("sentences"),
                min("published_on").as("first_on"),
                max("published_on").as("last_on"),
                min(example).as("example"));
    Dataset<Row> sums =
        byStory
            .groupBy("scope", "entity_a", "entity_b")
            .agg(
                sum("count").as("count"),
                sum("articles").as("articles"),
                count(lit(1)).as("stories"),
                mean().as("sentiment"),
                min("first_on").as("first_on"),
                max("last_on").as("last_on"),
                Examples.ofStories(col("story_id"), col("example")).as("examples"));
    Dataset<Row> measured =
        measured(sums, totals(sentences), "scope")
            .withColumn("examples", Examples.sorted("examples"));
    return measured.join(qValues(measured), new String[] {"scope", "p_value"});
  }

  private static Dataset<Row> trends(Dataset<Row> pairs, Dataset<Row> sentences) {
    Dataset<Row> sums =
        pairs
            .groupBy("scope", "entity_a", "entity_b", "period")
            .agg(
                sum("count").as("count"),
                countDistinct("story_id").as("stories"),
                mean().as("sentiment"));
    return measured(sums, totals(sentences, "period"), "scope", "period");
  }

  private static Column mean() {
    return round(sum("tone").divide(sum("sentences")).divide(Interval.SCALE), 6);
  }

  /** The number of units of each scope, and of each period where that is asked for. */
  private static Dataset<Row> totals(Dataset<Row> sentences, String... by) {
    List<String> keys = new ArrayList<>(List.of(by));
    Dataset<Row> units =
        sentences.selectExpr(
            Stream.concat(
                    keys.stream(),
                    Stream.of(
                        "inline(array(struct('sentence' as scope, article_id, sentence as unit),"
                            + " struct('paragraph' as scope, article_id, paragraph as unit),"
                            + " struct('article' as scope, article_id, 0 as unit)))"))
                .toArray(String[]::new));
    keys.add("scope");
    return units
        .groupBy(keys.stream().map(functions::col).toArray(Column[]::new))
        .agg(countDistinct("article_id", "unit").as("units"));
  }

  /** Adds the measures of association; rows of an entity with itself give the margins. */
  private static Dataset<Row> measured(Dataset<Row> sums, Dataset<Row> totals, String... by) {
    Dataset<Row> margins =
        sums.filter(col("entity_a").equalTo(col("entity_b")))
            .selectExpr(
                Stream.concat(Arrays.stream(by), Stream.of("entity_a as entity", "count as margin"))
                    .toArray(String[]::new));
    UserDefinedFunction measures =
        udf((UDF4<Long, Long, Long, Long, Row>) Cooccur::measures, MEASURES);
    return sums.filter(col("entity_a").notEqual(col("entity_b")))
        .join(renamed(margins, "a"), keys("entity_a", by))
        .join(renamed(margins, "b"), keys("entity_b", by))
        .join(broadcast(totals), by)
        .withColumn(
            "m", measures.apply(col("count"), col("margin_a"), col("margin_b"), col("units")))
        .select(expr("*"), col("m.*"));
  }

  private static Dataset<Row> renamed(Dataset<Row> margins, String side) {
    return margins
        .withColumnRenamed("entity", "entity_" + side)
        .withColumnRenamed("margin", "margin_" + side);
  }

  private static String[] keys(String entity, String... by) {
    String[] keys = Arrays.copyOf(by, by.length + 1);
    keys[by.length] = entity;
    return keys;
  }

  private static Row measures(long both, long a, long b, long units) {
    Association x = new Association(both, a, b, units);
    return RowFactory.create(
        x.expected(), x.pmi(), x.npmi(), x.logLikelihood(), x.dice(), x.jaccard(), x.pValue());
  }

  /**
   * Benjamini and Hochberg 1995: q of the i-th smallest p of m is the least of p·m/j over j ≥ i.
   * Pairs of equal p are taken together, so that the one ordered task has few rows.
   */
  private static Dataset<Row> qValues(Dataset<Row> measured) {
    Dataset<Row> distinct = measured.groupBy("scope", "p_value").agg(count(lit(1)).as("n"));
    Column upTo = sum("n").over(Window.partitionBy("scope").orderBy("p_value"));
    Column all = sum("n").over(Window.partitionBy("scope"));
    return distinct
        .withColumn("step", col("p_value").multiply(all).divide(upTo))
        .select(
            col("scope"),
            col("p_value"),
            least(
                    lit(1.0),
                    min("step").over(Window.partitionBy("scope").orderBy(col("p_value").desc())))
                .as("q_value"));
  }
}
