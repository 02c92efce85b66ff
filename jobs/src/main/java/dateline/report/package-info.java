/**
 * All tables → {@code report/index.html}: one self-contained page for people who read no SQL. Each
 * figure comes from one query or a few in the resource folder {@code sql}; the page shows the same
 * queries in DuckDB's dialect, so that a reader can make the figure again. Every query ends in a
 * bound (a limit, or the periods of the {@link dateline.report.Axis}), so the page does not grow
 * with the corpus. Charts are drawn in the browser by Apache ECharts, which the page carries, from
 * one island of JSON; beside each stands a table that says the same.
 *
 * <p>Cost: some thirty aggregations; the widest are passes over {@code mentions} joined to {@code
 * articles}, and over {@code sentences} for the rows quoted as evidence. None touches a body.
 */
package dateline.report;
