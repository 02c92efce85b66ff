package dateline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Topics fitted on a corpus: a vocabulary, and the weights of its terms in each topic. Topic
 * numbers are by prevalence, after those of the topics that it goes on from.
 */
public final class TopicModel {
  private final TermVectors vectors;
  private final TopicMethod method;
  private final TopicTerms found;
  private final RankedTerms ranked;
  private final List<TopicCount.Score> scores;

  private TopicModel(
      TermVectors vectors, TopicMethod method, TopicTerms found, List<TopicCount.Score> scores) {
    this.vectors = vectors;
    this.method = method;
    this.found = found;
    this.ranked = new RankedTerms(found, vectors.vocabulary());
    this.scores = List.copyOf(scores);
  }

  /**
   * Fits a model on its own; see {@link #fit(Dataset, List, TopicParameters, EarlierTopics, long)}.
   */
  public static Optional<TopicModel> fit(
      Dataset<Row> counts, List<String> vocabulary, TopicParameters parameters, long seed) {
    return fit(counts, vocabulary, parameters, EarlierTopics.NONE, seed);
  }

  /**
   * Fits a model; none where fewer documents than topics hold a term of the vocabulary, or, where
   * the number of topics is to be found, too few for any number.
   *
   * @param counts the documents to fit on, as rows of {@code article_terms}
   * @param vocabulary the terms to use
   * @param earlier topics to go on from, which come first
   */
  static Optional<TopicModel> fit(
      Dataset<Row> counts,
      List<String> vocabulary,
      TopicParameters parameters,
      EarlierTopics earlier,
      long seed) {
    if (vocabulary.isEmpty()) {
      return Optional.empty();
    }
    TopicMethod method = parameters.method();
    JavaRDD<Document> counted = kept(TermVectors.counted(counts, vocabulary));
    TermVectors vectors = TermVectors.fit(counted, vocabulary);
    JavaRDD<Document> unit = kept(vectors.of(counted, TopicMethod.NMF));
    JavaRDD<Document> data = method == TopicMethod.NMF ? unit : vectors.of(counted, method);
    try {
      List<TopicCount.Score> scores =
          parameters.topics().isPresent()
              ? List.of()
              : new TopicCount(method, vocabulary, seed)
                  .scores(unit, data, Math.max(2, earlier.topics()));
      if (parameters.topics().isEmpty() && scores.isEmpty()) {
        return Optional.empty();
      }
      int topics = parameters.topics().orElseGet(() -> TopicCount.best(scores).topics());
      if (unit.count() < topics) {
        return Optional.empty();
      }
      double[][] start =
          SphericalKMeans.centroids(
              unit, earlier.rows(vocabulary), vocabulary.size(), topics, seed);
      TopicTerms found = method.fit(data, start);
      return Optional.of(
          new TopicModel(vectors, method, inOrder(found, earlier.topics(), data), scores));
    } finally {
      unit.unpersist();
      counted.unpersist();
    }
  }

  private static JavaRDD<Document> kept(JavaRDD<Document> documents) {
    return documents.persist(StorageLevel.MEMORY_AND_DISK());
  }

  /**
   * The terms in at least {@code least} documents and in at most {@code share} of them, the most
   * frequent first, ties in alphabetical order.
   */
  public static List<String> vocabulary(Dataset<Row> counts, long least, double share, int limit) {
    long documents = counts.select("article_id").distinct().count();
    return counts
        .groupBy("term")
        .agg(count(lit(1)).as("documents"))
        .filter(col("documents").geq(least).and(col("documents").leq(Math.ceil(share * documents))))
        .orderBy(col("documents").desc(), col("term"))
        .limit(limit)
        .select("term")
        .as(Encoders.STRING())
        .collectAsList();
  }

  public int topics() {
    return found.topics();
  }

  List<String> vocabulary() {
    return vectors.vocabulary();
  }

  /** The weights of the terms; may be sent to tasks. */
  TopicTerms weights() {
    return found;
  }

  RankedTerms ranked() {
    return ranked;
  }

  /**
   * What spoke for each number of topics, where the number was to be found: topics, npmi,
   * exclusivity, stability and score.
   */
  public List<Map<String, Object>> numbers() {
    return scores.stream().map(TopicCount.Score::asMap).toList();
  }

  /** For each topic the terms that tell most what it is, the first first. */
  public List<List<String>> topTerms(int limit) {
    return ranked.first(limit).stream().map(this::terms).toList();
  }

  /**
   * Terms of the vocabulary.
   *
   * @param indexes where they stand in it
   */
  List<String> terms(List<Integer> indexes) {
    return indexes.stream().map(vocabulary()::get).toList();
  }

  /** For each topic, the mean NPMI of its ten first terms' pairs over these documents. */
  public double[] coherence(Dataset<Row> counts) {
    return coherence(vectors(counts));
  }

  double[] coherence(JavaRDD<Document> documents) {
    return Coherence.npmi(ranked.first(Coherence.TERMS), vocabulary().size(), documents);
  }

  /** The vectors of the documents; those that hold no term of the vocabulary are left out. */
  JavaRDD<Document> vectors(Dataset<Row> counts) {
    return vectors.of(TermVectors.counted(counts, vocabulary()), method);
  }

  /** The strongest topic of each document by its id; documents without any are left out. */
  public Map<String, Integer> strongest(Dataset<Row> counts) {
    Shares shares = shares();
    Map<String, Integer> strongest = new TreeMap<>();
    vectors(counts).mapToPair(x -> new Tuple2<>(x.id(), strongest(shares.of(x)))).collect().stream()
        .filter(of -> of._2() >= 0)
        .forEach(of -> strongest.put(of._1(), of._2()));
    return strongest;
  }

  /** The topic with the largest share, the first of several; -1 where all are 0. */
  static int strongest(double[] shares) {
    int strongest = -1;
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] > (strongest < 0 ? 0 : shares[strongest])) {
        strongest = k;
      }
    }
    return strongest;
  }

  /** A function that may be sent to tasks. */
  Shares shares() {
    return new Shares(found);
  }

  /** The shares of the topics in a document. */
  static final class Shares implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    /** Smaller shares are noise; what is left is scaled to sum to 1. */
    private static final double LEAST = 0.05;

    private final TopicTerms topics;

    private Shares(TopicTerms topics) {
      this.topics = topics;
    }

    /** Shares that sum to 1, or none where the document has none of the topics' terms. */
    double[] of(Document document) {
      double[] shares = topics.shares(document);
      double kept = 0;
      for (int k = 0; k < shares.length; k++) {
        shares[k] = shares[k] < LEAST ? 0 : shares[k];
        kept += shares[k];
      }
      double sum = kept;
      return sum > 0 ? Arrays.stream(shares).map(s -> s / sum).toArray() : shares;
    }
  }

  /** The first topics as they are, then the others by prevalence. */
  private static TopicTerms inOrder(TopicTerms found, int first, JavaRDD<Document> data) {
    Shares shares = new Shares(found);
    int topics = found.topics();
    long[] sums =
        data.treeAggregate(
            new long[topics],
            (sum, x) -> {
              double[] s = shares.of(x);
              for (int k = 0; k < topics; k++) {
                sum[k] += Math.round(s[k] * 1e6);
              }
              return sum;
            },
            (a, b) -> {
              Arrays.setAll(a, k -> a[k] + b[k]);
              return a;
            });
    return found.inOrder(
        IntStream.range(0, topics)
            .boxed()
            .sorted(
                Comparator.comparing((Integer k) -> k < first ? k : first)
                    .thenComparing(k -> -sums[k]))
            .toList());
  }
}
