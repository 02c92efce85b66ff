package dateline.topics;

import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Documents as vectors over a vocabulary, in the way that each method wants them. */
final class TermVectors {
  private final List<String> vocabulary;
  private final CountVectorizerModel counter;

  /** Inverse document frequency, by term. */
  private final double[] rarity;

  private TermVectors(List<String> vocabulary, CountVectorizerModel counter, double[] rarity) {
    this.vocabulary = List.copyOf(vocabulary);
    this.counter = counter;
    this.rarity = rarity;
  }

  /**
   * Learns how rare the terms are.
   *
   * @param counts rows of {@code article_terms}
   * @param vocabulary at least one term
   */
  static TermVectors fit(Dataset<Row> counts, List<String> vocabulary) {
    CountVectorizerModel counter =
        new CountVectorizerModel(vocabulary.toArray(new String[0]))
            .setInputCol("terms")
            .setOutputCol("counts");
    double[] rarity =
        new IDF().setInputCol("counts").fit(counter.transform(terms(counts))).idf().toArray();
    return new TermVectors(vocabulary, counter, rarity);
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  /**
   * For LDA counts; for NMF (1 + ln count) times the inverse document frequency, scaled to the
   * length 1 (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988): a
   * word that an article repeats tells little more of it. Documents without a term are left out.
   */
  JavaRDD<Document> of(Dataset<Row> counts, TopicMethod method) {
    double[] rare = rarity;
    return counter
        .transform(terms(counts))
        .select("article_id", "counts")
        .javaRDD()
        .map(row -> document(row.getString(0), row.<Vector>getAs(1).toSparse()))
        .map(document -> method == TopicMethod.NMF ? weighted(document, rare) : document)
        .filter(document -> document.length() > 0);
  }

  private static Dataset<Row> terms(Dataset<Row> counts) {
    return counts
        .groupBy("article_id")
        .agg(flatten(collect_list(array_repeat(col("term"), col("count")))).as("terms"));
  }

  private static Document document(String id, SparseVector counts) {
    return new Document(id, counts.indices(), counts.values());
  }

  /** Without the terms that all documents have. */
  private static Document weighted(Document counts, double[] rare) {
    int[] terms =
        IntStream.range(0, counts.length())
            .map(counts::term)
            .filter(term -> rare[term] > 0)
            .toArray();
    double[] values =
        IntStream.range(0, counts.length())
            .filter(i -> rare[counts.term(i)] > 0)
            .mapToDouble(i -> (1 + StrictMath.log(counts.value(i))) * rare[counts.term(i)])
            .toArray();
    SphericalKMeans.normalise(values);
    return new Document(counts.id(), terms, values);
  }
}
