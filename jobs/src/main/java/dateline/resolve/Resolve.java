package dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dateline.InternalRows;
import dateline.Stage;
import dateline.StageContext;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Says which entity each mention refers to, and who speaks. */
public final class Resolve implements Stage {
  /**
   * A single word is of one type throughout the corpus where at least this share of its mentions
   * is; a name of several words always is, for no place is called Maasgate Terminals beside the
   * company.
   */
  private static final double DOMINANT_TYPE = 0.7;

  private final Corrections corrections;

  /**
   * @param corrections an editor's decisions, which win over all rules
   */
  public Resolve(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public List<String> reads() {
    return List.of(Tables.ARTICLES.name(), Tables.MENTIONS.name(), Tables.QUOTATIONS.name());
  }

  @Override
  public List<String> writes() {
    return List.of(
        Tables.MENTIONS.name(),
        Tables.QUOTATIONS.name(),
        Tables.ENTITIES.name(),
        Tables.ALIASES.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    Dataset<Row> found =
        tables
            .get(Tables.MENTIONS)
            .drop("entity_id", "rule", "speaker_id", "country")
            .withColumn("type", col("found_type"));
    Dataset<Row> articles =
        context.shared(
            ArticleMentions.resolved(found, tables.get(Tables.ARTICLES), parts(found, context)));
    Dataset<Row> names =
        articles
            .select(col("article_id"), explode(col("resolved.names")).as("one"))
            .select("article_id", "one.*");
    Dataset<Row> spelled = context.shared(CorpusSpelling.alike(names, context::shared));
    Dataset<Row> named =
        context.shared(
            slugged(CorpusShortForms.explained(spelled, articles.count(), context::shared)));
    Dataset<Row> mentions =
        context.shared(
            referents(articles.join(meanings(oneTypePerName(named, context)), "article_id")));
    if (!corrections.isEmpty()) {
      mentions = context.shared(CorrectedNames.located(mentions, corrections, context));
    }
    Dataset<Row> ofEntities = mentions.filter(col("entity_id").isNotNull());
    return TableSet.empty()
        .with(Tables.MENTIONS, mentions.withColumn("type", col("entity_type")))
        .with(Tables.QUOTATIONS, spoken(tables.get(Tables.QUOTATIONS), mentions))
        .with(Tables.ENTITIES, Entities.of(ofEntities))
        .with(Tables.ALIASES, aliases(ofEntities));
  }

  /** As many parts as Spark shuffles into, but not more than the articles are worth. */
  private static int parts(Dataset<Row> rows, StageContext context) {
    String shuffled = rows.sparkSession().conf().get("spark.sql.shuffle.partitions");
    return Math.min(Integer.parseInt(shuffled), context.tasks());
  }

  /** A row for each article: what its names mean. */
  private static Dataset<Row> meanings(Dataset<Row> names) {
    return names
        .groupBy("article_id")
        .agg(
            collect_list(
                    struct(
                        MentionReferents.MEANING.stream().map(c -> col(c)).toArray(Column[]::new)))
                .as("meanings"));
  }

  /** A row for each mention, as found and with what it refers to. */
  private Dataset<Row> referents(Dataset<Row> articles) {
    Corrections all = corrections;
    StructType found =
        (StructType) ((ArrayType) articles.schema().apply("found").dataType()).elementType();
    StructType schema = found;
    for (StructField field : MentionReferents.REFERENT.fields()) {
      schema = schema.add(field);
    }
    List<String> ofArticle = List.of("article_id", "story_id", "published_on");
    return InternalRows.flat(
        articles.select(
            col("article_id"),
            col("story_id"),
            col("published_on"),
            col("found"),
            col("resolved.mentions"),
            col("meanings")),
        ofArticle,
        schema,
        List.of("begin"),
        article -> new MentionReferents(found, all).of(article));
  }

  /** The quotations with the entity that their speaker's mention refers to. */
  private static Dataset<Row> spoken(Dataset<Row> quotations, Dataset<Row> mentions) {
    Dataset<Row> speakers =
        mentions.select(
            col("article_id"), col("begin").as("speaker_begin"), col("entity_id").as("speaker_id"));
    return quotations
        .drop("speaker_id")
        .join(speakers, new String[] {"article_id", "speaker_begin"}, "left");
  }

  /** The part of an entity's id that its name and its place give. */
  private static Dataset<Row> slugged(Dataset<Row> names) {
    Column ofName = udf((UDF1<String, String>) Name::slug, DataTypes.StringType).apply(col("name"));
    return names.withColumn("slug", coalesce(col("place_slug"), ofName));
  }

  /** Gives a name of several types the one that it mostly has. */
  private static Dataset<Row> oneTypePerName(Dataset<Row> slugged, StageContext context) {
    Dataset<Row> types =
        slugged
            .groupBy("slug", "resolved_type")
            .agg(sum("mentions").as("n"))
            .groupBy("slug")
            .agg(
                max_by(col("resolved_type"), struct(col("n"), col("resolved_type")))
                    .as("usual_type"),
                max("n").divide(sum("n")).as("share"),
                count(lit(1)).as("types"))
            .filter(
                col("types")
                    .gt(1)
                    .and(col("share").geq(DOMINANT_TYPE).or(col("slug").contains("-"))))
            .select("slug", "usual_type");
    return slugged
        .join(FewRows.of(context.shared(types)), new String[] {"slug"}, "left")
        .withColumn("entity_type", coalesce(col("usual_type"), col("resolved_type")))
        .withColumn("entity_id", concat(lower(col("entity_type")), lit("/"), col("slug")));
  }

  private static Dataset<Row> aliases(Dataset<Row> mentions) {
    return mentions
        .groupBy(col("entity_id"), col("text").as("alias"), col("rule"))
        .agg(count(lit(1)).as("mentions"));
  }
}
