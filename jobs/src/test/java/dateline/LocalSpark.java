package dateline;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test JVM; it ends with the JVM. */
public final class LocalSpark {
  private LocalSpark() {}

  /** Two local cores, so that tests meet more than one partition; UTC, as the job has it. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /**
   * What a stage may know of a run, in that session.
   *
   * @param tasks how many parts the articles are worked on in
   */
  public static StageContext context(int tasks) {
    return new StageContext(
        1, Period.MONTH, tasks, session().sparkContext().longAccumulator("articles done"));
  }

  private static final class Holder {
    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("dateline-tests")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .getOrCreate();
  }
}
