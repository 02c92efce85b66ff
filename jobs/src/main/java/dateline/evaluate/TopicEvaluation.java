package dateline.evaluate;

import dateline.UserError;
import dateline.topics.TopicModel;
import dateline.topics.TopicParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Fits topics on a corpus of ready words: one document a line, words apart by spaces, whatever
 * follows a tab left out. The words are used as they are, without filter or stemming.
 */
public final class TopicEvaluation {
  private static final int TERMS = 10;

  private static final StructType COUNTS =
      new StructType()
          .add("article_id", DataTypes.StringType, false)
          .add("term", DataTypes.StringType, false)
          .add("count", DataTypes.IntegerType, false);

  /**
   * How good the topics are.
   *
   * @param topics how many
   * @param documents that hold a word
   * @param coherence mean over topics of the mean NPMI of their ten best terms' pairs, by the
   *     documents that hold both, in [-1, 1]
   * @param diversity share of distinct terms among the ten best of all topics, in (0, 1]
   * @param numbers what spoke for each number of topics, where the number was to be found
   */
  public record Result(
      int topics,
      long documents,
      double coherence,
      double diversity,
      List<Map<String, Object>> numbers) {}

  private TopicEvaluation() {}

  /**
   * Fits the topics and writes {@code topic<TAB>term term …}, one topic a line.
   *
   * @param documents a file to write {@code line<TAB>topic} to, for each document that has a topic
   *     the number of its line, from 1, and its strongest topic
   * @throws UserError where the corpus cannot be read or has fewer documents than topics
   */
  public static Result run(
      SparkSession spark,
      Path corpus,
      TopicParameters parameters,
      long seed,
      Path predictions,
      Optional<Path> documents) {
    Dataset<Row> rows = counts(spark, corpus).cache();
    List<String> vocabulary = TopicModel.vocabulary(rows, 1, 1.0, Integer.MAX_VALUE);
    TopicModel model =
        TopicModel.fit(rows, vocabulary, parameters, seed)
            .orElseThrow(
                () ->
                    new UserError(
                        parameters.topics().isPresent()
                            ? corpus + ": fewer documents than " + parameters.count() + " topics"
                            : corpus + ": too few documents for topics"));
    List<List<String>> best = model.topTerms(TERMS);
    write(predictions, best);
    documents.ifPresent(file -> writeStrongest(file, model.strongest(rows)));
    double coherence = Arrays.stream(model.coherence(rows)).average().orElse(0);
    long terms = best.stream().mapToLong(List::size).sum();
    long distinct = best.stream().flatMap(List::stream).distinct().count();
    long withWords = rows.select("article_id").distinct().count();
    rows.unpersist();
    return new Result(
        model.topics(), withWords, coherence, (double) distinct / terms, model.numbers());
  }

  private static Dataset<Row> counts(SparkSession spark, Path corpus) {
    List<String> lines;
    try {
      lines = Files.readAllLines(corpus, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError("--corpus " + corpus + ": cannot be read; give a UTF-8 text file", e);
    }
    // Tasks make the rows: Spark would look at each of millions in every step of planning.
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(lines)
            .zipWithIndex()
            .flatMap(line -> counts(line._2() + 1, line._1()));
    return spark.createDataFrame(rows, COUNTS);
  }

  private static Iterator<Row> counts(long number, String line) {
    Map<String, Integer> words = new TreeMap<>();
    for (String word : line.split("\t", 2)[0].split(" ", -1)) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
      }
    }
    String id = "%09d".formatted(number);
    return words.entrySet().stream()
        .map(of -> RowFactory.create(id, of.getKey(), of.getValue()))
        .iterator();
  }

  private static void write(Path predictions, List<List<String>> best) {
    List<String> lines = new ArrayList<>();
    for (int topic = 0; topic < best.size(); topic++) {
      lines.add(topic + "\t" + String.join(" ", best.get(topic)));
    }
    write("--predictions", predictions, lines);
  }

  private static void writeStrongest(Path file, Map<String, Integer> strongest) {
    List<String> lines = new ArrayList<>();
    strongest.forEach((id, topic) -> lines.add(Integer.parseInt(id) + "\t" + topic));
    write("--documents", file, lines);
  }

  private static void write(String option, Path file, List<String> lines) {
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError(option + " " + file + ": cannot be written", e);
    }
  }
}
