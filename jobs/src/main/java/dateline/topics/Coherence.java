package dateline.topics;

import dateline.statistics.Association;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** Mean NPMI of the pairs of a topic's terms, by the documents that hold both. */
final class Coherence {
  /** The most terms of a topic that are counted. */
  static final int TERMS = 10;

  private Coherence() {}

  static double[] npmi(List<List<Integer>> topics, int vocabulary, JavaRDD<Document> documents) {
    int[][] terms =
        topics.stream()
            .map(t -> t.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    int width = TERMS * TERMS;
    long[] counts =
        documents.treeAggregate(
            new long[terms.length * width + 1],
            (sum, x) -> count(sum, x, terms, vocabulary),
            (a, b) -> {
              Arrays.setAll(a, i -> a[i] + b[i]);
              return a;
            });
    long all = counts[terms.length * width];
    double[] means = new double[terms.length];
    for (int t = 0; t < terms.length; t++) {
      double sum = 0;
      int pairs = 0;
      for (int i = 0; i < terms[t].length; i++) {
        for (int j = i + 1; j < terms[t].length; j++) {
          long both = counts[t * width + i * TERMS + j];
          long a = counts[t * width + i * TERMS + i];
          long b = counts[t * width + j * TERMS + j];
          if (a > 0 && b > 0) {
            sum += both == 0 ? -1 : new Association(both, a, b, all).npmi();
            pairs++;
          }
        }
      }
      means[t] = pairs == 0 ? 0 : sum / pairs;
    }
    return means;
  }

  private static long[] count(long[] sum, Document x, int[][] terms, int vocabulary) {
    boolean[] present = new boolean[vocabulary];
    for (int i = 0; i < x.length(); i++) {
      present[x.term(i)] = true;
    }
    for (int t = 0; t < terms.length; t++) {
      for (int i = 0; i < terms[t].length; i++) {
        for (int j = i; j < terms[t].length; j++) {
          if (present[terms[t][i]] && present[terms[t][j]]) {
            sum[t * TERMS * TERMS + i * TERMS + j]++;
          }
        }
      }
    }
    sum[sum.length - 1]++;
    return sum;
  }
}
