package dateline.topics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.feature.IDF;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Documents as vectors over a vocabulary, in the way that each method wants them. */
final class TermVectors {
  private static final StructType PLACE =
      new StructType().add("term", DataTypes.StringType).add("place", DataTypes.IntegerType);

  private final List<String> vocabulary;

  /** Inverse document frequency, by term. */
  private final double[] rarity;

  private TermVectors(List<String> vocabulary, double[] rarity) {
    this.vocabulary = List.copyOf(vocabulary);
    this.rarity = rarity;
  }

  /**
   * Learns how rare the terms are.
   *
   * @param counted documents as {@link #counted} gives them
   * @param vocabulary at least one term
   */
  static TermVectors fit(JavaRDD<Document> counted, List<String> vocabulary) {
    int terms = vocabulary.size();
    JavaRDD<Vector> vectors =
        counted.map(
            x ->
                Vectors.sparse(
                    terms,
                    IntStream.range(0, x.length()).map(x::term).toArray(),
                    IntStream.range(0, x.length()).mapToDouble(x::value).toArray()));
    return new TermVectors(vocabulary, new IDF().fit(vectors).idf().toArray());
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  /**
   * For LDA counts; for NMF (1 + ln count) times the inverse document frequency, scaled to the
   * length 1 (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988): a
   * word that an article repeats tells little more of it. Documents without a term are left out.
   */
  JavaRDD<Document> of(JavaRDD<Document> counted, TopicMethod method) {
    double[] rare = rarity;
    return counted
        .map(document -> method == TopicMethod.NMF ? weighted(document, rare) : document)
        .filter(document -> document.length() > 0);
  }

  /**
   * All documents with their counts, those too that hold no term of the vocabulary.
   *
   * @param counts rows of {@code article_terms}
   */
  static JavaRDD<Document> counted(Dataset<Row> counts, List<String> vocabulary) {
    List<Row> places =
        IntStream.range(0, vocabulary.size())
            .mapToObj(place -> RowFactory.create(vocabulary.get(place), place))
            .toList();
    return counts
        .join(
            broadcast(counts.sparkSession().createDataFrame(places, PLACE)),
            new String[] {"term"},
            "left")
        .groupBy("article_id")
        .agg(collect_list(when(col("place").isNotNull(), struct(col("place"), col("count")))))
        .javaRDD()
        .map(row -> document(row.getString(0), row.getList(1)));
  }

  /**
   * @param counts places in the vocabulary, in any order and perhaps several times, and counts
   */
  private static Document document(String id, List<Row> counts) {
    SortedMap<Integer, Long> byTerm = new TreeMap<>();
    counts.forEach(of -> byTerm.merge(of.getInt(0), (long) of.getInt(1), Long::sum));
    return new Document(
        id,
        byTerm.keySet().stream().mapToInt(place -> place).toArray(),
        byTerm.values().stream().mapToDouble(count -> count).toArray());
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
