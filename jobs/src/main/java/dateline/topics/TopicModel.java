package dateline.topics;

import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Topics fitted on a corpus: a vocabulary, its weights, and the factors. Topic numbers are by
 * prevalence.
 */
public final class TopicModel {
  private final List<String> vocabulary;
  private final PipelineModel vectors;
  private final TopicMethod method;
  private final TopicTerms factors;

  private TopicModel(
      List<String> vocabulary, PipelineModel vectors, TopicMethod method, TopicTerms factors) {
    this.vocabulary = List.copyOf(vocabulary);
    this.vectors = vectors;
    this.method = method;
    this.factors = factors;
  }

  /**
   * Fits a model; none where fewer documents than topics hold a term of the vocabulary.
   *
   * @param counts the documents to fit on, as rows of {@code article_terms}
   * @param vocabulary the terms to use
   */
  public static Optional<TopicModel> fit(
      Dataset<Row> counts, List<String> vocabulary, TopicParameters parameters, long seed) {
    if (vocabulary.isEmpty()) {
      return Optional.empty();
    }
    CountVectorizerModel counter =
        new CountVectorizerModel(vocabulary.toArray(new String[0]))
            .setInputCol("terms")
            .setOutputCol("counts");
    IDF idf = new IDF().setInputCol("counts").setOutputCol("weighted");
    Normalizer unit = new Normalizer().setInputCol("weighted").setOutputCol("features");
    Dataset<Row> documents = terms(counts);
    PipelineModel vectors =
        new Pipeline().setStages(new PipelineStage[] {counter, idf, unit}).fit(documents);
    Dataset<Row> seen = vectors.transform(documents);
    JavaRDD<Document> unitVectors = kept(documents(seen, TopicMethod.NMF));
    JavaRDD<Document> data =
        parameters.method() == TopicMethod.NMF
            ? unitVectors
            : kept(documents(seen, parameters.method()));
    try {
      if (unitVectors.count() < parameters.topics()) {
        return Optional.empty();
      }
      double[][] start =
          SphericalKMeans.centroids(unitVectors, vocabulary.size(), parameters.topics(), seed);
      TopicTerms found =
          parameters.method() == TopicMethod.NMF ? Nmf.fit(data, start) : Lda.fit(data, start);
      return Optional.of(
          new TopicModel(vocabulary, vectors, parameters.method(), byPrevalence(found, data)));
    } finally {
      unitVectors.unpersist();
      data.unpersist();
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
    return factors.topics();
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  /** The heaviest terms of a topic, ties in alphabetical order. */
  public List<String> topTerms(int topic, int limit) {
    return heaviest(topic, limit).stream().map(vocabulary::get).toList();
  }

  /** For each topic, the mean NPMI of its ten heaviest terms' pairs over these documents. */
  public double[] coherence(Dataset<Row> counts) {
    return coherence(vectors(counts));
  }

  double[] coherence(JavaRDD<Document> documents) {
    List<List<Integer>> heaviest =
        IntStream.range(0, topics()).mapToObj(k -> heaviest(k, Coherence.TERMS)).toList();
    return Coherence.npmi(heaviest, vocabulary.size(), documents);
  }

  /** Indexes of the heaviest terms; fewer where fewer weigh anything. */
  List<Integer> heaviest(int topic, int limit) {
    return IntStream.range(0, factors.terms())
        .filter(t -> factors.weight(topic, t) > 0)
        .boxed()
        .sorted(
            Comparator.comparing((Integer t) -> -factors.weight(topic, t))
                .thenComparing(vocabulary::get))
        .limit(limit)
        .toList();
  }

  /** A term's share of the topic's weight. */
  double share(int topic, int term) {
    return factors.weight(topic, term) / mass(topic);
  }

  /**
   * Mean over the terms of the share of a term's weight that is this topic's (each topic sums to
   * 1).
   */
  double exclusivity(int topic, List<Integer> terms) {
    double sum = 0;
    for (int term : terms) {
      double all = 0;
      for (int k = 0; k < topics(); k++) {
        all += factors.weight(k, term) / mass(k);
      }
      sum += factors.weight(topic, term) / mass(topic) / all;
    }
    return terms.isEmpty() ? 0 : sum / terms.size();
  }

  /** The vectors of the documents; those that hold no term of the vocabulary are left out. */
  JavaRDD<Document> vectors(Dataset<Row> counts) {
    return documents(vectors.transform(terms(counts)), method);
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
    return new Shares(factors);
  }

  /** The shares of the topics in a document. */
  static final class Shares implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    /** Smaller shares are noise; what is left is scaled to sum to 1. */
    private static final double LEAST = 0.05;

    private final TopicTerms factors;

    private Shares(TopicTerms factors) {
      this.factors = factors;
    }

    /** Shares that sum to 1, or none where the document has none of the topics' terms. */
    double[] of(Document document) {
      double[] shares = factors.shares(document);
      double kept = 0;
      for (int k = 0; k < shares.length; k++) {
        shares[k] = shares[k] < LEAST ? 0 : shares[k];
        kept += shares[k];
      }
      double sum = kept;
      return sum > 0 ? Arrays.stream(shares).map(s -> s / sum).toArray() : shares;
    }
  }

  private double mass(int topic) {
    return Math.max(factors.mass(topic), Double.MIN_NORMAL);
  }

  private static TopicTerms byPrevalence(TopicTerms factors, JavaRDD<Document> data) {
    Shares shares = new Shares(factors);
    int topics = factors.topics();
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
    return factors.inOrder(
        IntStream.range(0, topics).boxed().sorted(Comparator.comparing(k -> -sums[k])).toList());
  }

  private static Dataset<Row> terms(Dataset<Row> counts) {
    return counts
        .groupBy("article_id")
        .agg(flatten(collect_list(array_repeat(col("term"), col("count")))).as("terms"));
  }

  /** The documents as a method sees them; those that hold no term are left out. */
  private static JavaRDD<Document> documents(Dataset<Row> vectors, TopicMethod method) {
    return vectors
        .select("article_id", method == TopicMethod.NMF ? "features" : "counts")
        .javaRDD()
        .map(row -> document(row.getString(0), row.<Vector>getAs(1)))
        .filter(document -> document.length() > 0);
  }

  private static Document document(String id, Vector features) {
    SparseVector sparse = features.toSparse();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < sparse.indices().length; i++) {
      if (sparse.values()[i] > 0) {
        kept.add(i);
      }
    }
    return new Document(
        id,
        kept.stream().mapToInt(i -> sparse.indices()[i]).toArray(),
        kept.stream().mapToDouble(i -> sparse.values()[i]).toArray());
  }
}
