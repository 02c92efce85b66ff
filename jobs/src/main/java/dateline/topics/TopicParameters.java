package dateline.topics;

import java.util.OptionalInt;

/**
 * What the topics stage can be told.
 *
 * @param topics how many topics; empty where the corpus is to say
 * @param method how they are found
 */
public record TopicParameters(OptionalInt topics, TopicMethod method) {
  private static final int LEAST_STORIES = 20;
  private static final int STORIES_PER_TOPIC = 3;

  public TopicParameters {
    if (topics.isPresent() && (topics.getAsInt() < 2 || topics.getAsInt() > 500)) {
      throw new IllegalArgumentException(
          "--topics " + topics.getAsInt() + ": give a number from 2 to 500, or auto");
    }
  }

  /** So many topics. */
  public static TopicParameters of(int topics, TopicMethod method) {
    return new TopicParameters(OptionalInt.of(topics), method);
  }

  /**
   * The number of topics as it is written.
   *
   * @param topics a number or {@code auto}
   */
  public static TopicParameters of(String topics, TopicMethod method) {
    if (topics.equals("auto")) {
      return new TopicParameters(OptionalInt.empty(), method);
    }
    if (!topics.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "--topics " + topics + ": give a number from 2 to 500, or auto");
    }
    return of(Integer.parseInt(topics), method);
  }

  /** How many topics, as it is written. */
  public String count() {
    return topics.isPresent() ? Integer.toString(topics.getAsInt()) : "auto";
  }

  /** Fewer stories than this cannot carry so many topics. */
  long leastStories() {
    return Math.max(LEAST_STORIES, (long) STORIES_PER_TOPIC * topics.orElse(0));
  }
}
