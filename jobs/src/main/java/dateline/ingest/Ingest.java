package dateline.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dateline.Stage;
import dateline.StageContext;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Makes articles of raw records. */
public final class Ingest implements Stage {
  /** The name under which the run hands over the raw records. */
  public static final String RAW_RECORDS = "raw_records";

  /** A copy must have so many letters and digits in common that chance cannot make one. */
  private static final int SHORTEST_COPY = 200;

  private static final StructType PARSED =
      new StructType()
          .add("source_path", DataTypes.StringType)
          .add("source_record", DataTypes.LongType)
          .add("hash", DataTypes.StringType)
          .add("copy_key", DataTypes.StringType)
          .add("url", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("body", DataTypes.StringType)
          .add("published_at", DataTypes.TimestampType)
          .add("published_on", DataTypes.DateType)
          .add("date_source", DataTypes.StringType)
          .add("publisher", DataTypes.StringType)
          .add("authors", DataTypes.createArrayType(DataTypes.StringType))
          .add("section", DataTypes.StringType)
          .add("language", DataTypes.StringType)
          .add("language_confidence", DataTypes.DoubleType)
          .add("words", DataTypes.IntegerType)
          .add("issues", DataTypes.createArrayType(DataTypes.StringType))
          .add("code", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("excerpt", DataTypes.StringType);

  private final LocalDate asOf;
  private final Map<String, String> fieldNames;

  /**
   * @param asOf the day of the run: dates after it go to {@code issues}, not into the table
   * @param fieldNames the corpus's own field names by those of {@link #fields}; dots lead into
   *     nested objects. Common names need no mention
   */
  public Ingest(LocalDate asOf, Map<String, String> fieldNames) {
    this.asOf = asOf;
    this.fieldNames = Map.copyOf(fieldNames);
  }

  /** The fields of a record that an article is made from. */
  public static List<String> fields() {
    return Fields.names();
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public List<String> reads() {
    return List.of(RAW_RECORDS);
  }

  @Override
  public List<String> writes() {
    return List.of(Tables.ARTICLES.name(), Tables.REJECTS.name());
  }

  @Override
  public TableSet apply(TableSet tables, StageContext context) {
    LocalDate day = asOf;
    Map<String, String> names = fieldNames;
    Dataset<Row> parsed =
        context.shared(
            tables
                .get(RAW_RECORDS)
                .mapPartitions(
                    (MapPartitionsFunction<Row, Row>)
                        rows -> {
                          ArticleParser parser =
                              new ArticleParser(day, names, LanguageDetector.shipped());
                          return stream(rows).map(row -> parsed(parser, row)).iterator();
                        },
                    Encoders.row(PARSED)));
    return TableSet.empty()
        .with(Tables.ARTICLES, articles(parsed.filter(col("code").isNull()), context))
        .with(Tables.REJECTS, parsed.filter(col("code").isNotNull()));
  }

  private static Dataset<Row> articles(Dataset<Row> parsed, StageContext context) {
    WindowSpec repetitions =
        Window.partitionBy("hash").orderBy(col("source_path"), col("source_record"));
    WindowSpec copies =
        Window.partitionBy("story")
            .orderBy(col("published_at").asc_nulls_last(), col("words").desc(), col("article_id"));
    Column repetition = col("repetition");
    // An exact copy has its original's node, so that only one of them is compared with others.
    Dataset<Row> nodes = parsed.withColumn("node", xxhash64(col("copy_key")));
    Dataset<Row> bodies = nodes.groupBy("node").agg(min_by(col("body"), col("hash")).as("body"));
    return nodes
        .join(
            new Copies(bodies, context).stories().withColumnRenamed("node", "member"),
            col("node").equalTo(col("member")),
            "left")
        .withColumn("story", coalesce(col("component"), col("node")))
        .withColumn("repetition", row_number().over(repetitions))
        .withColumn(
            "article_id",
            when(repetition.equalTo(1), col("hash"))
                .otherwise(concat(col("hash"), lit("-"), repetition.cast("string"))))
        .withColumn(
            "issues",
            when(repetition.equalTo(1), col("issues"))
                .otherwise(array_union(col("issues"), array(lit("repeated")))))
        .withColumn("story_id", first("article_id").over(copies))
        .withColumn("copy_of", when(col("story_id").notEqual(col("article_id")), col("story_id")));
  }

  private static Row parsed(ArticleParser parser, Row raw) {
    String path = raw.getString(0);
    long record = raw.getLong(1);
    byte[] content = raw.isNullAt(3) ? new byte[0] : raw.getAs(3);
    try {
      if (!raw.isNullAt(4)) {
        throw new Reject(raw.getString(4), raw.getString(5));
      }
      Article a =
          parser.parse(
              new RawArticle(
                  path,
                  raw.getString(2),
                  content,
                  raw.getString(6),
                  raw.getString(7),
                  raw.getString(8)));
      return RowFactory.create(
          path,
          record,
          hash(a),
          copyKey(a),
          a.url(),
          a.title(),
          a.body(),
          a.publishedAt() == null ? null : Timestamp.from(a.publishedAt()),
          a.publishedOn() == null ? null : Date.valueOf(a.publishedOn()),
          a.dateSource(),
          a.publisher(),
          a.authors().toArray(new String[0]),
          a.section(),
          a.language(),
          a.languageConfidence(),
          a.words(),
          a.issues().stream().distinct().toArray(String[]::new),
          null,
          null,
          null);
    } catch (Reject reject) {
      Object[] row = new Object[PARSED.size()];
      row[0] = path;
      row[1] = record;
      row[PARSED.size() - 3] = reject.code();
      row[PARSED.size() - 2] = reject.getMessage();
      row[PARSED.size() - 1] = content.length == 0 ? null : Text.excerpt(content);
      return RowFactory.create(row);
    }
  }

  /** Tells articles apart by all that a reader would: 64 bits of SHA-256. */
  private static String hash(Article a) {
    return sha256(
            Stream.of(a.title(), a.body(), a.publishedAt(), a.url(), a.publisher())
                .map(String::valueOf)
                .map(part -> part.length() + ":" + part)
                .reduce("", String::concat))
        .substring(0, 16);
  }

  /** Equal for articles with the same body up to case, spaces and punctuation. */
  private static String copyKey(Article a) {
    String body = Text.skeleton(a.body());
    return sha256(body.length() < SHORTEST_COPY ? Text.skeleton(a.title()) + "\n" + body : body);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Stream<Row> stream(java.util.Iterator<Row> rows) {
    Iterable<Row> iterable = () -> rows;
    return StreamSupport.stream(iterable.spliterator(), false);
  }
}
