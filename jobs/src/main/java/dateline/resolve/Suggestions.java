package dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Decisions of a run about who is who that an editor should look at: names that articles apart use
 * for one entity though they share no others, and names left apart though they share many.
 *
 * <p>Cost: joins of the names of at most 100 articles for each doubtful name with those of at most
 * 200 for each entity; linear in mentions.
 */
public final class Suggestions {
  /** The columns: those of a file of corrections, and the evidence. */
  public static final List<String> COLUMNS =
      List.of(
          "alias",
          "entity",
          "type",
          "action",
          "doubt",
          "rule",
          "mentions",
          "articles",
          "beside",
          "company",
          "shared",
          "example");

  /** Rules that join what no article joins. */
  private static final Object[] OVER_ARTICLES = {"spelling", "nickname", "middle_name", "corpus"};

  /** Rules by which a mention is its entity without another mention of the article. */
  private static final Object[] BY_ITSELF = {
    "full", "exact", "alias", "demonym", "place", "country", "majority"
  };

  private static final int ARTICLES_OF_A_NAME = 100;
  private static final int ARTICLES_OF_AN_ENTITY = 200;
  private static final int CANDIDATES = 5;

  private final UnaryOperator<Dataset<Row>> shared;

  /**
   * @param shared keeps what is used more than once
   */
  public Suggestions(UnaryOperator<Dataset<Row>> shared) {
    this.shared = shared;
  }

  /**
   * The most doubtful decisions, worst first.
   *
   * @param mentions as published
   * @param sentences as published, for an example of each
   * @return rows of {@link #COLUMNS}: doubt in [0, 1] is 1 where the evidence is all against what
   *     the run did; beside counts the articles that also use the entity's own name, company the
   *     other names in the articles, and shared those of them that are in the entity's other
   *     articles too
   */
  public Dataset<Row> worst(Dataset<Row> mentions, Dataset<Row> sentences, int limit) {
    Column cleaned =
        udf((UDF2<String, String, String>) Name::clean, DataTypes.StringType)
            .apply(col("text"), lit(""));
    Dataset<Row> known =
        shared.apply(
            mentions
                .filter(col("entity_id").isNotNull())
                .select(
                    col("article_id"),
                    col("sentence"),
                    col("entity_id"),
                    col("type"),
                    col("rule"),
                    cleaned.as("written")));
    Dataset<Row> doubtful = shared.apply(joined(known).unionByName(leftApart(known)));
    return onePerAlias(judged(doubtful, known))
        .orderBy(col("doubt").desc(), col("mentions").desc(), col("entity"), col("alias"))
        .limit(limit)
        .join(
            sentences.select(col("article_id"), col("sentence"), col("text").as("example")),
            new String[] {"article_id", "sentence"},
            "left")
        .orderBy(col("doubt").desc(), col("mentions").desc(), col("entity"), col("alias"))
        .select(COLUMNS.stream().map(c -> col(c)).toArray(Column[]::new));
  }

  /**
   * Of what an alias may be merged into only the likeliest: a file with several contradicts itself.
   */
  private static Dataset<Row> onePerAlias(Dataset<Row> judged) {
    WindowSpec likeliest =
        Window.partitionBy(
                col("alias"),
                col("action"),
                when(col("action").equalTo("split"), col("entity")).otherwise(lit("")),
                col("type"))
            .orderBy(col("doubt").desc(), col("shared").desc(), col("entity"));
    return judged
        .withColumn("rank", row_number().over(likeliest))
        .filter(col("rank").equalTo(1))
        .drop("rank");
  }

  /** The mentions under each name that only the corpus as a whole joins to its entity. */
  private static Dataset<Row> joined(Dataset<Row> known) {
    // What differs in accents or capitals only would have the same id by itself.
    UserDefinedFunction slug = udf((UDF1<String, String>) Name::slug, DataTypes.StringType);
    return known
        .filter(col("rule").isin(OVER_ARTICLES))
        .filter(slug.apply(col("written")).notEqual(substring_index(col("entity_id"), "/", -1)))
        .select(
            col("written").as("alias"),
            col("entity_id").as("entity"),
            col("type"),
            lit("split").as("action"),
            col("rule"),
            col("article_id"),
            col("sentence"));
  }

  /** The mentions of each entity that has the surname or the whole name of another. */
  private static Dataset<Row> leftApart(Dataset<Row> known) {
    Dataset<Row> entities =
        known
            .groupBy("entity_id", "type")
            .agg(countDistinct("article_id").as("its_articles"))
            .withColumn("slug", substring_index(col("entity_id"), "/", -1))
            .withColumn("last", element_at(split(col("slug"), "-"), -1));
    Dataset<Row> others =
        entities.select(
            col("entity_id").as("entity"),
            col("type").as("entity_type"),
            col("its_articles").as("n"),
            col("slug").as("entity_slug"),
            col("last").as("entity_last"));
    Column isPerson = col("type").equalTo("PER").and(col("entity_type").equalTo("PER"));
    Dataset<Row> surnames =
        entities
            .filter(col("slug").equalTo(col("last")).and(length(col("slug")).gt(2)))
            .join(
                others.filter(col("entity_slug").notEqual(col("entity_last"))),
                col("slug").equalTo(col("entity_last")).and(isPerson))
            .withColumn("rule", lit("same_surname"));
    Dataset<Row> types =
        entities
            .join(
                others,
                col("slug")
                    .equalTo(col("entity_slug"))
                    .and(col("type").notEqual(col("entity_type"))))
            .filter(
                col("n")
                    .gt(col("its_articles"))
                    .or(
                        col("n")
                            .equalTo(col("its_articles"))
                            .and(col("entity").lt(col("entity_id")))))
            .withColumn("rule", lit("same_name"));
    WindowSpec commonest = Window.partitionBy("entity_id").orderBy(col("n").desc(), col("entity"));
    return surnames
        .unionByName(types)
        .withColumn("rank", row_number().over(commonest))
        .filter(col("rank").leq(CANDIDATES))
        .select("entity_id", "entity", "rule")
        .join(known.drop("rule"), "entity_id")
        .select(
            col("entity_id").as("alias"),
            col("entity"),
            col("type"),
            lit("merge").as("action"),
            col("rule"),
            col("article_id"),
            col("sentence"));
  }

  private Dataset<Row> judged(Dataset<Row> doubtful, Dataset<Row> known) {
    String[] key = {"alias", "entity", "type", "action", "rule"};
    Column[] columns = Stream.of(key).map(k -> col(k)).toArray(Column[]::new);
    Dataset<Row> own =
        shared.apply(
            known
                .filter(col("rule").isin(BY_ITSELF))
                .join(doubtful.select(col("entity").as("entity_id")).distinct(), "entity_id")
                .select(col("entity_id").as("entity"), col("article_id"))
                .distinct());
    Dataset<Row> articles =
        shared.apply(
            doubtful
                .select("alias", "entity", "type", "action", "rule", "article_id")
                .distinct()
                .join(
                    own.withColumn("beside", lit(1)),
                    new String[] {"entity", "article_id"},
                    "left"));
    Dataset<Row> telling = shared.apply(telling(known));
    Dataset<Row> company =
        sample(articles, ARTICLES_OF_A_NAME, key)
            .join(telling, "article_id")
            .filter(col("other").notEqual(col("entity")).and(col("other").notEqual(col("alias"))))
            .select("alias", "entity", "type", "action", "rule", "other")
            .distinct();
    // An article in which both stand is evidence of its own, in "beside".
    Dataset<Row> ofEntity =
        sample(own, ARTICLES_OF_AN_ENTITY, "entity")
            .join(telling, "article_id")
            .select("entity", "other")
            .distinct();
    Dataset<Row> counts =
        company
            .join(
                ofEntity.withColumn("is_shared", lit(1)), new String[] {"entity", "other"}, "left")
            .groupBy(columns)
            .agg(count(lit(1)).as("company"), count("is_shared").as("shared"));
    Dataset<Row> totals =
        doubtful
            .groupBy(columns)
            .agg(
                count(lit(1)).as("mentions"),
                min(struct(col("article_id"), col("sentence"))).as("first"))
            .join(
                articles
                    .groupBy(columns)
                    .agg(count(lit(1)).as("articles"), count("beside").as("beside")),
                key);
    Column together = col("beside").divide(col("articles"));
    Column alike = col("shared").divide(col("company"));
    Column likely =
        lit(1).minus(lit(1).minus(together).multiply(lit(1).minus(coalesce(alike, lit(0)))));
    return totals
        .join(counts, key, "left")
        .na()
        .fill(0, new String[] {"company", "shared"})
        .withColumn(
            "doubt",
            round(when(col("action").equalTo("split"), lit(1).minus(likely)).otherwise(likely), 2))
        .select(
            col("*"),
            col("first.article_id").as("article_id"),
            col("first.sentence").as("sentence"));
  }

  /** Of each key at most so many articles, whichever their ids' hashes choose. */
  private static Dataset<Row> sample(Dataset<Row> articles, int most, String... key) {
    WindowSpec chosen =
        Window.partitionBy(List.of(key).stream().map(k -> col(k)).toArray(Column[]::new))
            .orderBy(xxhash64(col("article_id")), col("article_id"));
    return articles
        .withColumn("rank", row_number().over(chosen))
        .filter(col("rank").leq(most))
        .drop("rank");
  }

  /** Entities by article, without those in so many that they tell nothing. */
  private Dataset<Row> telling(Dataset<Row> known) {
    Dataset<Row> inArticles =
        shared.apply(
            known
                .filter(col("type").isin("PER", "ORG", "LOC"))
                .select(col("article_id"), col("entity_id").as("name"))
                .distinct());
    long articles = inArticles.select("article_id").distinct().count();
    Dataset<Row> counted = inArticles.groupBy("name").agg(count(lit(1)).as("n"));
    return inArticles
        .join(counted.filter(CorpusShortForms.tells(articles)), "name")
        .select(col("article_id"), col("name").as("other"));
  }
}
