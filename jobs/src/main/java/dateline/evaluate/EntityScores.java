package dateline.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Entity-level scores as conlleval (Tjong Kim Sang and De Meulder 2003) counts them: an entity is
 * right when both its span and its type are.
 */
public final class EntityScores {
  /** Right, predicted and gold entities of one type, or of all. */
  public record Counts(long right, long predicted, long gold) {
    /** Share of the predicted entities that are right, in [0, 1]. */
    public double precision() {
      return predicted == 0 ? 0 : (double) right / predicted;
    }

    /** Share of the gold entities that are found, in [0, 1]. */
    public double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    /** Harmonic mean of precision and recall, in [0, 1]. */
    public double f1() {
      return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);
    }

    Counts plus(Counts other) {
      return new Counts(right + other.right, predicted + other.predicted, gold + other.gold);
    }
  }

  private final Map<String, Counts> counts = new TreeMap<>();

  /** Adds one sentence. */
  public void add(List<Entity> gold, List<Entity> predicted) {
    Set<Entity> right = new HashSet<>(gold);
    right.retainAll(new HashSet<>(predicted));
    gold.forEach(e -> count(e, new Counts(0, 0, 1)));
    predicted.forEach(e -> count(e, new Counts(0, 1, 0)));
    right.forEach(e -> count(e, new Counts(1, 0, 0)));
  }

  private void count(Entity entity, Counts one) {
    counts.merge(entity.type(), one, Counts::plus);
  }

  /** The counts of each type met, by name. */
  public Map<String, Counts> byType() {
    return Map.copyOf(counts);
  }

  /** The counts of all types together (micro average). */
  public Counts all() {
    return counts.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
  }

  /** A Markdown table, a row per type and one for all, in per cent. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append("| type | precision | recall | F1 | gold |\n|---|---:|---:|---:|---:|\n");
    counts.forEach((type, c) -> table.append(row(type, c)));
    return table.append(row("all", all())).toString();
  }

  private static String row(String name, Counts c) {
    return "| %s | %.1f | %.1f | %.1f | %d |%n"
        .formatted(name, 100 * c.precision(), 100 * c.recall(), 100 * c.f1(), c.gold())
        .replace(System.lineSeparator(), "\n");
  }
}
