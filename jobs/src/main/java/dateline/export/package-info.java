/**
 * {@code cooccurrences}, {@code cooccurrence_trends}, {@code entities}, {@code entity_graph} of a
 * published run → one file that programs for networks open: GraphML, GEXF or CSV. {@link
 * dateline.export.GraphExport} chooses nodes and edges in Spark; the writers, which know nothing of
 * Spark, take them one at a time.
 *
 * <p>Cost: one pass over the pairs for each of nodes, edges and their numbers, a sort of both by
 * id, and for GEXF a join of the pairs exported with their periods. The driver holds one sorted
 * partition at a time, never all rows.
 */
package dateline.export;
