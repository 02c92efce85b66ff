package dateline.topics;

import java.io.Serializable;
import java.util.List;

/** Topics as weights of terms, and what they say of documents. May be sent to tasks. */
interface TopicTerms extends Serializable {
  int topics();

  /** Size of the vocabulary. */
  int terms();

  /** How much a term weighs in a topic, at least 0. */
  double weight(int topic, int term);

  /** Sum of a topic's weights. */
  double mass(int topic);

  /** Shares of the topics in the terms of x that they explain; all 0 where they explain none. */
  double[] shares(Document x);

  /** The same topics under other numbers: the i-th is the one that was {@code order.get(i)}. */
  TopicTerms inOrder(List<Integer> order);
}
