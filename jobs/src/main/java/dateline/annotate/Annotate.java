package dateline.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;

import dateline.Stage;
import dateline.StageContext;
import dateline.annotate.Annotation.MentionRow;
import dateline.annotate.Annotation.QuotationRow;
import dateline.annotate.Annotation.SentenceRow;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** Finds sentences, names, tones and terms in articles. */
public final class Annotate implements Stage {
  private static final String[] ID = {"article_id"};

  private static final StructType SENTENCE =
      new StructType()
          .add("sentence", DataTypes.IntegerType)
          .add("part", DataTypes.StringType)
          .add("paragraph", DataTypes.IntegerType)
          .add("begin", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("text", DataTypes.StringType)
          .add("tokens", DataTypes.IntegerType)
          .add("quoted", DataTypes.DoubleType)
          .add("sentiment", DataTypes.DoubleType)
          .add("sentiment_label", DataTypes.StringType);
  private static final StructType MENTION =
      new StructType()
          .add("sentence", DataTypes.IntegerType)
          .add("begin", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("text", DataTypes.StringType)
          .add("found_type", DataTypes.StringType)
          .add("confidence", DataTypes.DoubleType)
          .add("quoted", DataTypes.BooleanType)
          .add("speaker_begin", DataTypes.IntegerType)
          .add("sentiment", DataTypes.DoubleType)
          .add("sentiment_label", DataTypes.StringType);
  private static final StructType QUOTATION =
      new StructType()
          .add("sentence", DataTypes.IntegerType)
          .add("begin", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("text", DataTypes.StringType)
          .add("speaker_begin", DataTypes.IntegerType)
          .add("cue", DataTypes.StringType);
  private static final StructType TERM =
      new StructType().add("term", DataTypes.StringType).add("count", DataTypes.IntegerType);
  private static final StructType ANNOTATED =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("sentences", DataTypes.createArrayType(SENTENCE))
          .add("mentions", DataTypes.createArrayType(MENTION))
          .add("quotations", DataTypes.createArrayType(QUOTATION))
          .add("terms", DataTypes.createArrayType(TERM));

  /**
   * Names of tables that the run may hand over besides {@link #reads}: what an earlier run of the
   * same code and models has annotated. Articles with an {@code article_id} of the first, which is
   * a hash of their text, take their rows from the others.
   */
  public static final String EARLIER_ARTICLES = "earlier_articles";

  public static final String EARLIER_SENTENCES = "earlier_sentences";
  public static final String EARLIER_MENTIONS = "earlier_mentions";
  public static final String EARLIER_QUOTATIONS = "earlier_quotations";
  public static final String EARLIER_TERMS = "earlier_terms";

  /** The text as Spark NLP is given it. */
  static final String PLAIN = "plain";

  private final List<String> languages;
  private final NameSource names;
  private final ToneSource tones;

  /**
   * @param languages codes of the languages to annotate, as in {@code articles.language}
   * @param tones gives the tone towards names
   */
  public Annotate(List<String> languages, NameSource names, ToneSource tones) {
    this.languages = List.copyOf(languages);
    this.names = names;
    this.tones = tones;
  }

  @Override
  public String name() {
    return "annotate";
  }

  @Override
  public List<String> reads() {
    return List.of(Tables.ARTICLES.name());
  }

  @Override
  public List<String> writes() {
    return List.of(
        Tables.SENTENCES.name(),
        Tables.MENTIONS.name(),
        Tables.QUOTATIONS.name(),
        Tables.ARTICLE_TERMS.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    LongAccumulator done = context.articlesDone();
    if (!names.unknownLabels().isEmpty()) {
      context.note("annotate.unknown_labels", String.join(", ", names.unknownLabels()));
    }
    ArticleNames.PerTask namesOfTask = names.perTask();
    ToneSource.PerTask tonesOfTask = tones.perTask();
    SentencesAndTokens text = SentencesAndTokens.with(tables.get(Tables.ARTICLES).sparkSession());
    Dataset<Row> articles =
        tables.get(Tables.ARTICLES).filter(col("language").isInCollection(languages));
    Dataset<Row> toDo = articles;
    if (tables.names().contains(EARLIER_ARTICLES)) {
      toDo = articles.join(tables.get(EARLIER_ARTICLES), ID, "left_anti");
    }
    Dataset<Row> annotated =
        context.shared(
            names
                .find(plain(toDo.repartition(context.tasks(), col("article_id"))))
                .mapPartitions(
                    (MapPartitionsFunction<Row, Row>)
                        rows -> {
                          Annotator annotator = Annotator.with(namesOfTask, tonesOfTask);
                          Iterable<Row> each = () -> rows;
                          return StreamSupport.stream(each.spliterator(), false)
                              .map(article -> annotated(annotator, text, article))
                              .peek(article -> done.add(1))
                              .iterator();
                        },
                    Encoders.row(ANNOTATED)));
    Dataset<Row> sentences = tones.ofSentences(exploded(annotated, "sentences"), context);
    Dataset<Row> mentions = tones.ofMentions(exploded(annotated, "mentions"), sentences);
    Dataset<Row> quotations = exploded(annotated, "quotations");
    Dataset<Row> terms = exploded(annotated, "terms");
    if (tables.names().contains(EARLIER_ARTICLES)) {
      Dataset<Row> known =
          articles.select("article_id").join(tables.get(EARLIER_ARTICLES), ID, "left_semi");
      sentences = withEarlier(sentences, tables.get(EARLIER_SENTENCES), known);
      mentions = withEarlier(mentions, tables.get(EARLIER_MENTIONS), known);
      quotations = withEarlier(quotations, tables.get(EARLIER_QUOTATIONS), known);
      terms = withEarlier(terms, tables.get(EARLIER_TERMS), known);
    }
    return TableSet.empty()
        .with(Tables.SENTENCES, sentences)
        .with(
            Tables.MENTIONS,
            mentions
                .withColumn("type", col("found_type"))
                .withColumn("entity_id", lit(null))
                .withColumn("rule", lit(null))
                .withColumn("country", lit(null))
                .withColumn("speaker_id", lit(null)))
        .with(Tables.QUOTATIONS, quotations.withColumn("speaker_id", lit(null)))
        .with(Tables.ARTICLE_TERMS, terms);
  }

  /** Adds the rows that these articles have in an earlier run. */
  private static Dataset<Row> withEarlier(
      Dataset<Row> rows, Dataset<Row> earlier, Dataset<Row> articles) {
    Column[] columns = Arrays.stream(rows.columns()).map(earlier::col).toArray(Column[]::new);
    return rows.unionByName(earlier.select(columns).join(articles, ID, "left_semi"));
  }

  private static Dataset<Row> exploded(Dataset<Row> annotated, String rows) {
    return annotated
        .select(col("article_id"), explode(col(rows)).as("one"))
        .select("article_id", "one.*");
  }

  /** The articles with {@link SentencesAndTokens#plain} texts. */
  private static Dataset<Row> plain(Dataset<Row> articles) {
    return articles.select(
        col("article_id"),
        col("title"),
        col("body"),
        translate(
                concat(col("title"), lit("\n\n"), col("body")),
                SentencesAndTokens.MARKS,
                SentencesAndTokens.PLAIN_MARKS)
            .as(PLAIN));
  }

  private static Row annotated(Annotator annotator, SentencesAndTokens text, Row article) {
    String plain = article.getString(3);
    SentencesAndTokens.Found inText = text.in(plain);
    Annotation found =
        annotator.annotate(
            article.getString(1),
            article.getString(2),
            inText.sentences(),
            inText.tokens(),
            NamePipeline.names(plain, article.getList(4)));
    return RowFactory.create(
        article.getString(0),
        found.sentences().stream().map(Annotate::row).toArray(Row[]::new),
        found.mentions().stream().map(Annotate::row).toArray(Row[]::new),
        found.quotations().stream().map(Annotate::row).toArray(Row[]::new),
        found.terms().entrySet().stream().map(Annotate::row).toArray(Row[]::new));
  }

  private static Row row(SentenceRow s) {
    return RowFactory.create(
        s.sentence(),
        s.part(),
        s.paragraph(),
        s.begin(),
        s.end(),
        s.text(),
        s.tokens(),
        s.quoted(),
        s.tone().score(),
        s.tone().label());
  }

  private static Row row(MentionRow m) {
    return RowFactory.create(
        m.sentence(),
        m.begin(),
        m.end(),
        m.text(),
        m.type(),
        m.confidence(),
        m.quoted(),
        m.speakerBegin(),
        m.tone().score(),
        m.tone().label());
  }

  private static Row row(QuotationRow q) {
    return RowFactory.create(q.sentence(), q.begin(), q.end(), q.text(), q.speakerBegin(), q.cue());
  }

  private static Row row(Map.Entry<String, Integer> term) {
    return RowFactory.create(term.getKey(), term.getValue());
  }
}
