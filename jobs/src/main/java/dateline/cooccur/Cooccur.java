package dateline.cooccur;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import dateline.InternalRows;
import dateline.Stage;
import dateline.StageContext;
import dateline.layout.Part;
import dateline.statistics.Interval;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Counts which persons, organisations and places occur together. Other names (nationalities,
 * events) and datelines are left out: "Armenian" beside "Armenia" tells nothing.
 */
public final class Cooccur implements Stage {
  /** The most entities that one sentence, paragraph or article counts: those mentioned most. */
  public static final int ENTITIES_PER_UNIT = 100;

  private final CooccurParameters parameters;

  public Cooccur(CooccurParameters parameters) {
    this.parameters = parameters;
  }

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
    Dataset<Row> told = context.shared(told(tables, context));
    Dataset<Row> articles = context.shared(told.join(mentions(tables), "article_id"));
    int window = parameters.window();
    Dataset<Row> units =
        context.shared(
            InternalRows.each(
                articles,
                ArticleUnits.SCHEMA,
                article -> ArticleUnits.of(article, ENTITIES_PER_UNIT, window)));
    noteCuts(units, context);
    Map<Scope, PairHistory.Totals> totals = totals(told);
    Dataset<Row> pairs = context.shared(pairs(articles.join(margins(units), "article_id"), totals));
    Dataset<Row> all =
        Significance.withQValues(pairs.drop("periods"), "p_value", "q_value", context)
            .withColumn("first_on", date_from_unix_date(col("first_on")))
            .withColumn("last_on", date_from_unix_date(col("last_on")));
    context.note("cooccur.entities_per_unit", ENTITIES_PER_UNIT);
    context.note("cooccur.graph_links", EntityGraph.LINKS);
    return TableSet.empty()
        .with(Tables.COOCCURRENCES, all.filter(col("count").geq(parameters.minCount())))
        .with(Tables.COOCCURRENCE_TRENDS, trends(pairs, totals, context))
        .with(Tables.ENTITY_GRAPH, new EntityGraph(parameters.backbone()).of(all));
  }

  /** A row for each article with its sentences; days are days since 1970. */
  private static Dataset<Row> told(TableSet tables, StageContext context) {
    Column tone = round(col("sentiment").multiply(Interval.SCALE)).cast("long");
    return tables
        .get(Tables.SENTENCES)
        .filter(col("part").isInCollection(Part.telling()))
        .groupBy("article_id")
        .agg(collect_list(struct(col("sentence"), col("paragraph"), tone)).as("sentences"))
        .join(tables.get(Tables.ARTICLES), "article_id")
        .select(
            col("article_id"),
            col("story_id"),
            unix_date(col("published_on")).as("day"),
            unix_date(context.period().of(col("published_on"))).as("period"),
            col("publisher"),
            col("sentences"));
  }

  /** A row for each article with its mentions of what is counted. */
  private Dataset<Row> mentions(TableSet tables) {
    return tables
        .get(Tables.MENTIONS)
        .filter(col("type").isInCollection(parameters.types()).and(col("entity_id").isNotNull()))
        .groupBy("article_id")
        .agg(collect_list(struct(col("sentence"), col("entity_id"))).as("mentions"));
  }

  /** A row for each pair, with its measures and its periods. */
  private Dataset<Row> pairs(Dataset<Row> articles, Map<Scope, PairHistory.Totals> totals) {
    int window = parameters.window();
    long minCount = parameters.minCount();
    Dataset<Row> byStory =
        articles.repartition(col("story_id")).sortWithinPartitions("story_id", "article_id");
    Dataset<Row> byPair =
        InternalRows.mapped(
                byStory, StoryPairs.PAIR, rows -> new StoryPairs(rows, ENTITIES_PER_UNIT, window))
            .repartition(col("pair"))
            .sortWithinPartitions("pair");
    return InternalRows.mapped(
        byPair, PairHistories.PAIR, rows -> new PairHistories(rows, totals, minCount));
  }

  /**
   * For each article its entities with their numbers and the units that hold them in the corpus and
   * the period.
   */
  private static Dataset<Row> margins(Dataset<Row> units) {
    Dataset<Row> own =
        units
            .select(col("article_id"), col("period"), explode(col("margins")).as("of"))
            .select("article_id", "period", "of.*");
    Dataset<Row> inPeriods = sums(own.filter(col("period").isNotNull()), "entity_id", "period");
    Dataset<Row> inCorpus =
        InternalRows.numbered(sums(own, "entity_id").orderBy("entity_id"), "number");
    return own.select("article_id", "entity_id", "period")
        .join(inCorpus, "entity_id")
        .join(
            inPeriods.withColumnRenamed("units", "period_units"),
            new String[] {"entity_id", "period"},
            "left")
        .groupBy("article_id")
        .agg(
            collect_list(struct(col("entity_id"), col("number"), col("units"), col("period_units")))
                .as("margins"));
  }

  private static Dataset<Row> sums(Dataset<Row> margins, String... by) {
    Column[] sums = labels().map(scope -> sum(scope).as(scope)).toArray(Column[]::new);
    Column[] keys = Arrays.stream(by).map(functions::col).toArray(Column[]::new);
    Column units = struct(labels().map(functions::col).toArray(Column[]::new)).as("units");
    return margins
        .groupBy(keys)
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
        .select(Stream.concat(Arrays.stream(keys), Stream.of(units)).toArray(Column[]::new));
  }

  private static Stream<String> labels() {
    return Arrays.stream(Scope.values()).map(Scope::label);
  }

  private static void noteCuts(Dataset<Row> units, StageContext context) {
    Dataset<Row> cuts = units.select(explode(col("cuts")).as("of")).select("of.*");
    for (Row cut :
        cuts.groupBy("scope").agg(sum("units"), sum("entities")).orderBy("scope").collectAsList()) {
      context.note("cooccur.cut_units." + cut.getString(0), cut.getLong(1));
      context.note("cooccur.cut_entities." + cut.getString(0), cut.getLong(2));
    }
  }

  /**
   * Periods in which a pair occurs, or is significantly missed. Every period of every pair is a
   * test: a pair of one story must be in some period, and that it is in this one says nothing.
   */
  private static Dataset<Row> trends(
      Dataset<Row> pairs, Map<Scope, PairHistory.Totals> totals, StageContext context) {
    Dataset<Row> inPeriods =
        pairs
            .select(
                col("scope"), col("entity_a"), col("entity_b"), explode(col("periods")).as("in"))
            .select("scope", "entity_a", "entity_b", "in.*");
    Column tests = lit(0.0);
    for (Row of :
        pairs.filter(size(col("periods")).gt(0)).groupBy("scope").count().collectAsList()) {
      double periods = totals.get(Scope.of(of.getString(0))).periodStories().size();
      tests = when(col("scope").equalTo(of.getString(0)), of.getLong(1) * periods).otherwise(tests);
    }
    Column significant = col("change_q_value").leq(Significance.LEVEL);
    return Significance.withQValues(inPeriods, "change_p_value", "change_q_value", tests, context)
        .withColumn("period", date_from_unix_date(col("period")))
        .withColumn("change", when(significant, when(col("is_more"), "surge").otherwise("fall")))
        .filter(col("count").gt(0).or(col("change").isNotNull()));
  }

  /** The units and stories of each scope, all in all and by period: a row a scope and period. */
  private Map<Scope, PairHistory.Totals> totals(Dataset<Row> told) {
    int window = parameters.window();
    Dataset<Row> ofArticles =
        told.select(
            col("story_id"),
            col("period"),
            size(col("sentences")).as("sentence"),
            size(array_distinct(col("sentences.paragraph"))).as("paragraph"),
            lit(1).as("article"),
            (window == 0 ? lit(0) : greatest(lit(1), size(col("sentences")).minus(window - 1)))
                .as("window"));
    List<Row> byPeriod =
        ofArticles
            .groupBy("period")
            .agg(
                countDistinct("story_id").as("stories"),
                labels().map(scope -> sum(scope).as(scope)).toArray(Column[]::new))
            .collectAsList();
    Map<Scope, PairHistory.Totals> totals = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      Map<Integer, Long> units = new HashMap<>();
      Map<Integer, Long> stories = new HashMap<>();
      long all = 0;
      for (Row row : byPeriod) {
        all += row.<Long>getAs(scope.label());
        if (!row.isNullAt(0)) {
          units.put(row.getInt(0), row.<Long>getAs(scope.label()));
          stories.put(row.getInt(0), row.getLong(1));
        }
      }
      totals.put(scope, PairHistory.Totals.of(all, units, stories));
    }
    return totals;
  }
}
