package dateline.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * How many topics a corpus has. For each of some numbers, topics are fitted twice, from different
 * seeds, each time on all but a third of a bounded sample of documents, another third each time. A
 * number is good where the topics are coherent in the third that they have not seen (NPMI), have
 * terms of their own (exclusivity), and are found both times (stability: the mean Jaccard
 * similarity of a topic's ten terms with those of the topic that is likest the other time). The
 * best number has the largest product of the three.
 */
final class TopicCount {
  /** Documents that are looked at. */
  private static final int SAMPLE = 10_000;

  private static final int PARTS = 3;

  /** Fewer than five would say little, however good they are. */
  private static final int[] CANDIDATES = {5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 65, 80, 100};

  /**
   * What speaks for a number of topics.
   *
   * @param npmi mean over topics, in the third that they were not fitted on, in [-1, 1]
   * @param exclusivity mean over topics, in [0, 1]
   * @param stability mean over topics, in [0, 1]
   */
  record Score(int topics, double npmi, double exclusivity, double stability) {
    double product() {
      return (npmi + 1) / 2 * exclusivity * stability;
    }

    /** For the manifest. */
    Map<String, Object> asMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("topics", topics);
      map.put("npmi", rounded(npmi));
      map.put("exclusivity", rounded(exclusivity));
      map.put("stability", rounded(stability));
      map.put("score", rounded(product()));
      return map;
    }

    private static double rounded(double value) {
      return Math.round(value * 1e4) / 1e4;
    }
  }

  private final TopicMethod method;
  private final List<String> vocabulary;
  private final long seed;

  TopicCount(TopicMethod method, List<String> vocabulary, long seed) {
    this.method = method;
    this.vocabulary = vocabulary;
    this.seed = seed;
  }

  /** The best of the scores, the fewest topics of several. */
  static Score best(List<Score> scores) {
    return scores.stream()
        .max(Comparator.comparing(Score::product).thenComparing(s -> -s.topics()))
        .orElseThrow();
  }

  /**
   * Scores numbers of topics up to the square root of the number of documents looked at.
   *
   * @param unit documents as vectors of unit length
   * @param data the same documents as the method sees them
   * @param least numbers from this on
   * @return none where there are too few documents for any
   */
  List<Score> scores(JavaRDD<Document> unit, JavaRDD<Document> data, int least) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(data.context());
    List<Document> units = SphericalKMeans.sample(unit, SAMPLE, seed);
    List<Document> all =
        method == TopicMethod.NMF ? units : SphericalKMeans.sample(data, SAMPLE, seed);
    List<Fold> folds = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      folds.add(
          new Fold(
              part(units, i, false),
              spark.parallelize(part(all, i, false)).cache(),
              spark.parallelize(part(all, i, true)).cache(),
              seed + i));
    }
    try {
      return IntStream.of(CANDIDATES)
          .filter(k -> k >= least && (long) k * k <= all.size())
          .mapToObj(k -> score(k, folds.get(0), folds.get(1)))
          .toList();
    } finally {
      for (Fold fold : folds) {
        fold.seen().unpersist();
        fold.unseen().unpersist();
      }
    }
  }

  /**
   * A way to part the documents.
   *
   * @param unit those to fit on, as vectors of unit length
   * @param seen the same as the method sees them
   * @param unseen the others
   */
  private record Fold(
      List<Document> unit, JavaRDD<Document> seen, JavaRDD<Document> unseen, long seed) {}

  /** Every third of the documents from one on, or all the others. */
  private static List<Document> part(List<Document> documents, int from, boolean third) {
    return IntStream.range(0, documents.size())
        .filter(i -> (i % PARTS == from) == third)
        .mapToObj(documents::get)
        .toList();
  }

  private Score score(int k, Fold one, Fold other) {
    RankedTerms ofOne = fit(k, one);
    RankedTerms ofOther = fit(k, other);
    List<List<Integer>> terms = ofOne.first(Coherence.TERMS);
    List<List<Integer>> others = ofOther.first(Coherence.TERMS);
    return new Score(
        k,
        (coherence(terms, one) + coherence(others, other)) / 2,
        (exclusivity(ofOne, terms) + exclusivity(ofOther, others)) / 2,
        (stability(terms, others) + stability(others, terms)) / 2);
  }

  private RankedTerms fit(int k, Fold fold) {
    double[][] start =
        SphericalKMeans.centroids(fold.unit(), new double[0][], vocabulary.size(), k, fold.seed());
    return new RankedTerms(method.sketch(fold.seen(), start), vocabulary);
  }

  private double coherence(List<List<Integer>> terms, Fold fold) {
    return mean(Coherence.npmi(terms, vocabulary.size(), fold.unseen()));
  }

  private static double exclusivity(RankedTerms ranked, List<List<Integer>> terms) {
    return mean(
        IntStream.range(0, terms.size())
            .mapToDouble(k -> ranked.exclusivity(k, terms.get(k)))
            .toArray());
  }

  private static double stability(List<List<Integer>> some, List<List<Integer>> others) {
    return mean(
        some.stream()
            .mapToDouble(
                a -> others.stream().mapToDouble(b -> EarlierTopics.likeness(a, b)).max().orElse(0))
            .toArray());
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
  }
}
