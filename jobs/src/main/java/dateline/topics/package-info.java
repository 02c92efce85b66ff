/**
 * {@code articles}, {@code article_terms}, {@code mentions}, {@code entities} → {@code topics},
 * {@code topic_terms}, {@code topic_model}, {@code article_topics}, {@code topic_trends}:
 * non-negative matrix factorisation of length-normalised TF-IDF with damped counts, or latent
 * Dirichlet allocation of counts, fitted on stories, so that copies count once. It starts from a
 * k-means of a sample, and where it is to go on from another run's topics, from these.
 *
 * <p>This stage fits a model, so unlike the others it runs Spark jobs when it is applied. Cost:
 * each of thirty passes (LDA: sixty) is linear in the non-zero entries; the driver and each task
 * hold two matrices of topics × vocabulary (at most 20,000 terms). Partial sums are whole numbers,
 * so the topics are the same whatever the number of partitions. {@code --topics auto} fits up to
 * fourteen numbers of topics twice before, each with a third of the passes, on two thirds of a
 * sample of at most 10,000 stories, which the driver holds.
 */
package dateline.topics;
