/**
 * {@code articles}, {@code sentences}, {@code article_terms}, {@code mentions}, {@code entities} →
 * {@code topics}, {@code topic_terms}, {@code topic_model}, {@code article_topics}, {@code
 * topic_trends}: non-negative matrix factorisation of length-normalised TF-IDF with damped counts,
 * or latent Dirichlet allocation of counts, fitted on stories, so that copies count once. It starts
 * from a k-means of a sample, and where it is to go on from another run's topics, from these.
 *
 * <p>Terms are lemmas, names, and the phrases whose words seek each other in this corpus; sentences
 * that a publisher puts under many of its stories give none. Intervals of trends are of a bootstrap
 * over stories.
 *
 * <p>This stage fits a model, so unlike the others it runs Spark jobs when it is applied. Cost: the
 * sentences are read twice and a hash of each is shuffled once; a task holds the hashes of what is
 * boilerplate, and the tagger reads each such text once. Each of thirty passes (LDA: sixty) is
 * linear in the non-zero entries; the driver and each task hold two matrices of topics × vocabulary
 * (at most 20,000 terms). A trend takes 400 draws for each weight of a story. Partial sums are
 * whole numbers, so the topics are the same whatever the number of partitions. {@code --topics
 * auto} fits up to fourteen numbers of topics twice before, each with a third of the passes, on two
 * thirds of a sample of at most 10,000 stories, which the driver holds.
 */
package dateline.topics;
