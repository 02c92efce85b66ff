/**
 * {@code articles}, {@code sentences}, {@code mentions} → {@code cooccurrences}, {@code
 * cooccurrence_trends}, {@code entity_graph}: which entities share a sentence, a paragraph, an
 * article or a window of sentences more often than chance has it, when they do so more or less than
 * at other times, and the network that it makes.
 *
 * <p>Cost: the pairs of a unit grow with the square of its entities, so a unit counts at most
 * {@link dateline.cooccur.Cooccur#ENTITIES_PER_UNIT}, and the manifest tells what that left out.
 * How many units hold an entity is counted first and joined to its articles, so that the pairs
 * themselves are shuffled once and sorted: a task holds the pairs of one story, then one pair at a
 * time, however many articles have it. The q-values need the distinct p-values in order: one task a
 * scope. The driver holds the units and stories of each period, and up to a million p-values to
 * send out. The graph is made by one task from a bounded number of the strongest links.
 */
package dateline.cooccur;
