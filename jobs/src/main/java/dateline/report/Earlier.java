package dateline.report;

import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.List;
import java.util.Objects;

/**
 * The run that readers used before this one, to tell what has changed since.
 *
 * @param runId its id
 * @param createdAt when it was made, as it is to be shown
 * @param tables those of {@link #COMPARED} that it has
 */
public record Earlier(String runId, String createdAt, TableSet tables) {
  /** What a page compares. */
  public static final List<Table> COMPARED =
      List.of(Tables.ARTICLES, Tables.ENTITIES, Tables.COOCCURRENCES, Tables.TOPICS);

  public Earlier {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(tables, "tables");
  }
}
