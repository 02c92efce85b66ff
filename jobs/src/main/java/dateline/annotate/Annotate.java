package dateline.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import dateline.Stage;
import dateline.StageContext;
import dateline.annotate.Annotation.MentionRow;
import dateline.annotate.Annotation.SentenceRow;
import dateline.layout.Span;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
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
  private static final StructType TERM =
      new StructType().add("term", DataTypes.StringType).add("count", DataTypes.IntegerType);
  private static final StructType ANNOTATED =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("sentences", DataTypes.createArrayType(SENTENCE))
          .add("mentions", DataTypes.createArrayType(MENTION))
          .add("terms", DataTypes.createArrayType(TERM));

  /**
   * Names of tables that the run may hand over besides {@link #reads}: what an earlier run of the
   * same code and models has annotated. Articles with an {@code article_id} of the first, which is
   * a hash of their text, take their rows from the others.
   */
  public static final String EARLIER_ARTICLES = "earlier_articles";

  public static final String EARLIER_SENTENCES = "earlier_sentences";
  public static final String EARLIER_MENTIONS = "earlier_mentions";
  public static final String EARLIER_TERMS = "earlier_terms";

  /** The text as Spark NLP is given it. */
  static final String PLAIN = "plain";

  static final String SENTENCE_COLUMN = "sentence";
  static final String TOKEN_COLUMN = "token";
  private static final String DOCUMENT_COLUMN = "document";

  private final List<String> languages;
  private final NameSource names;

  /**
   * @param languages codes of the languages to annotate, as in {@code articles.language}
   */
  public Annotate(List<String> languages, NameSource names) {
    this.languages = List.copyOf(languages);
    this.names = names;
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
    return List.of(Tables.SENTENCES.name(), Tables.MENTIONS.name(), Tables.ARTICLE_TERMS.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    LongAccumulator done = context.articlesDone();
    if (!names.unknownLabels().isEmpty()) {
      context.note("annotate.unknown_labels", String.join(", ", names.unknownLabels()));
    }
    ArticleNames.PerTask namesOfTask = names.perTask();
    Dataset<Row> articles =
        tables.get(Tables.ARTICLES).filter(col("language").isInCollection(languages));
    Dataset<Row> toDo = articles;
    if (tables.names().contains(EARLIER_ARTICLES)) {
      toDo = articles.join(tables.get(EARLIER_ARTICLES), ID, "left_anti");
    }
    Dataset<Row> annotated =
        context.shared(
            names
                .find(sentencesAndTokens(toDo.repartition(context.tasks(), col("article_id"))))
                .mapPartitions(
                    (MapPartitionsFunction<Row, Row>)
                        rows -> {
                          Annotator annotator = Annotator.with(namesOfTask.open());
                          Iterable<Row> each = () -> rows;
                          return StreamSupport.stream(each.spliterator(), false)
                              .map(article -> annotated(annotator, article))
                              .peek(article -> done.add(1))
                              .iterator();
                        },
                    Encoders.row(ANNOTATED)));
    Dataset<Row> sentences = exploded(annotated, "sentences");
    Dataset<Row> mentions = exploded(annotated, "mentions");
    Dataset<Row> terms = exploded(annotated, "terms");
    if (tables.names().contains(EARLIER_ARTICLES)) {
      Dataset<Row> known =
          articles.select("article_id").join(tables.get(EARLIER_ARTICLES), ID, "left_semi");
      sentences = withEarlier(sentences, tables.get(EARLIER_SENTENCES), known);
      mentions = withEarlier(mentions, tables.get(EARLIER_MENTIONS), known);
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

  /**
   * Spark NLP's part. It sees curly apostrophes as straight ones and double quotation marks as
   * spaces, character for character, so that offsets stay and a quotation does not hide the end of
   * a sentence.
   */
  private static Dataset<Row> sentencesAndTokens(Dataset<Row> articles) {
    Dataset<Row> plain =
        articles.select(
            col("article_id"),
            col("title"),
            col("body"),
            translate(concat(col("title"), lit("\n\n"), col("body")), "’‘“”„«»\"", "''      ")
                .as(PLAIN));
    return new Pipeline()
        .setStages(sentenceAndTokenStages(PLAIN).toArray(PipelineStage[]::new))
        .fit(plain)
        .transform(plain)
        .select(
            col("article_id"),
            col("title"),
            col("body"),
            col("sentence.begin").as("sentence_begins"),
            col("sentence.end").as("sentence_ends"),
            col("token.begin").as("token_begins"),
            col("token.end").as("token_ends"),
            col(PLAIN));
  }

  /** From a column of text to {@link #SENTENCE_COLUMN} and {@link #TOKEN_COLUMN}. */
  static List<PipelineStage> sentenceAndTokenStages(String text) {
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {DOCUMENT_COLUMN});
    sentences.setOutputCol(SENTENCE_COLUMN);
    sentences.setCustomBounds(new String[] {"\n\n"});
    // Or "on April 13. In May" ends before the 13, which looks like the number of a list item.
    sentences.setDetectLists(false);
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {SENTENCE_COLUMN});
    tokens.setOutputCol(TOKEN_COLUMN);
    return List.of(documents(text, DOCUMENT_COLUMN), sentences, tokens);
  }

  /** Takes the text as it is, so that offsets stay. */
  static DocumentAssembler documents(String text, String output) {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol(text);
    documents.setOutputCol(output);
    documents.setCleanupMode("disabled");
    return documents;
  }

  private static Row annotated(Annotator annotator, Row article) {
    Annotation found =
        annotator.annotate(
            article.getString(1),
            article.getString(2),
            spans(article.getList(3), article.getList(4)),
            spans(article.getList(5), article.getList(6)),
            NamePipeline.names(article.getString(7), article.getList(8)));
    return RowFactory.create(
        article.getString(0),
        found.sentences().stream().map(Annotate::row).toArray(Row[]::new),
        found.mentions().stream().map(Annotate::row).toArray(Row[]::new),
        found.terms().entrySet().stream().map(Annotate::row).toArray(Row[]::new));
  }

  /**
   * Spark NLP's spans that can be trusted. Its ends are inclusive. Where it cannot find one of its
   * own sentences in the text again, it places that sentence at -1 and its tokens anywhere: such
   * spans run backwards and are left out.
   */
  static List<Span> spans(List<Integer> begins, List<Integer> ends) {
    List<Span> spans = new ArrayList<>(begins.size());
    int last = 0;
    for (int i = 0; i < begins.size(); i++) {
      int begin = begins.get(i);
      int end = ends.get(i) + 1;
      if (begin >= last && end > begin) {
        spans.add(new Span(begin, end));
        last = end;
      }
    }
    return spans;
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

  private static Row row(Map.Entry<String, Integer> term) {
    return RowFactory.create(term.getKey(), term.getValue());
  }
}
