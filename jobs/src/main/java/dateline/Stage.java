package dateline;

import dateline.table.TableSet;
import java.util.List;

/**
 * One step of a run: a function from tables to tables. A stage opens no file, asks no clock and
 * holds no session; it describes its tables lazily, and the run writes them.
 */
public interface Stage {
  /** The name used by {@code --from} and {@code --until}, progress lines and Spark's job groups. */
  String name();

  /** Names of the tables that it needs. */
  List<String> reads();

  /** Names of the tables that it gives, in the order in which they are to be written. */
  List<String> writes();

  /** The tables of {@link #writes}, described over those of {@link #reads}. */
  TableSet apply(TableSet tables, StageContext context);
}
