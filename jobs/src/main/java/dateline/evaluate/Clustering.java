package dateline.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well one partition of items agrees with another: B³ (Bagga and Baldwin 1998), each item
 * weighing the same, and pairs of items.
 *
 * @param items how many items
 * @param bCubedPrecision in [0, 1]
 * @param bCubedRecall in [0, 1]
 * @param pairPrecision share of the pairs put together that belong together, in [0, 1]
 * @param pairRecall share of the pairs that belong together that are put together, in [0, 1]
 */
record Clustering(
    long items,
    double bCubedPrecision,
    double bCubedRecall,
    double pairPrecision,
    double pairRecall) {
  /**
   * An item.
   *
   * @param gold the cluster it belongs to
   * @param found the cluster it was put in
   */
  record Item(String gold, String found) {}

  static Clustering of(List<Item> items) {
    Map<String, Long> gold = new HashMap<>();
    Map<String, Long> found = new HashMap<>();
    Map<Item, Long> both = new HashMap<>();
    for (Item item : items) {
      gold.merge(item.gold(), 1L, Long::sum);
      found.merge(item.found(), 1L, Long::sum);
      both.merge(item, 1L, Long::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Item, Long> cell : both.entrySet()) {
      double n = cell.getValue().doubleValue();
      precision += n * n / found.get(cell.getKey().found()).doubleValue();
      recall += n * n / gold.get(cell.getKey().gold()).doubleValue();
    }
    double together = pairs(both);
    return new Clustering(
        items.size(),
        ratio(precision, items.size()),
        ratio(recall, items.size()),
        ratio(together, pairs(found)),
        ratio(together, pairs(gold)));
  }

  double bCubedF1() {
    return harmonic(bCubedPrecision, bCubedRecall);
  }

  double pairF1() {
    return harmonic(pairPrecision, pairRecall);
  }

  private static double pairs(Map<?, Long> sizes) {
    return sizes.values().stream().mapToDouble(n -> n.doubleValue() * (n - 1) / 2).sum();
  }

  private static double harmonic(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }

  /** Nothing asked for is nothing missed. */
  private static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }
}
