package dateline.topics;

import java.util.Arrays;
import java.util.List;

/** The topics × vocabulary matrix H of a factorisation X ≈ WH, all entries at least 0. */
final class Factors extends TopicMatrix {
  private static final long serialVersionUID = 1L;
  private static final int SWEEPS = 30;
  private static final double TOLERANCE = 1e-7;

  /** H Hᵀ. */
  private final double[] gram;

  /**
   * @param rows one row a topic, of equal lengths
   */
  Factors(double[][] rows) {
    this(rows.length, rows[0].length, byTerm(rows));
  }

  /**
   * @param h by term, then topic
   */
  Factors(int topics, int terms, double[] h) {
    super(topics, terms, h, sums(topics, h));
    this.gram = new double[topics * topics];
    for (int t = 0; t < terms; t++) {
      for (int k = 0; k < topics; k++) {
        double x = h[t * topics + k];
        if (x != 0) {
          for (int l = 0; l < topics; l++) {
            gram[k * topics + l] += x * h[t * topics + l];
          }
        }
      }
    }
  }

  @Override
  public TopicTerms inOrder(List<Integer> order) {
    return new Factors(topics, terms, weights(order));
  }

  /** The w ≥ 0 that minimises |x − wH|², by cyclic coordinate descent. */
  double[] project(Document x) {
    double[] rest = x.times(weights, topics);
    double[] w = new double[topics];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      if (LeastSquares.sweep(w, 0, rest, gram, Double.MIN_VALUE) < TOLERANCE) {
        break;
      }
    }
    return w;
  }

  @Override
  public double[] shares(Document x) {
    double[] w = project(x);
    double sum = 0;
    for (int k = 0; k < topics; k++) {
      w[k] *= masses[k];
      sum += w[k];
    }
    double total = sum;
    return total > 0 ? Arrays.stream(w).map(v -> v / total).toArray() : w;
  }
}
