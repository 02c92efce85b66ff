/**
 * {@code articles} → {@code sentences}, {@code mentions}, {@code quotations}, {@code
 * article_terms}: the one pass over text. Spark NLP's annotators find sentences and tokens, called
 * on one text after the other; a task's own name finder, tone model, part-of-speech tagger and
 * lemmatiser, loaded once a task from the jar, do the rest, article by article. With a pipeline of
 * the user's ({@code --ner PATH}) Spark NLP finds the names in the same plan, before the tasks lay
 * them on their tokens, and no name finder of ours is loaded.
 *
 * <p>Articles that an earlier run has annotated with the same code and models take its rows over.
 *
 * <p>Cost: linear in the tokens of new articles; one shuffle of the articles, and one of the rows
 * that are taken over. A task holds one article at a time and some 200 MB of models; the accurate
 * models of names and of tone are loaded once a JVM, and that of tone reads a sentence once for
 * each name in it. The user's pipeline costs what its stages cost on each article, sentences and
 * tokens once more; it is loaded once, on the driver, and travels as Spark NLP sends it: its large
 * parts by broadcast, once an executor.
 */
package dateline.annotate;
