package dateline.topics;

/** How topics are found. */
public enum TopicMethod {
  /** Non-negative matrix factorisation of length-normalised TF-IDF. */
  NMF,
  /** Latent Dirichlet allocation of counts. */
  LDA
}
