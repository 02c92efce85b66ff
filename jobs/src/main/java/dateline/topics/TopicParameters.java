package dateline.topics;

/**
 * What the topics stage can be told.
 *
 * @param topics how many topics
 * @param method how they are found
 */
public record TopicParameters(int topics, TopicMethod method) {
  public TopicParameters {
    if (topics < 2 || topics > 500) {
      throw new IllegalArgumentException("--topics " + topics + ": give a number from 2 to 500");
    }
  }

  /** Fewer stories than this cannot carry so many topics. */
  long leastStories() {
    return Math.max(20, 3L * topics);
  }
}
