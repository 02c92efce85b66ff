package dateline.report;

import dateline.report.Answer.Line;

/**
 * What the sections of one page share.
 *
 * @param queries puts queries to the tables
 * @param axis the periods that figures over time draw
 * @param corpus the row of {@code overview.sql}
 * @param data what the charts draw
 * @param facts what the page says of the run
 */
record Page(Queries queries, Axis axis, Line corpus, DataIsland data, RunFacts facts) {

  Answer ask(String query) {
    return queries.ask(query);
  }

  /** What a figure that counts stories has collapsed. */
  String collapsed() {
    long copies = corpus.count("copies");
    return copies == 0
        ? "no copies among them"
        : Numbers.counted(copies, "copy", "copies") + " collapsed into their stories";
  }

  /** The stretch of time that figures draw, or an empty text. */
  String span() {
    return axis.isEmpty()
        ? ""
        : axis.label(0).equals(axis.label(axis.length() - 1))
            ? axis.label(0)
            : axis.label(0) + " to " + axis.label(axis.length() - 1);
  }
}
