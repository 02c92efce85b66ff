package dateline.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Latent Dirichlet allocation (Blei, Ng, Jordan, JMLR 3, 2003) with sparse symmetric priors, by
 * expectation maximisation over all documents in every pass: of the algorithms compared by
 * Asuncion, Welling, Smyth, Teh ("On Smoothing and Inference for Topic Models", UAI 2009) the one
 * that leaves out digammas and a token's own count, which they find as good as sampling at fitted
 * priors. The start is a spherical k-means, as for {@link Nmf}, for a random one takes many more
 * passes and finds other topics each time.
 *
 * <p>MLlib's own is not used: its online optimiser samples documents by partition, so that another
 * number of cores gives other topics, and its EM adds floating-point numbers in the order of the
 * shuffle.
 */
final class Lda {
  /**
   * Share of a document's words that may still change topics in the last round of sharing them out.
   * While topics are far from what they will be a coarse one does, in half of the rounds.
   */
  private static final double TOLERANCE = 1e-3;

  private static final double COARSE = 1e-2;

  private Lda() {}

  /**
   * Fits topics.
   *
   * @param documents counts of terms; read once a pass
   * @param start a row of weights for each topic
   * @param passes over the documents
   */
  static TopicTerms fit(JavaRDD<Document> documents, double[][] start, int passes) {
    int topics = start.length;
    int terms = start[0].length;
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(documents.context());
    Mixture current = Mixture.of(start);
    for (int pass = 0; pass < passes; pass++) {
      double tolerance = pass < passes * 2 / 3 ? COARSE : TOLERANCE;
      Broadcast<Mixture> shared = spark.broadcast(current);
      Sums sums =
          documents.treeAggregate(
              new Sums(topics, terms),
              (sum, x) -> sum.add(x, shared.value(), tolerance),
              Sums::add);
      shared.destroy();
      current = sums.mixture();
    }
    return current;
  }

  /**
   * How many of the corpus' words each topic has given, by term. Whole numbers of 2⁻²⁰, so that
   * adding them up in any order gives the same bits; a term may be met 2⁴² times.
   */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double UNIT = 1 << 20;

    private final int topics;
    private final int terms;

    /** By term, then topic; null while nothing has been added: the empty sums travel with tasks. */
    private long[] given;

    Sums(int topics, int terms) {
      this.topics = topics;
      this.terms = terms;
    }

    Sums add(Document x, Mixture mixture, double tolerance) {
      if (given == null) {
        given = new long[topics * terms];
      }
      double[] prior = mixture.withPrior(mixture.given(x, tolerance));
      double[] each = new double[topics];
      for (int i = 0; i < x.length(); i++) {
        double scale = mixture.ofTerm(x, i, prior, each);
        for (int k = 0; k < topics; k++) {
          given[x.term(i) * topics + k] += Math.round(each[k] * scale * UNIT);
        }
      }
      return this;
    }

    Sums add(Sums other) {
      if (given == null) {
        return other;
      }
      if (other.given != null) {
        Arrays.setAll(given, i -> given[i] + other.given[i]);
      }
      return this;
    }

    Mixture mixture() {
      double[] counts = new double[topics * terms];
      for (int i = 0; given != null && i < counts.length; i++) {
        counts[i] = given[i] / UNIT;
      }
      return new Mixture(topics, terms, counts);
    }
  }

  /** Topics as distributions over terms, of which documents are mixtures. */
  private static final class Mixture extends TopicMatrix {
    private static final long serialVersionUID = 1L;

    /** Prior of a document's topics: few of them. */
    private static final double ALPHA = 0.1;

    /** Prior of a topic's terms: few of them. */
    private static final double ETA = 0.01;

    private static final int ROUNDS = 50;

    /** Probability of a term in a topic; by term, then topic. */
    private final double[] probabilities;

    /**
     * @param counts words that each topic has given; by term, then topic
     */
    private Mixture(int topics, int terms, double[] counts) {
      super(topics, terms, counts, sums(topics, counts));
      this.probabilities = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        probabilities[i] = (counts[i] + ETA) / (masses[i % topics] + terms * ETA);
      }
    }

    /** Of rows of weights, each taken for as many counts as there are terms. */
    static Mixture of(double[][] rows) {
      int topics = rows.length;
      int terms = rows[0].length;
      double[] counts = new double[topics * terms];
      for (int k = 0; k < topics; k++) {
        double sum = Arrays.stream(rows[k]).sum();
        for (int t = 0; t < terms; t++) {
          counts[t * topics + k] = sum == 0 ? 1 : rows[k][t] / sum * terms;
        }
      }
      return new Mixture(topics, terms, counts);
    }

    /** How many words of a document each topic has given. */
    private double[] given(Document x, double tolerance) {
      double words = 0;
      for (int i = 0; i < x.length(); i++) {
        words += x.value(i);
      }
      double[] given = new double[topics];
      Arrays.fill(given, words / topics);
      double[] each = new double[topics];
      for (int round = 0; round < ROUNDS; round++) {
        double[] prior = withPrior(given);
        double[] next = new double[topics];
        for (int i = 0; i < x.length(); i++) {
          double scale = ofTerm(x, i, prior, each);
          for (int k = 0; k < topics; k++) {
            next[k] += each[k] * scale;
          }
        }
        double change = 0;
        for (int k = 0; k < topics; k++) {
          change += Math.abs(next[k] - given[k]);
        }
        given = next;
        if (change < tolerance * words) {
          break;
        }
      }
      return given;
    }

    private double[] withPrior(double[] given) {
      double[] sums = new double[topics];
      for (int k = 0; k < topics; k++) {
        sums[k] = given[k] + ALPHA;
      }
      return sums;
    }

    /**
     * Shares out the occurrences of a document's i-th term: {@code each} times the number returned
     * is how many of them each topic has given.
     */
    private double ofTerm(Document x, int i, double[] prior, double[] each) {
      int row = x.term(i) * topics;
      for (int k = 0; k < topics; k++) {
        each[k] = probabilities[row + k] * prior[k];
      }
      // Four sums beside each other: one after the other, each addition waits for the last.
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      int k = 0;
      for (; k + 4 <= topics; k += 4) {
        a += each[k];
        b += each[k + 1];
        c += each[k + 2];
        d += each[k + 3];
      }
      for (; k < topics; k++) {
        a += each[k];
      }
      return x.value(i) / (a + b + c + d);
    }

    @Override
    public double[] shares(Document x) {
      double[] given = given(x, TOLERANCE);
      double sum = Arrays.stream(given).sum();
      return sum > 0 ? Arrays.stream(given).map(n -> n / sum).toArray() : given;
    }

    @Override
    public TopicTerms inOrder(List<Integer> order) {
      return new Mixture(topics, terms, weights(order));
    }
  }
}
