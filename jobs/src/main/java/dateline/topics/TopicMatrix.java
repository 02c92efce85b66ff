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
