package dateline.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files of one published run, as its machine-readable descriptions tell of them.
 *
 * @param runId the run
 * @param createdAt when it was made: ISO 8601, UTC
 * @param paths for each table that was written, its files relative to the run's folder
 */
public record RunFiles(String runId, String createdAt, Map<String, List<String>> paths) {
  public RunFiles {
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    paths.forEach((table, files) -> ordered.put(table, List.copyOf(files)));
    paths = Collections.unmodifiableMap(ordered);
  }

  /** The tables that have files, in the order of the stages. */
  List<Table> tables() {
    return Tables.ALL.stream().filter(t -> paths.containsKey(t.name())).toList();
  }

  /**
   * What rows of the table refer to, as far as the run has it: one that stops early has not all.
   */
  List<Table.Reference> references(Table table) {
    return table.references().stream().filter(r -> paths.containsKey(r.table())).toList();
  }

  /** A name that Frictionless and Croissant allow. */
  String name() {
    return "dateline-" + runId.toLowerCase(Locale.ROOT);
  }

  static String description() {
    return "Who and what a corpus of news articles mentions, with whom, in what tone and about what:"
        + " the tables of one run of Dateline. The texts keep the licence of the corpus.";
  }
}
