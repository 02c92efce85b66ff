package dateline.run;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.report.Earlier;
import dateline.store.RunStore;
import dateline.table.Table;
import dateline.table.TableSet;
import java.util.Optional;

/** The run that a report tells the changes since. */
final class Compared {
  /** What the manifest calls that run's id. */
  static final String MANIFEST = "compared_with";

  private Compared() {}

  /**
   * The latest run, unless the new one only makes its report again: then the one that it was
   * compared with, so that the page tells the same changes.
   *
   * @param onlyReport whether the new run makes nothing but the report
   */
  static Optional<Earlier> choose(RunStore store, boolean onlyReport) {
    Optional<String> latest = store.latest();
    if (onlyReport) {
      latest =
          latest
              .map(id -> store.manifest(id).path(MANIFEST))
              .filter(JsonNode::isTextual)
              .map(JsonNode::asText);
    }
    return latest.filter(store::isPublished).map(id -> of(store, id));
  }

  private static Earlier of(RunStore store, String runId) {
    TableSet tables = TableSet.empty();
    for (Table table : Earlier.COMPARED) {
      var rows = store.publishedIfAlike(runId, table);
      if (rows.isPresent()) {
        tables = tables.with(table, rows.get());
      }
    }
    return new Earlier(runId, store.manifest(runId).path("created_at").asText(), tables);
  }
}
