package dateline.topics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The topics × vocabulary matrix H of a factorisation X ≈ WH, all entries at least 0. */
final class Factors implements TopicTerms {
  private static final long serialVersionUID = 1L;
  private static final int SWEEPS = 30;
  private static final double TOLERANCE = 1e-7;

  private final int topics;
  private final int terms;

  /** By term, then topic, so that a document's terms are read in runs. */
  private final double[] h;

  /** H Hᵀ. */
  private final double[] gram;

  private final double[] masses;

  /**
   * @param rows one row a topic, of equal lengths
   */
  Factors(double[][] rows) {
    this.topics = rows.length;
    this.terms = rows[0].length;
    this.h = new double[topics * terms];
    for (int k = 0; k < topics; k++) {
      for (int t = 0; t < terms; t++) {
        h[t * topics + k] = rows[k][t];
      }
    }
    this.masses = Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
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
  public int topics() {
    return topics;
  }

  @Override
  public int terms() {
    return terms;
  }

  @Override
  public double weight(int topic, int term) {
    return h[term * topics + topic];
  }

  @Override
  public double mass(int topic) {
    return masses[topic];
  }

  @Override
  public TopicTerms inOrder(List<Integer> order) {
    return new Factors(
        order.stream()
            .map(k -> IntStream.range(0, terms).mapToDouble(t -> weight(k, t)).toArray())
            .toArray(double[][]::new));
  }

  /** The w ≥ 0 that minimises |x − wH|², by cyclic coordinate descent. */
  double[] project(Document x) {
    double[] b = new double[topics];
    for (int i = 0; i < x.length(); i++) {
      int row = x.term(i) * topics;
      for (int k = 0; k < topics; k++) {
        b[k] += x.value(i) * h[row + k];
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
