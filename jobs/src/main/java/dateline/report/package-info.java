/**
 * All tables → {@code report/index.html}: one self-contained page for people who read no SQL. Each
 * figure comes from one query in the resource folder {@code sql}; the page shows the same query in
 * DuckDB's dialect, so that a reader can make the figure again. Every query ends in a bound (a
 * limit, or the periods of the {@link dateline.report.Axis}), so the page does not grow with the
 * corpus.
 *
 * <p>Cost: sixteen aggregations; the widest are one pass over {@code mentions} joined to {@code
 * articles}, and one over {@code sentences} for the rows quoted as evidence. None touches a body.
 */
package dateline.report;
