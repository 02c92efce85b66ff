package dateline.topics;

import org.apache.spark.api.java.JavaRDD;

/** How topics are found. */
public enum TopicMethod {
  /** Non-negative matrix factorisation of length-normalised TF-IDF. */
  NMF(30),
  /** Latent Dirichlet allocation of counts. */
  LDA(60);

  /** A sketch takes this part of the passes of a fit. */
  private static final int SKETCH = 3;

  private final int passes;

  TopicMethod(int passes) {
    this.passes = passes;
  }

  /**
   * Fits topics.
   *
   * @param documents as this method sees them; read once a pass
   * @param start a row of weights for each topic
   */
  TopicTerms fit(JavaRDD<Document> documents, double[][] start) {
    return fit(documents, start, passes);
  }

  /** Fits topics roughly, as they are needed to compare numbers of topics. */
  TopicTerms sketch(JavaRDD<Document> documents, double[][] start) {
    return fit(documents, start, passes / SKETCH);
  }

  private TopicTerms fit(JavaRDD<Document> documents, double[][] start, int times) {
    return this == NMF ? Nmf.fit(documents, start, times) : Lda.fit(documents, start, times);
  }
}
