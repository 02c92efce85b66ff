package dateline.topics;

import static org.apache.spark.sql.functions.col;

import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * The topics of a run before, to go on from: a grown corpus keeps their numbers and labels.
 *
 * @param labels by topic
 * @param terms the ten first terms of each topic
 * @param weights of terms, by topic
 */
record EarlierTopics(
    List<String> labels, List<List<String>> terms, List<Map<String, Double>> weights) {
  EarlierTopics {
    labels = List.copyOf(labels);
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
  }

  static final EarlierTopics NONE = new EarlierTopics(List.of(), List.of(), List.of());

  /**
   * Reads them.
   *
   * @param tables {@code topics} and {@code topic_model} of that run; k times the vocabulary is
   *     what a driver holds of a model anyway
   */
  static EarlierTopics read(TableSet tables) {
    List<String> labels = new ArrayList<>();
    List<List<String>> terms = new ArrayList<>();
    List<Map<String, Double>> weights = new ArrayList<>();
    for (Row row :
        tables.get(Tables.TOPICS).select("label", "terms").orderBy("topic").collectAsList()) {
      labels.add(row.getString(0));
      terms.add(row.getList(1));
      weights.add(new HashMap<>());
    }
    for (Row row :
        tables
            .get(Tables.TOPIC_MODEL)
            .select(col("topic"), col("term"), col("weight"))
            .collectAsList()) {
      weights.get(row.getInt(0)).put(row.getString(1), row.getDouble(2));
    }
    return new EarlierTopics(labels, terms, weights);
  }

  int topics() {
    return labels.size();
  }

  /**
   * Unit vectors over another vocabulary, a topic each; terms that it lacks are left out.
   *
   * @return a row of zeros for a topic that has none of its terms
   */
  double[][] rows(List<String> vocabulary) {
    double[][] rows = new double[topics()][vocabulary.size()];
    for (int k = 0; k < rows.length; k++) {
      for (int t = 0; t < rows[k].length; t++) {
        rows[k][t] = weights.get(k).getOrDefault(vocabulary.get(t), 0.0);
      }
      SphericalKMeans.normalise(rows[k]);
    }
    return rows;
  }

  /** The first part of a topic's label. */
  String firstOfLabel(int topic) {
    return TopicLabel.first(labels.get(topic), terms.get(topic));
  }

  /** Jaccard similarity of a topic's first terms, then and now, in [0, 1]. */
  double likeness(int topic, List<String> now) {
    return likeness(terms.get(topic), now);
  }

  static <T> double likeness(List<T> some, List<T> others) {
    Set<T> both = new HashSet<>(some);
    both.retainAll(others);
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }
}
