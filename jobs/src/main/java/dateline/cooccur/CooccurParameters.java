package dateline.cooccur;

import java.util.List;

/**
 * What the cooccur stage can be told.
 *
 * @param types the types of entities that count, of PER, ORG, LOC and MISC
 * @param minCount pairs in fewer units are left out of the tables; what is measured stays the same
 * @param window sentences in a row that make a unit of the scope "window"; 0 for no such scope
 * @param backbone links of the graph that by the disparity filter are likelier than this by chance
 *     are left out; in (0, 1], 1 keeps all
 */
public record CooccurParameters(List<String> types, long minCount, int window, double backbone) {
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

  public CooccurParameters {
    types = List.copyOf(types);
    if (types.isEmpty() || !TYPES.containsAll(types)) {
      throw new IllegalArgumentException(
          "--types " + String.join(",", types) + ": give some of " + String.join(",", TYPES));
    }
    if (minCount < 1) {
      throw new IllegalArgumentException("--min-count " + minCount + ": give 1 or more");
    }
    if (window != 0 && (window < 2 || window > 100)) {
      throw new IllegalArgumentException(
          "--window " + window + ": give 2 to 100 sentences, or 0 for none");
    }
    if (!(backbone > 0 && backbone <= 1)) {
      throw new IllegalArgumentException(
          "--backbone " + backbone + ": give a level above 0, at most 1");
    }
  }
}
