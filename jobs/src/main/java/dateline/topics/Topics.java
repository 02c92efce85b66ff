package dateline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dateline.Stage;
import dateline.StageContext;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Finds what the coverage is about. */
public final class Topics implements Stage {
  private static final int VOCABULARY = 20_000;

  /** A term in more than this share of the stories tells topics apart badly. */
  private static final double MOST_FREQUENT = 0.4;

  private static final int TERMS_LISTED = 50;

  private static final StructType WEIGHT =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("topic", DataTypes.IntegerType)
          .add("weight", DataTypes.DoubleType)
          .add("strongest", DataTypes.BooleanType);

  private final TopicParameters parameters;
  private final Optional<TableSet> before;
  private final Function<SparkSession, SentenceTagger> tagger;

  /**
   * @param before tables of the run whose topics to go on from, of which there are as many at most
   * @param tagger tells the terms of boilerplate, where there is any
   */
  public Topics(
      TopicParameters parameters,
      Optional<TableSet> before,
      Function<SparkSession, SentenceTagger> tagger) {
    this.parameters = parameters;
    this.before = before;
    this.tagger = tagger;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public List<String> reads() {
    return List.of(
        Tables.ARTICLES.name(),
        Tables.SENTENCES.name(),
        Tables.ARTICLE_TERMS.name(),
        Tables.MENTIONS.name(),
        Tables.ENTITIES.name());
  }

  @Override
  public List<String> writes() {
    return List.of(
        Tables.TOPICS.name(),
        Tables.TOPIC_TERMS.name(),
        Tables.TOPIC_MODEL.name(),
        Tables.ARTICLE_TOPICS.name(),
        Tables.TOPIC_TRENDS.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    Dataset<Row> articles =
        tables
            .get(Tables.ARTICLES)
            .select(
                col("article_id"),
                col("story_id"),
                col("words"),
                col("copy_of").isNull().as("original"),
                context.period().of(col("published_on")).as("period"));
    Told told = told(tables, context);
    Dataset<Row> terms = context.shared(terms(told, tables.get(Tables.ENTITIES), articles));
    Dataset<Row> originals =
        terms.join(articles.filter(col("original")).select("article_id"), "article_id");
    long stories = originals.select("article_id").distinct().count();
    if (stories < parameters.leastStories()) {
      String are = stories == 1 ? "story with terms is" : "stories with terms are";
      return none(
          terms,
          context,
          "%,d %s too few for %s topics; at least %d are needed%s"
              .formatted(
                  stories,
                  are,
                  parameters.topics().isPresent() ? parameters.count() : "any",
                  parameters.leastStories(),
                  parameters.topics().isPresent() ? ", or a lesser --topics" : ""));
    }
    long least = Math.max(stories < 100 ? 2 : 3, stories / 5_000);
    List<String> vocabulary = TopicModel.vocabulary(originals, least, MOST_FREQUENT, VOCABULARY);
    EarlierTopics earlier = before.map(EarlierTopics::read).orElse(EarlierTopics.NONE);
    Optional<TopicModel> fitted =
        TopicModel.fit(originals, vocabulary, parameters, earlier, context.seed());
    if (fitted.isEmpty()) {
      return none(
          terms,
          context,
          "the stories share too few terms for %s topics (%d in at least %d stories)"
              .formatted(
                  parameters.topics().isPresent() ? parameters.count() : "any",
                  vocabulary.size(),
                  least));
    }
    TopicModel model = fitted.get();
    context.note("topics.vocabulary", vocabulary.size());
    if (!model.numbers().isEmpty()) {
      context.note("topics.numbers", model.numbers());
    }
    if (earlier.topics() > 0) {
      context.note("topics.kept", earlier.topics());
      context.note("topics.new", model.topics() - earlier.topics());
    }

    JavaRDD<Document> documents = model.vectors(terms).persist(StorageLevel.MEMORY_AND_DISK());
    TopicModel.Shares shares = model.shares();
    Dataset<Row> weights =
        context.shared(
            terms
                .sparkSession()
                .createDataFrame(
                    documents.flatMap(d -> weights(d.id(), shares.of(d)).iterator()), WEIGHT)
                .join(articles, "article_id"));
    return TableSet.empty()
        .with(
            Tables.TOPICS,
            TopicSummary.of(
                model, earlier, documents, weights, told.mentions(), originals, stories))
        .with(Tables.TOPIC_TERMS, topicTerms(model, terms))
        .with(Tables.TOPIC_MODEL, topicModel(model, terms))
        .with(Tables.ARTICLE_TOPICS, weights)
        .with(Tables.TOPIC_TRENDS, TopicTrends.of(weights.filter(col("period").isNotNull())));
  }

  /** What articles tell, but for what boilerplate does: rows of two tables. */
  private record Told(Dataset<Row> lemmas, Dataset<Row> mentions) {}

  private Told told(TableSet tables, StageContext context) {
    Dataset<Row> mentions = tables.get(Tables.MENTIONS);
    Dataset<Row> lemmas = tables.get(Tables.ARTICLE_TERMS).select("article_id", "term", "count");
    Dataset<Row> boilerplate = context.shared(Boilerplate.sentences(tables, context));
    Row found = boilerplate.agg(countDistinct("hash"), countDistinct("article_id")).head();
    if (found.getLong(0) == 0) {
      return new Told(lemmas, mentions);
    }
    context.note("topics.boilerplate_sentences", found.getLong(0));
    context.note("topics.boilerplate_articles", found.getLong(1));
    SentenceTagger ofSentence = tagger.apply(lemmas.sparkSession());
    return new Told(
        context.shared(Boilerplate.without(lemmas, boilerplate, mentions, ofSentence)),
        mentions.join(boilerplate, new String[] {"article_id", "sentence"}, "left_anti"));
  }

  /** Lemmas and significant phrases, and the names of persons, organisations and places. */
  private static Dataset<Row> terms(Told told, Dataset<Row> entities, Dataset<Row> articles) {
    Dataset<Row> lemmas = told.lemmas();
    Dataset<Row> phrases =
        Phrases.significant(
            lemmas.join(articles.filter(col("original")).select("article_id"), "article_id"));
    Dataset<Row> names =
        told.mentions()
            .filter(col("type").isin("PER", "ORG", "LOC"))
            .join(entities.select("entity_id", "name"), "entity_id")
            .groupBy(col("article_id"), col("name").as("term"))
            .agg(count(lit(1)).cast("int").as("count"));
    return lemmas
        .filter(not(Phrases.isPhrase()))
        .union(
            lemmas
                .filter(Phrases.isPhrase())
                .join(phrases, new String[] {"term"}, "left_semi")
                .select("article_id", "term", "count"))
        .union(names);
  }

  private static List<Row> weights(String articleId, double[] shares) {
    int strongest = TopicModel.strongest(shares);
    double rest = 1;
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < shares.length; k++) {
      double weight = Math.round(shares[k] * 1e6) / 1e6;
      if (shares[k] > 0 && k != strongest) {
        rest -= weight;
        rows.add(RowFactory.create(articleId, k, weight, false));
      }
    }
    if (strongest >= 0) {
      // The strongest takes what rounding left, so that weights sum to 1.
      rows.add(RowFactory.create(articleId, strongest, Math.round(rest * 1e6) / 1e6, true));
    }
    return rows;
  }

  private static Dataset<Row> topicTerms(TopicModel model, Dataset<Row> terms) {
    List<Row> rows = new ArrayList<>();
    for (int topic = 0; topic < model.topics(); topic++) {
      List<Integer> first = model.ranked().first(topic, TERMS_LISTED);
      for (int i = 0; i < first.size(); i++) {
        rows.add(
            RowFactory.create(
                topic,
                i + 1,
                model.vocabulary().get(first.get(i)),
                rounded(model.ranked().share(topic, first.get(i)))));
      }
    }
    return terms.sparkSession().createDataFrame(rows, Tables.TOPIC_TERMS.schema());
  }

  /** All weights; made in tasks, a topic at a time, for they may be a million. */
  private static Dataset<Row> topicModel(TopicModel model, Dataset<Row> terms) {
    TopicTerms weights = model.weights();
    List<String> vocabulary = model.vocabulary();
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(terms.sparkSession().sparkContext())
            .parallelize(IntStream.range(0, model.topics()).boxed().toList())
            .flatMap(
                topic ->
                    IntStream.range(0, vocabulary.size())
                        .filter(t -> rounded(weights.weight(topic, t)) > 0)
                        .mapToObj(
                            t ->
                                RowFactory.create(
                                    topic, vocabulary.get(t), rounded(weights.weight(topic, t))))
                        .iterator());
    return terms.sparkSession().createDataFrame(rows, Tables.TOPIC_MODEL.schema());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private static TableSet none(Dataset<Row> terms, StageContext context, String reason) {
    context.note("topics.reason", reason);
    TableSet empty = TableSet.empty();
    for (Table table :
        List.of(
            Tables.TOPICS,
            Tables.TOPIC_TERMS,
            Tables.TOPIC_MODEL,
            Tables.ARTICLE_TOPICS,
            Tables.TOPIC_TRENDS)) {
      empty =
          empty.with(table, terms.sparkSession().createDataFrame(List.<Row>of(), table.schema()));
    }
    return empty;
  }
}
