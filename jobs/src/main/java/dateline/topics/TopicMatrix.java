package dateline.topics;

import java.util.List;
import java.util.stream.IntStream;

/** Weights of terms in memory: by term, then topic, so that a document's terms are read in runs. */
abstract class TopicMatrix implements TopicTerms {
  private static final long serialVersionUID = 1L;

  final int topics;
  final int terms;
  final double[] weights;
  final double[] masses;

  /**
   * @param weights by term, then topic
   * @param masses their sums by topic
   */
  TopicMatrix(int topics, int terms, double[] weights, double[] masses) {
    this.topics = topics;
    this.terms = terms;
    this.weights = weights;
    this.masses = masses;
  }

  /** The sums by topic of an array by term, then topic. */
  static double[] sums(int topics, double[] weights) {
    double[] sums = new double[topics];
    for (int i = 0; i < weights.length; i++) {
      sums[i % topics] += weights[i];
    }
    return sums;
  }

  /** Rows of terms, one a topic, as one array by term, then topic. */
  static double[] byTerm(double[][] rows) {
    int topics = rows.length;
    double[] weights = new double[topics * rows[0].length];
    for (int k = 0; k < topics; k++) {
      for (int t = 0; t < rows[k].length; t++) {
        weights[t * topics + k] = rows[k][t];
      }
    }
    return weights;
  }

  /** The weights with the topics in another order, as {@link #inOrder} has them. */
  final double[] weights(List<Integer> order) {
    return IntStream.range(0, weights.length)
        .mapToDouble(i -> weights[i - i % topics + order.get(i % topics)])
        .toArray();
  }

  @Override
  public final int topics() {
    return topics;
  }

  @Override
  public final int terms() {
    return terms;
  }

  @Override
  public final double weight(int topic, int term) {
    return weights[term * topics + topic];
  }

  @Override
  public final double mass(int topic) {
    return masses[topic];
  }
}
