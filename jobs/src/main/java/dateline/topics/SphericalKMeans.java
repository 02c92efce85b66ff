package dateline.topics;

import java.util.List;
import java.util.Random;

/**
 * K-means by the cosine, with k-means++ seeding (Arthur and Vassilvitskii 2007), on one machine.
 */
final class SphericalKMeans {
  private static final int ROUNDS = 20;

  private SphericalKMeans() {}

  /**
   * Finds centroids.
   *
   * @param documents vectors of unit length, in an order that the seed fixes
   * @return {@code k} unit vectors of {@code terms} entries
   */
  static double[][] centroids(List<Document> documents, int terms, int k, long seed) {
    if (documents.size() < k) {
      throw new IllegalArgumentException(k + " centroids of " + documents.size() + " documents");
    }
    double[][] centroids = seeds(documents, terms, k, new Random(seed));
    int[] nearest = new int[documents.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] sums = new double[k][terms];
      for (int d = 0; d < documents.size(); d++) {
        Document document = documents.get(d);
        nearest[d] = nearest(document, centroids);
        for (int i = 0; i < document.length(); i++) {
          sums[nearest[d]][document.term(i)] += document.value(i);
        }
      }
      for (int c = 0; c < k; c++) {
        // A centroid that lost all its documents stays where it was.
        if (normalise(sums[c])) {
          centroids[c] = sums[c];
        }
      }
    }
    return centroids;
  }

  private static double[][] seeds(List<Document> documents, int terms, int k, Random random) {
    double[][] seeds = new double[k][];
    double[] distance = new double[documents.size()];
    java.util.Arrays.fill(distance, 1);
    for (int c = 0; c < k; c++) {
      double all = 0;
      for (double d : distance) {
        all += d;
      }
      double drawn = random.nextDouble() * all;
      int chosen = 0;
      while (chosen < distance.length - 1 && drawn >= distance[chosen]) {
        drawn -= distance[chosen++];
      }
      seeds[c] = dense(documents.get(chosen), terms);
      for (int d = 0; d < distance.length; d++) {
        double far = Math.max(0, 1 - dot(documents.get(d), seeds[c]));
        distance[d] = Math.min(distance[d], far * far);
      }
    }
    return seeds;
  }

  private static int nearest(Document document, double[][] centroids) {
    int best = 0;
    double most = -1;
    for (int c = 0; c < centroids.length; c++) {
      double likeness = dot(document, centroids[c]);
      if (likeness > most) {
        most = likeness;
        best = c;
      }
    }
    return best;
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
}
