package dateline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/** What a stage may know of the run that it is part of. */
public final class StageContext {
  private final long seed;
  private final Period period;
  private final int tasks;
  private final LongAccumulator articlesDone;
  private final Map<String, Object> notes = new LinkedHashMap<>();
  private final List<JavaRDD<InternalRow>> shared = new ArrayList<>();

  /**
   * @param tasks how many parts the articles are to be worked on in; results do not depend on it
   * @param articlesDone counts articles for the progress line
   */
  public StageContext(long seed, Period period, int tasks, LongAccumulator articlesDone) {
    this.seed = seed;
    this.period = period;
    this.tasks = tasks;
    this.articlesDone = articlesDone;
  }

  /** The run's seed: the only source of chance. */
  public long seed() {
    return seed;
  }

  /** The length of a period in trends. */
  public Period period() {
    return period;
  }

  /** How many parts to split the articles into for work that is heavy for each. */
  public int tasks() {
    return tasks;
  }

  /** What a task adds 1 to for each article it has worked on. */
  public LongAccumulator articlesDone() {
    return articlesDone;
  }

  /**
   * Rows that several tables of a stage are made from, computed once. What is made from them is
   * planned from here on: Spark would otherwise plan all that came before again for each table.
   * They are kept as Spark has them inside, for {@link Dataset#persist} turns rows into columns and
   * back, which costs more than what most stages do with them.
   */
  public Dataset<Row> shared(Dataset<Row> rows) {
    JavaRDD<InternalRow> kept =
        InternalRows.internal(rows).map(InternalRow::copy).persist(StorageLevel.MEMORY_AND_DISK());
    shared.add(kept);
    return Placement.of(rows).same(kept);
  }

  /** Frees what {@link #shared} kept; the run calls it once the stage's tables are written. */
  public void release() {
    // Waiting, for what is still to be freed when Spark stops fills the terminal with traces.
    shared.forEach(rows -> rows.unpersist(true));
    shared.clear();
  }

  /** Says something about the run that its manifest must tell, such as a bound that was met. */
  public void note(String name, Object value) {
    notes.put(name, value);
  }

  public Map<String, Object> notes() {
    return new LinkedHashMap<>(notes);
  }
}
