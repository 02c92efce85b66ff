/**
 * {@code articles}, {@code article_terms}, {@code mentions}, {@code entities} → {@code topics},
 * {@code topic_terms}, {@code article_topics}, {@code topic_trends}: non-negative matrix
 * factorisation of length-normalised TF-IDF (MLlib's vocabulary, IDF and normaliser), or latent
 * Dirichlet allocation of counts, fitted on stories, so that copies count once.
 *
 * <p>This stage fits a model, so unlike the others it runs Spark jobs when it is applied. Cost:
 * each of thirty passes (LDA: sixty) is linear in the non-zero entries; the driver and each task
 * hold two matrices of topics × vocabulary (at most 20,000 terms). Partial sums are whole numbers,
 * so the topics are the same whatever the number of partitions.
 */
package dateline.topics;
