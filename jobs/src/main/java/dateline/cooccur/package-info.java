/**
 * {@code articles}, {@code sentences}, {@code mentions} → {@code cooccurrences}, {@code
 * cooccurrence_trends}, {@code entity_graph}: which entities share a sentence, a paragraph, an
 * article or a window of sentences more often than chance has it, when they do so more or less than
 * at other times, and the network that it makes.
 *
 * <p>Cost: the pairs of a unit grow with the square of its entities, so a unit counts at most
 * {@link dateline.cooccur.Cooccur#ENTITIES_PER_UNIT}, and the manifest tells what that left out.
 * How many units hold an entity, and the place of its id among all, is known first and joined to
 * the articles, so that the pairs themselves are shuffled once, a row for each pair of a story, and
 * sorted by a number: a task holds the pairs of one story, then one pair at a time, however many
 * articles have it. What a task makes is in the order of the tables, so that sorting them when they
 * are written is little work. These rows are read and made as Spark has them inside: as objects
 * they cost twice the time. The q-values need the distinct p-values in order: one task a scope. The
 * driver holds the units and stories of each period, and up to a million p-values to send out. The
 * graph is made by one task from a bounded number of the strongest links.
 */
package dateline.cooccur;
