import dateline.Period;
import dateline.StageContext;
import dateline.annotate.Annotate;
import dateline.annotate.NameModel;
import dateline.annotate.NameModels;
import dateline.annotate.NameSource;
import dateline.annotate.ToneModels;
import dateline.annotate.ToneSource;
import dateline.evaluate.TargetSentence;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rounds of Dateline over one text, in a session that stays warm. Each line of stdin asks for one:
 *
 * <ul>
 *   <li>{@code mentions}: the annotate stage, from articles in Parquet to the table of mentions in
 *       Parquet. The stage finds sentences, tones and terms too, whether they are written or not.
 *   <li>{@code stage}: the same, with the tables of sentences and terms written as well
 *   <li>{@code finder}: the finder of names alone, on tokens in memory
 * </ul>
 *
 * <pre>{@code
 * DatelineRounds fast|accurate ARTICLES.txt WORK
 * }</pre>
 */
public final class DatelineRounds {
  private static final StructType ARTICLE =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("body", DataTypes.StringType)
          .add("language", DataTypes.StringType);

  private final SparkSession spark;
  private final String ner;
  private final String work;

  private DatelineRounds(SparkSession spark, String ner, String work) {
    this.spark = spark;
    this.ner = ner;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    SparkSession spark = SparkSession.builder().appName("rounds").getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    DatelineRounds rounds = new DatelineRounds(spark, args[0], args[2] + "/dateline-" + args[0]);
    rounds.writeArticles(Path.of(args[1]));
    rounds.annotate("stage");
    Row sizes =
        rounds.table("sentences").agg(functions.sum("tokens"), functions.count("tokens")).head();
    answer("\"tokens\": %d, \"sentences\": %d", sizes.getLong(0), sizes.getLong(1));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<List<List<String>>> sentences = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      long start = System.nanoTime();
      long names;
      if (line.equals("finder")) {
        sentences = sentences == null ? rounds.sentences() : sentences;
        start = System.nanoTime();
        names = rounds.find(sentences);
      } else {
        rounds.annotate(line);
        names = -1;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      answer("\"seconds\": %.4f, \"names\": %d", seconds, names < 0 ? rounds.table("mentions").count() : names);
    }
  }

  /** As ingest leaves them; a title, a blank line and the body each, with form feeds between. */
  private void writeArticles(Path file) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (String article : Files.readString(file).split("\f", -1)) {
      String[] parts = article.split("\n\n", 2);
      rows.add(RowFactory.create("%06d".formatted(rows.size()), parts[0], parts[1], "en"));
    }
    Dataset<Row> articles = spark.createDataFrame(rows, ARTICLE).coalesce(1);
    articles.write().mode(SaveMode.Overwrite).parquet(work + "/articles");
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(work + "/" + name);
  }

  private void annotate(String what) {
    StageContext context =
        new StageContext(0, Period.MONTH, 1, spark.sparkContext().longAccumulator("done"));
    Annotate stage = new Annotate(List.of("en"), NameSource.shipped(ner), ToneSource.shipped(ToneModels.FAST));
    TableSet tables = stage.apply(TableSet.empty().with(Tables.ARTICLES, table("articles")), context);
    for (String name : what.equals("stage") ? stage.writes() : List.of(what)) {
      // The columns that a later stage fills have no type yet.
      Dataset<Row> rows = tables.get(name);
      for (var field : rows.schema().fields()) {
        if (field.dataType().equals(DataTypes.NullType)) {
          rows = rows.drop(field.name());
        }
      }
      rows.write().mode(SaveMode.Overwrite).parquet(work + "/" + name);
    }
    context.release();
  }

  private List<List<List<String>>> sentences() {
    List<List<List<String>>> articles = new ArrayList<>();
    String last = "";
    for (Row row : table("sentences").orderBy("article_id", "sentence").select("article_id", "text").collectAsList()) {
      if (!row.getString(0).equals(last)) {
        articles.add(new ArrayList<>());
        last = row.getString(0);
      }
      articles.get(articles.size() - 1).add(TargetSentence.tokens(row.getString(1)));
    }
    return articles;
  }

  private long find(List<List<List<String>>> articles) {
    NameModel model = NameModels.shipped(ner);
    long names = 0;
    for (List<List<String>> article : articles) {
      names += model.ofArticle(article).stream().mapToInt(List::size).sum();
    }
    return names;
  }

  private static void answer(String facts, Object... values) {
    System.out.println("{" + String.format(Locale.ROOT, facts, values) + "}");
  }
}
