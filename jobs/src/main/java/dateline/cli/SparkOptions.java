package dateline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The Spark session of a command. Master, memory and cores come from outside, never from here. */
final class SparkOptions {
  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "A Spark setting for this run; may be repeated.")
  private Map<String, String> conf = new LinkedHashMap<>();

  /** The session, made with the settings that the tables depend on. */
  SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("dateline");
    conf.forEach(builder::config);
    SparkSession spark =
        builder
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.fieldId.write.enabled", true)
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
