package dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the mentions of one article among themselves. */
final class ArticleResolver {
  /** Ties between types go to the earlier. */
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

  /**
   * A mention as found.
   *
   * @param text as written
   * @param type as the name finder has it
   */
  record Found(String text, String type) {}

  /**
   * What a mention refers to.
   *
   * @param rule full, alias, acronym, surname, given_name, exact
   */
  record Resolved(String name, String type, String rule) {}

  private ArticleResolver() {}

  /**
   * Resolves each mention by all others of its article.
   *
   * @param mentions all mentions of the article, in the order of the text
   * @return for each, what it refers to
   */
  static List<Resolved> resolve(List<Found> mentions) {
    List<Resolved> cleaned = mentions.stream().map(ArticleResolver::alone).toList();
    Map<String, String> types = majorityTypes(cleaned);
    Map<String, Map<String, Integer>> bySurname = new HashMap<>();
    Map<String, Map<String, Integer>> byGivenName = new HashMap<>();
    Map<String, Map<String, Integer>> byInitials = new HashMap<>();
    for (Resolved one : cleaned) {
      String type = types.get(one.name());
      List<String> words = Name.words(one.name());
      if (words.size() > 1 && type.equals("PER")) {
        put(bySurname, Name.lastWord(one.name()), one.name());
        put(byGivenName, words.get(0), one.name());
      } else if (words.size() > 1 && type.equals("ORG")) {
        put(byInitials, Name.initials(one.name()), one.name());
      }
    }
    List<Resolved> resolved = new ArrayList<>();
    for (Resolved one : cleaned) {
      if (one.rule().equals("alias")) {
        resolved.add(one);
        continue;
      }
      String surname = meant(bySurname, one.name());
      String givenName = meant(byGivenName, one.name());
      String expansion = meant(byInitials, one.name().replace(".", ""));
      String type = types.get(one.name());
      if (surname != null) {
        resolved.add(new Resolved(surname, "PER", "surname"));
      } else if (expansion != null && one.name().length() > 1) {
        resolved.add(new Resolved(expansion, "ORG", "acronym"));
      } else if (givenName != null && type.equals("PER")) {
        resolved.add(new Resolved(givenName, "PER", "given_name"));
      } else {
        resolved.add(
            new Resolved(one.name(), type, type.equals(one.type()) ? one.rule() : "exact"));
      }
    }
    return resolved;
  }

  private static Resolved alone(Found mention) {
    String clean = Name.clean(mention.text(), mention.type());
    Optional<WellKnown.Entry> known = WellKnown.named(clean);
    if (known.isPresent()) {
      return new Resolved(known.get().name(), known.get().type(), "alias");
    }
    String name = Name.fromCapitals(clean, mention.type());
    boolean misread = mention.type().equals("PER") && Name.soundsLikeOrganisation(name);
    return new Resolved(name, misread ? "ORG" : mention.type(), misread ? "exact" : "full");
  }

  /** For each name, the type that most of its mentions in the article have. */
  private static Map<String, String> majorityTypes(List<Resolved> mentions) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Resolved one : mentions) {
      counts.computeIfAbsent(one.name(), k -> new HashMap<>()).merge(one.type(), 1, Integer::sum);
    }
    Map<String, String> majority = new HashMap<>();
    counts.forEach(
        (name, byType) -> {
          String best = null;
          for (String type : TYPES) {
            if (byType.containsKey(type) && (best == null || byType.get(type) > byType.get(best))) {
              best = type;
            }
          }
          majority.put(name, best);
        });
    return majority;
  }

  private static void put(Map<String, Map<String, Integer>> names, String key, String name) {
    names.computeIfAbsent(key, k -> new HashMap<>()).merge(name, 1, Integer::sum);
  }

  /**
   * The name that a short form stands for: the only one that it fits, or the one that the article
   * gives in full at least twice as often as any other; null where neither is so.
   */
  private static String meant(Map<String, Map<String, Integer>> names, String key) {
    List<Map.Entry<String, Integer>> found =
        names.getOrDefault(key, Map.of()).entrySet().stream()
            .sorted(Comparator.comparing(e -> -e.getValue()))
            .toList();
    if (found.isEmpty()) {
      return null;
    }
    boolean clear = found.size() == 1 || found.get(0).getValue() >= 2 * found.get(1).getValue();
    return clear ? found.get(0).getKey() : null;
  }
}
