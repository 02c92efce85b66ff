package dateline.run;

import dateline.UserError;
import dateline.store.RunStore;
import dateline.table.TableSet;
import dateline.table.Tables;
import dateline.topics.TopicParameters;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The run whose topics another goes on from. */
final class TopicsBefore {
  private static final String MANIFEST = "manifest.json";

  private TopicsBefore() {}

  /**
   * Its tables of topics.
   *
   * @param store of the run that is to be made
   * @param given the id of a run there, the folder of a run, an output folder, whose latest run is
   *     meant, or null for none
   * @param topics how many there are to be
   * @throws UserError where there is no such run, or it has none or more topics
   */
  static Optional<TableSet> read(
      SparkSession spark, RunStore store, String given, TopicParameters topics) {
    if (given == null) {
      return Optional.empty();
    }
    if (!given.contains("/") && store.isPublished(given)) {
      return Optional.of(topics(store, given, topics));
    }
    Path folder = new Path(given);
    if (isRun(spark, folder)) {
      RunStore other = new RunStore(spark, folder.getParent().getParent().toString());
      return Optional.of(topics(other, folder.getName(), topics));
    }
    RunStore other = new RunStore(spark, given);
    String latest =
        other
            .latest()
            .orElseThrow(
                () ->
                    new UserError(
                        ("--topics-from %s: no run; give the id of a run in --output, the folder of"
                                + " a run, or an output folder")
                            .formatted(given)));
    return Optional.of(topics(other, latest, topics));
  }

  private static boolean isRun(SparkSession spark, Path folder) {
    try {
      return folder.depth() > 2
          && folder
              .getFileSystem(spark.sparkContext().hadoopConfiguration())
              .exists(new Path(folder, MANIFEST));
    } catch (IOException e) {
      throw new UserError("--topics-from " + folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static TableSet topics(RunStore store, String run, TopicParameters wanted) {
    TableSet tables =
        TableSet.empty()
            .with(Tables.TOPICS, store.published(run, Tables.TOPICS))
            .with(Tables.TOPIC_MODEL, store.published(run, Tables.TOPIC_MODEL));
    long has = tables.get(Tables.TOPICS).count();
    if (has == 0) {
      throw new UserError("--topics-from " + run + ": that run has no topics; leave it out");
    }
    if (wanted.topics().orElse(Integer.MAX_VALUE) < has) {
      throw new UserError(
          "--topics %s: the run of --topics-from has %d topics; give %d or more, or auto"
              .formatted(wanted.count(), has, has));
    }
    return tables;
  }
}
