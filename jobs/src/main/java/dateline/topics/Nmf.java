package dateline.topics;

import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Non-negative matrix factorisation by alternating least squares: each document's weights are
 * solved exactly for the current topics, then the topics are updated by HALS (Cichocki and Phan
 * 2009). The start is a spherical k-means over a bounded sample of documents.
 */
final class Nmf {
  private Nmf() {}

  /**
   * @param documents vectors of unit length; read once a pass
   * @param start a row of weights for each topic
   * @param passes over the documents
   */
  static Factors fit(JavaRDD<Document> documents, double[][] start, int passes) {
    int topics = start.length;
    int terms = start[0].length;
    double[][] rows = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(documents.context());
    for (int pass = 0; pass < passes; pass++) {
      Factors current = new Factors(rows);
      Broadcast<Factors> shared = spark.broadcast(current);
      NmfSums sums =
          documents.treeAggregate(
              new NmfSums(topics, terms),
              (sum, x) -> sum.add(x, shared.value().project(x)),
              NmfSums::add);
      shared.destroy();
      update(rows, sums);
    }
    return new Factors(rows);
  }

  /** Two sweeps of HALS; rows are then scaled to unit length, which changes no product WH. */
  private static void update(double[][] rows, NmfSums sums) {
    int topics = rows.length;
    int terms = rows[0].length;
    for (int sweep = 0; sweep < 2; sweep++) {
      for (int k = 0; k < topics; k++) {
        double own = sums.ww(k, k);
        if (own < 1e-9) {
          continue;
        }
        for (int t = 0; t < terms; t++) {
          double gradient = sums.wx(k, t);
          for (int l = 0; l < topics; l++) {
            gradient -= sums.ww(k, l) * rows[l][t];
          }
          rows[k][t] = Math.max(0, rows[k][t] + gradient / own);
        }
      }
    }
    for (double[] row : rows) {
      SphericalKMeans.normalise(row);
    }
  }
}
