package dateline.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers features: counts them first, then keeps those that occur often enough. */
final class FeatureIndex {
  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  void count(Collection<String> features) {
    for (String feature : features) {
      counts.computeIfAbsent(feature, f -> new int[1])[0]++;
    }
  }

  /** Ends the counting; features with fewer occurrences than this are unknown from now on. */
  void keep(int leastCount) {
    counts.entrySet().stream()
        .filter(e -> e.getValue()[0] >= leastCount)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(
            name -> {
              ids.put(name, names.size());
              names.add(name);
            });
    counts.clear();
  }

  /** The numbers of the features that are known. */
  int[] numbers(Collection<String> features) {
    return features.stream()
        .map(ids::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int size() {
    return names.size();
  }

  String name(int id) {
    return names.get(id);
  }
}
