package dateline.topics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  private Factors(int topics, int terms, double[] h) {
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

  private static double[] byTerm(double[][] rows) {
    double[] h = new double[rows.length * rows[0].length];
    for (int i = 0; i < h.length; i++) {
      h[i] = rows[i % rows.length][i / rows.length];
    }
    return h;
  }

  private static double[] sums(int topics, double[] h) {
    return IntStream.range(0, topics)
        .mapToDouble(
            k -> IntStream.range(0, h.length / topics).mapToDouble(t -> h[t * topics + k]).sum())
        .toArray();
  }

  @Override
  public TopicTerms inOrder(List<Integer> order) {
    return new Factors(topics, terms, weights(order));
  }

  /** The w ≥ 0 that minimises |x − wH|², by cyclic coordinate descent. */
  double[] project(Document x) {
    double[] b = new double[topics];
    for (int i = 0; i < x.length(); i++) {
      int row = x.term(i) * topics;
      for (int k = 0; k < topics; k++) {
        b[k] += x.value(i) * weights[row + k];
      }
    }
    double[] w = new double[topics];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double change = 0;
      for (int k = 0; k < topics; k++) {
        double own = gram[k * topics + k];
        if (own > 0) {
          double rest = b[k] + own * w[k];
          for (int l = 0; l < topics; l++) {
            rest -= gram[k * topics + l] * w[l];
          }
          double next = Math.max(0, rest / own);
          change = Math.max(change, Math.abs(next - w[k]));
          w[k] = next;
        }
      }
      if (change < TOLERANCE) {
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
