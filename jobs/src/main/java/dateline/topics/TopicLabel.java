package dateline.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a topic is called. */
final class TopicLabel {
  /** What stands between the parts. */
  static final String SEPARATOR = ", ";

  private static final int PARTS = 3;

  private TopicLabel() {}

  /**
   * The first phrase or name of several words that may lead, or else the first term, and the next
   * terms, three in all; none that another one holds.
   *
   * @param terms of a topic in their order
   * @param leads whether a term is in enough of the topic's stories to stand first
   */
  static List<String> parts(List<String> terms, Predicate<String> leads) {
    List<String> parts = new ArrayList<>();
    terms.stream()
        .filter(term -> term.contains(" "))
        .filter(leads)
        .findFirst()
        .ifPresent(parts::add);
    for (String term : terms) {
      if (parts.size() < PARTS && parts.stream().noneMatch(part -> overlap(part, term))) {
        parts.add(term);
      }
    }
    return parts;
  }

  /** Whether one of them stands in the other, as whole words. */
  private static boolean overlap(String some, String others) {
    String a = " " + some.toLowerCase(Locale.ROOT) + " ";
    String b = " " + others.toLowerCase(Locale.ROOT) + " ";
    return a.contains(b) || b.contains(a);
  }

  /**
   * The first part of a label.
   *
   * @param terms of the topic, for a name may hold a comma
   */
  static String first(String label, List<String> terms) {
    return terms.stream()
        .filter(term -> (label + SEPARATOR).startsWith(term + SEPARATOR))
        .max(Comparator.comparing(String::length))
        .orElse(label.split(SEPARATOR, 2)[0]);
  }
}
