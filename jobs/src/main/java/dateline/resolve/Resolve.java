package dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dateline.Stage;
import dateline.StageContext;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Says which entity each mention refers to, and who speaks. */
public final class Resolve implements Stage {
  /**
   * A single word is of one type throughout the corpus where at least this share of its mentions
   * is; a name of several words always is, for no place is called Maasgate Terminals beside the
   * company.
   */
  private static final double DOMINANT_TYPE = 0.7;

  private static final StructType RESOLVED =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("begin", DataTypes.IntegerType)
          .add("name", DataTypes.StringType)
          .add("place_slug", DataTypes.StringType)
          .add("resolved_type", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("country", DataTypes.StringType)
          .add("latitude", DataTypes.DoubleType)
          .add("longitude", DataTypes.DoubleType);

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
    return List.of(Tables.ARTICLES.name(), Tables.MENTIONS.name());
  }

  @Override
  public List<String> writes() {
    return List.of(Tables.MENTIONS.name(), Tables.ENTITIES.name(), Tables.ALIASES.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    Dataset<Row> found =
        tables
            .get(Tables.MENTIONS)
            .drop("entity_id", "rule", "speaker_id", "country")
            .withColumn("type", col("found_type"));
    Dataset<Row> inArticles =
        context.shared(
            CorpusNames.spelledAlike(resolved(found).withColumn("article_name", col("name"))));
    Dataset<Row> named =
        oneTypePerName(context.shared(CorpusNames.shortForms(inArticles, context::shared)));
    Dataset<Row> mentions =
        context.shared(
            withSpeakers(
                CorrectedNames.apply(found.join(named, keys("begin")), corrections, context)));
    Dataset<Row> dated =
        mentions.join(
            tables.get(Tables.ARTICLES).select("article_id", "story_id", "published_on"),
            "article_id");
    return TableSet.empty()
        .with(Tables.MENTIONS, mentions.withColumn("type", col("entity_type")))
        .with(Tables.ENTITIES, entities(dated.filter(col("entity_id").isNotNull())))
        .with(Tables.ALIASES, aliases(mentions.filter(col("entity_id").isNotNull())));
  }

  private static Dataset<Row> resolved(Dataset<Row> found) {
    return found
        .groupBy("article_id")
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col("begin"), col("end"), col("sentence"), col("text"), col("type"))))
                .as("mentions"))
        .flatMap((FlatMapFunction<Row, Row>) Resolve::resolvedArticle, Encoders.row(RESOLVED));
  }

  private static Iterator<Row> resolvedArticle(Row article) {
    List<Row> mentions = article.getList(1);
    List<ArticleResolver.Resolved> resolved =
        new ArticleResolver(Gazetteer.shipped())
            .resolve(
                mentions.stream()
                    .map(
                        m ->
                            new ArticleResolver.Found(
                                m.getString(3),
                                m.getString(4),
                                m.getInt(2),
                                m.getInt(0),
                                m.getInt(1)))
                    .toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      ArticleResolver.Resolved r = resolved.get(i);
      Place place = r.located().isThat() ? r.located().place() : null;
      rows.add(
          RowFactory.create(
              article.getString(0),
              mentions.get(i).getInt(0),
              r.name(),
              place == null ? null : place.slug(),
              r.type(),
              r.rule(),
              r.located().country(),
              place == null ? null : place.latitude(),
              place == null ? null : place.longitude()));
    }
    return rows.iterator();
  }

  /** Gives a name the type that it mostly has. */
  private static Dataset<Row> oneTypePerName(Dataset<Row> names) {
    Column ofName = udf((UDF1<String, String>) Name::slug, DataTypes.StringType).apply(col("name"));
    Dataset<Row> resolved =
        names.withColumn("slug", coalesce(col("place_slug"), ofName)).drop("place_slug");
    Dataset<Row> types =
        resolved
            .groupBy("slug", "resolved_type")
            .agg(count(lit(1)).as("n"))
            .groupBy("slug")
            .agg(
                max_by(col("resolved_type"), struct(col("n"), col("resolved_type")))
                    .as("usual_type"),
                max("n").divide(sum("n")).as("share"));
    Column usual = col("share").geq(DOMINANT_TYPE).or(col("slug").contains("-"));
    Column type = when(usual, col("usual_type")).otherwise(col("resolved_type"));
    Column located = col("entity_type").equalTo("LOC");
    return resolved
        .join(types, "slug")
        .withColumn("entity_type", type)
        .select(
            col("article_id"),
            col("begin"),
            col("article_name"),
            col("name"),
            col("entity_type"),
            concat(lower(col("entity_type")), lit("/"), col("slug")).as("entity_id"),
            when(col("entity_type").equalTo(col("resolved_type")), col("rule"))
                .otherwise(lit("majority"))
                .as("rule"),
            when(located.or(col("entity_type").equalTo("MISC")), col("country")).as("country"),
            when(located, col("latitude")).as("latitude"),
            when(located, col("longitude")).as("longitude"));
  }

  private static Dataset<Row> withSpeakers(Dataset<Row> mentions) {
    Dataset<Row> speakers =
        mentions.select(
            col("article_id"), col("begin").as("speaker_begin"), col("entity_id").as("speaker_id"));
    return mentions.join(speakers, keys("speaker_begin"), "left");
  }

  private static String[] keys(String offset) {
    return new String[] {"article_id", offset};
  }

  private static Dataset<Row> entities(Dataset<Row> mentions) {
    Dataset<Row> names =
        mentions
            .groupBy("entity_id", "name")
            .agg(max("named").as("named"), count(lit(1)).as("n"))
            .groupBy("entity_id")
            .agg(max_by(col("name"), struct(col("named"), col("n"), col("name"))).as("name"));
    return mentions
        .groupBy("entity_id")
        .agg(
            min("entity_type").as("type"),
            count(lit(1)).as("mentions"),
            countDistinct("article_id").as("articles"),
            countDistinct("story_id").as("stories"),
            min("published_on").as("first_on"),
            max("published_on").as("last_on"))
        .join(names, "entity_id")
        .join(countries(mentions), new String[] {"entity_id"}, "left");
  }

  /** The country in which most mentions of a place put it. */
  static Dataset<Row> countries(Dataset<Row> mentions) {
    return mentions
        .filter(col("entity_type").equalTo("LOC").and(col("country").isNotNull()))
        .groupBy("entity_id", "country")
        .agg(
            count(lit(1)).as("n"), max("latitude").as("latitude"), max("longitude").as("longitude"))
        .groupBy("entity_id")
        .agg(
            max_by(
                    struct(col("country"), col("latitude"), col("longitude")),
                    struct(col("n"), col("country")))
                .as("at"))
        .select("entity_id", "at.*");
  }

  private static Dataset<Row> aliases(Dataset<Row> mentions) {
    return mentions
        .groupBy(col("entity_id"), col("text").as("alias"), col("rule"))
        .agg(count(lit(1)).as("mentions"));
  }
}
