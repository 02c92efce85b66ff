package dateline.topics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaRDD;

/**
 * K-means by the cosine on one machine, from several starts by greedy k-means++ (Arthur and
 * Vassilvitskii 2007), of which the best clustering is kept: a single start often leaves two groups
 * in one cluster and splits a third.
 */
final class SphericalKMeans {
  private static final int STARTS = 8;
  private static final int ROUNDS = 20;
  private static final int SAMPLE = 2_000;

  /** A document's nearest centroid, and its cosine with it. */
  private record Nearest(int centroid, double likeness) {}

  private SphericalKMeans() {}

  /**
   * Finds centroids of a bounded sample, which the seed and the documents' ids fix.
   *
   * @param documents vectors of unit length, at least {@code k}
   * @param given the first centroids, which stay as they are: unit vectors, {@code k} at most
   * @return {@code k} unit vectors of {@code terms} entries
   */
  static double[][] centroids(
      JavaRDD<Document> documents, double[][] given, int terms, int k, long seed) {
    return centroids(sample(documents, SAMPLE, seed), given, terms, k, seed);
  }

  /** Some of the documents, which the seed and their ids fix, in an order that these fix too. */
  static List<Document> sample(JavaRDD<Document> documents, int size, long seed) {
    return documents.takeOrdered(size, new BySeededHash(seed));
  }

  /**
   * Finds centroids.
   *
   * @param documents vectors of unit length, in an order that the seed fixes
   * @param given the first centroids, which stay as they are: unit vectors, {@code k} at most
   * @return {@code k} unit vectors of {@code terms} entries
   */
  static double[][] centroids(
      List<Document> documents, double[][] given, int terms, int k, long seed) {
    if (documents.size() < k) {
      throw new IllegalArgumentException(k + " centroids of " + documents.size() + " documents");
    }
    if (given.length > k) {
      throw new IllegalArgumentException(k + " centroids, but " + given.length + " are given");
    }
    if (given.length == k) {
      return given.clone();
    }
    Random random = new Random(seed);
    double[][] best = null;
    double most = -1;
    for (int start = 0; start < STARTS; start++) {
      double[][] centroids = seeds(documents, given, terms, k, random);
      double likeness = improve(centroids, given.length, documents, terms);
      if (likeness > most) {
        most = likeness;
        best = centroids;
      }
    }
    return best;
  }

  /**
   * Moves the centroids from {@code first} on, in place, until no document changes its own.
   *
   * @return the sum over the documents of the cosine with the nearest centroid, before the last
   *     move
   */
  private static double improve(
      double[][] centroids, int first, List<Document> documents, int terms) {
    int k = centroids.length;
    Nearest[] before = new Nearest[documents.size()];
    double likeness = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] byTerm = TopicMatrix.byTerm(centroids);
      Nearest[] nearest =
          documents.parallelStream().map(d -> nearest(d, byTerm, k)).toArray(Nearest[]::new);
      double[][] sums = new double[k][terms];
      boolean moved = false;
      likeness = 0;
      for (int d = 0; d < nearest.length; d++) {
        int own = nearest[d].centroid();
        moved |= before[d] == null || before[d].centroid() != own;
        likeness += nearest[d].likeness();
        Document document = documents.get(d);
        for (int i = 0; i < document.length(); i++) {
          sums[own][document.term(i)] += document.value(i);
        }
      }
      if (!moved) {
        break;
      }
      before = nearest;
      for (int c = first; c < k; c++) {
        // A centroid that lost all its documents stays where it was.
        if (normalise(sums[c])) {
          centroids[c] = sums[c];
        }
      }
    }
    return likeness;
  }

  /** Of some documents drawn by k-means++, each next seed is the one that leaves the least. */
  private static double[][] seeds(
      List<Document> documents, double[][] given, int terms, int k, Random random) {
    int drawn = 2 + (int) Math.log(k);
    double[][] seeds = new double[k][];
    double[] left = new double[documents.size()];
    Arrays.fill(left, 1);
    for (int c = 0; c < given.length; c++) {
      seeds[c] = given[c];
      left = left(documents, left, given[c]);
    }
    for (int c = given.length; c < k; c++) {
      double[] least = left;
      double leastSum = Double.POSITIVE_INFINITY;
      for (int i = 0; i < drawn; i++) {
        double[] candidate = dense(documents.get(draw(left, random)), terms);
        double[] after = left(documents, left, candidate);
        double sum = Arrays.stream(after).sum();
        if (sum < leastSum) {
          leastSum = sum;
          least = after;
          seeds[c] = candidate;
        }
      }
      left = least;
    }
    return seeds;
  }

  /** How far each document is from the nearest seed, squared, with one seed more. */
  private static double[] left(List<Document> documents, double[] before, double[] seed) {
    double[] after = new double[before.length];
    for (int d = 0; d < before.length; d++) {
      double far = Math.max(0, 1 - dot(documents.get(d), seed));
      after[d] = Math.min(before[d], far * far);
    }
    return after;
  }

  /** An index, drawn in proportion to the weights. */
  private static int draw(double[] weights, Random random) {
    double rest = random.nextDouble() * Arrays.stream(weights).sum();
    int chosen = 0;
    while (chosen < weights.length - 1 && rest >= weights[chosen]) {
      rest -= weights[chosen++];
    }
    return chosen;
  }

  private static Nearest nearest(Document document, double[] byTerm, int k) {
    double[] likeness = document.times(byTerm, k);
    int best = 0;
    for (int c = 1; c < k; c++) {
      best = likeness[c] > likeness[best] ? c : best;
    }
    return new Nearest(best, likeness[best]);
  }

  private static double dot(Document document, double[] centroid) {
    double sum = 0;
    for (int i = 0; i < document.length(); i++) {
      sum += document.value(i) * centroid[document.term(i)];
    }
    return sum;
  }

  private static double[] dense(Document document, int terms) {
    double[] dense = new double[terms];
    for (int i = 0; i < document.length(); i++) {
      dense[document.term(i)] = document.value(i);
    }
    return dense;
  }

  /** Scales to unit length in place; false, and nothing done, for the zero vector. */
  static boolean normalise(double[] vector) {
    double squares = 0;
    for (double v : vector) {
      squares += v * v;
    }
    if (squares == 0) {
      return false;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return true;
  }

  /** An order that depends on the seed and the documents' ids, not on where they lie. */
  private static final class BySeededHash implements Comparator<Document>, java.io.Serializable {
    private static final long serialVersionUID = 1L;
    private final long seed;

    BySeededHash(long seed) {
      this.seed = seed;
    }

    @Override
    public int compare(Document a, Document b) {
      int byHash = Long.compare(hash(a.id()), hash(b.id()));
      return byHash != 0 ? byHash : a.id().compareTo(b.id());
    }

    private long hash(String id) {
      long h = seed * 0x9E3779B97F4A7C15L;
      for (int i = 0; i < id.length(); i++) {
        h = (h ^ id.charAt(i)) * 0x100000001B3L;
      }
      h ^= h >>> 31;
      return h * 0xBF58476D1CE4E5B9L;
    }
  }
}
