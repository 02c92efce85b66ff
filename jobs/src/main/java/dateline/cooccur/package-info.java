/**
 * {@code articles}, {@code sentences}, {@code mentions} → {@code cooccurrences}, {@code
 * cooccurrence_trends}, {@code entity_graph}: which entities share a sentence, a paragraph or an
 * article more often than chance has it, how that changes, and the network that it makes.
 *
 * <p>Cost: the pairs of a unit (sentence, paragraph, article) grow with the square of its entities,
 * so a unit counts at most {@link dateline.cooccur.Cooccur#ENTITIES_PER_UNIT}. Pairs are summed
 * before they are shuffled. The graph is made by one task from a bounded number of the strongest
 * links.
 */
package dateline.cooccur;
