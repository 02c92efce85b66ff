package dateline.topics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The terms of topics in the order in which they tell what a topic is: by weight times a power of
 * the share of the term's weight that is this topic's. By weight alone, words that several topics
 * share crowd the first places; Sievert and Shirley ("LDAvis", ILLVI 2014) weigh the two likewise.
 */
final class RankedTerms {
  /** Power of the share. */
  private static final double OWN = 0.5;

  private final TopicTerms topics;
  private final List<String> vocabulary;

  /** Sums of a term's weights over the topics. */
  private final double[] totals;

  RankedTerms(TopicTerms topics, List<String> vocabulary) {
    this.topics = topics;
    this.vocabulary = vocabulary;
    this.totals = new double[topics.terms()];
    for (int t = 0; t < totals.length; t++) {
      for (int k = 0; k < topics.topics(); k++) {
        totals[t] += topics.weight(k, t);
      }
    }
  }

  /** Indexes of the first terms, ties in alphabetical order; fewer where fewer weigh anything. */
  List<Integer> first(int topic, int limit) {
    double[] relevance = new double[totals.length];
    for (int t = 0; t < totals.length; t++) {
      double weight = topics.weight(topic, t);
      relevance[t] = weight > 0 ? weight * Math.pow(weight / totals[t], OWN) : 0;
    }
    return IntStream.range(0, totals.length)
        .filter(t -> relevance[t] > 0)
        .boxed()
        .sorted(Comparator.comparing((Integer t) -> -relevance[t]).thenComparing(vocabulary::get))
        .limit(limit)
        .toList();
  }

  /** {@link #first} of each topic. */
  List<List<Integer>> first(int limit) {
    return IntStream.range(0, topics.topics()).mapToObj(k -> first(k, limit)).toList();
  }

  /**
   * Mean over the terms of the share of a term's weight that is this topic's, each topic's weights
   * scaled to sum to 1.
   */
  double exclusivity(int topic, List<Integer> terms) {
    double sum = 0;
    for (int term : terms) {
      double all = 0;
      for (int k = 0; k < topics.topics(); k++) {
        all += share(k, term);
      }
      sum += share(topic, term) / all;
    }
    return terms.isEmpty() ? 0 : sum / terms.size();
  }

  /** A term's share of the topic's weight. */
  double share(int topic, int term) {
    return topics.weight(topic, term) / Math.max(topics.mass(topic), Double.MIN_NORMAL);
  }
}
