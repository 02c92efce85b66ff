package dateline.topics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Non-negative matrix factorisation by alternating least squares: each document's weights are
 * solved exactly for the current topics, then the topics are updated by HALS (Cichocki and Phan
 * 2009). The start is a spherical k-means over a bounded sample of documents.
 */
final class Nmf {
  /** Topics with a smaller sum of squared weights are left as they are. */
  private static final double LEAST = 1e-9;

  private Nmf() {}

  /**
   * @param documents vectors of unit length; read once a pass
   * @param start a row of weights for each topic
   * @param passes over the documents
   */
  static Factors fit(JavaRDD<Document> documents, double[][] start, int passes) {
    int topics = start.length;
    int terms = start[0].length;
    double[] h = TopicMatrix.byTerm(start);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(documents.context());
    for (int pass = 0; pass < passes; pass++) {
      Broadcast<Factors> shared = spark.broadcast(new Factors(topics, terms, h));
      NmfSums sums =
          documents.treeAggregate(
              new NmfSums(topics, terms),
              (sum, x) -> sum.add(x, shared.value().project(x)),
              NmfSums::add);
      shared.destroy();
      h = updated(h, sums, topics);
    }
    return new Factors(topics, terms, h);
  }

  /**
   * Two sweeps of HALS, term by term, which do not depend on each other; the topics are then scaled
   * to unit length, which changes no product WH.
   */
  private static double[] updated(double[] before, NmfSums sums, int topics) {
    double[] h = before.clone();
    int terms = h.length / topics;
    double[] ww = sums.ww();
    IntStream.range(0, terms).parallel().forEach(t -> update(h, t * topics, ww, sums));
    double[] squares = new double[topics];
    for (int i = 0; i < h.length; i++) {
      squares[i % topics] += h[i] * h[i];
    }
    double[] lengths = Arrays.stream(squares).map(Math::sqrt).toArray();
    for (int i = 0; i < h.length; i++) {
      double length = lengths[i % topics];
      h[i] = length > 0 ? h[i] / length : h[i];
    }
    return h;
  }

  private static void update(double[] h, int begin, double[] ww, NmfSums sums) {
    int topics = sums.topics();
    double[] rest = new double[topics];
    for (int k = 0; k < topics; k++) {
      rest[k] = sums.wx(begin + k);
    }
    for (int l = 0; l < topics; l++) {
      LeastSquares.subtract(rest, h[begin + l], ww, l);
    }
    for (int sweep = 0; sweep < 2; sweep++) {
      LeastSquares.sweep(h, begin, rest, ww, LEAST);
    }
  }
}
