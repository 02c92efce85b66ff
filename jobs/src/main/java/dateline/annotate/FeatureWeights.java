package dateline.annotate;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a maximum entropy model, in one table that is looked up by 64 bits of hash:
 * finding features in memory is most of the work of tagging, and OpenNLP's map takes five steps
 * through it for each. No two features of a model have the same hash; that an unknown one has that
 * of a known one happens once in 10¹² features. Immutable, for all threads.
 */
final class FeatureWeights {
  private static final long EMPTY = 0;

  private final String[] outcomes;
  private final double prior;

  /** Of each slot the hash, and where the feature's weights begin. */
  private final long[] table;

  private final int mask;

  /** Of each feature how many weights it has, and then of each the outcome and the weight. */
  private final double[] weights;

  /**
   * @param model with an even prior, as every model read from a file has
   */
  @SuppressWarnings("unchecked")
  FeatureWeights(GISModel model) {
    Map<String, Context> features = (Map<String, Context>) model.getDataStructures()[1];
    outcomes = new String[model.getNumOutcomes()];
    Arrays.setAll(outcomes, model::getOutcome);
    prior = StrictMath.log(1.0 / outcomes.length);
    int slots = Integer.highestOneBit(Math.max(1, features.size())) * 4;
    table = new long[2 * slots];
    mask = slots - 1;
    weights =
        new double[features.values().stream().mapToInt(c -> 1 + 2 * c.getOutcomes().length).sum()];
    int next = 0;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      long hash = hash(feature.getKey());
      int slot = slot(hash);
      if (table[slot] != EMPTY) {
        throw new IllegalStateException("two features of one hash: " + feature.getKey());
      }
      table[slot] = hash;
      table[slot + 1] = next;
      int[] of = feature.getValue().getOutcomes();
      weights[next++] = of.length;
      for (int i = 0; i < of.length; i++) {
        weights[next++] = of[i];
        weights[next++] = feature.getValue().getParameters()[i];
      }
    }
  }

  int outcomes() {
    return outcomes.length;
  }

  String outcome(int index) {
    return outcomes[index];
  }

  /** Sums before any feature. */
  void begin(double[] sums) {
    Arrays.fill(sums, prior);
  }

  /**
   * Adds the weights of features, in their order, so that sums are those of {@link GISModel}. All
   * are looked up before the first is added: the processor then fetches them side by side.
   */
  void add(String[] features, int begin, int end, double[] sums) {
    int[] found = new int[end - begin];
    for (int i = begin; i < end; i++) {
      found[i - begin] = slot(hash(features[i]));
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = table[found[i]] == EMPTY ? -1 : (int) table[found[i] + 1];
    }
    for (int at : found) {
      if (at >= 0) {
        int last = at + 2 * (int) weights[at];
        for (int i = at + 1; i < last; i += 2) {
          sums[(int) weights[i]] += weights[i + 1];
        }
      }
    }
  }

  /** Turns sums into probabilities of the outcomes. */
  static void normalise(double[] sums) {
    double all = 0;
    for (int outcome = 0; outcome < sums.length; outcome++) {
      sums[outcome] = StrictMath.exp(sums[outcome]);
      all += sums[outcome];
    }
    for (int outcome = 0; outcome < sums.length; outcome++) {
      sums[outcome] /= all;
    }
  }

  /** Where the hash is in the table, or the empty place where it would be. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & mask;
    while (table[2 * slot] != hash && table[2 * slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    return 2 * slot;
  }

  /** A multiplicative hash of the characters, mixed at the end; never {@link #EMPTY}. */
  private static long hash(String feature) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0xFF51AFD7ED558CCDL;
      hash ^= hash >>> 32;
    }
    return hash == EMPTY ? 1 : hash;
  }
}
