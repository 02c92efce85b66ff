package dateline.report;

import dateline.report.Answer.Line;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Puts the queries of the resource folder {@code sql} to the tables. A query is written once for
 * Spark and for DuckDB; its {@code {slots}} hold the table names, the axis, and the three things
 * that the dialects say differently: the number of an array's first element, the word that unfolds
 * an array and what makes a replacement one of all matches.
 */
final class Queries implements AutoCloseable {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

  private final Map<String, Answer> answers = new HashMap<>();
  private final SparkSession spark;
  private final List<String> views = new ArrayList<>();
  private final Map<String, String> forSpark = new HashMap<>();
  private final Map<String, String> forDuckDb = new HashMap<>();

  Queries(TableSet tables, Optional<Earlier> earlier, RunFacts facts) {
    spark = tables.get(Tables.ARTICLES).sparkSession();
    // Two reports may be made in one session at a time.
    String prefix = "report_" + UUID.randomUUID().toString().replace("-", "") + "_";
    for (Table table : Tables.ALL) {
      view(table.name(), prefix, rowsOf(tables, table), "latest/" + table.name());
    }
    earlier.ifPresent(
        run -> {
          for (Table table : Earlier.COMPARED) {
            view(
                "earlier_" + table.name(),
                prefix,
                rowsOf(run.tables(), table),
                "runs/" + run.runId() + "/" + table.name());
          }
        });
    forSpark.put("first", "0");
    forDuckDb.put("first", "1");
    forSpark.put("unnest", "explode");
    forDuckDb.put("unnest", "unnest");
    forSpark.put("everywhere", "");
    forDuckDb.put("everywhere", ", 'g'");
    set("period", facts.period());
  }

  private void view(String slot, String prefix, Dataset<Row> rows, String folder) {
    rows.createOrReplaceTempView(prefix + slot);
    views.add(prefix + slot);
    forSpark.put(slot, prefix + slot);
    forDuckDb.put(slot, "'out/" + folder + "/*.parquet'");
  }

  /** A run that stopped early lacks the later tables: its figures are then empty, like theirs. */
  private Dataset<Row> rowsOf(TableSet tables, Table table) {
    return tables.names().contains(table.name())
        ? tables.get(table)
        : spark.createDataFrame(List.of(), table.schema());
  }

  /** Bounds the queries about periods to those that the page draws. */
  void bound(Axis axis) {
    set("from", axis.from().toString());
    set("until", axis.until().toString());
  }

  private void set(String slot, String value) {
    forSpark.put(slot, value);
    forDuckDb.put(slot, value);
  }

  /** The answer to {@code sql/NAME.sql}, which is put once. */
  Answer ask(String name) {
    return answers.computeIfAbsent(name, this::put);
  }

  private Answer put(String name) {
    String query = Html.resource("sql/" + name + ".sql").strip();
    spark.sparkContext().setJobDescription("report: " + name);
    try {
      List<Line> lines =
          spark.sql(filled(query, forSpark)).collectAsList().stream().map(Line::new).toList();
      return new Answer(name, lines, filled(query, forDuckDb) + ";");
    } finally {
      spark.sparkContext().setJobDescription(null);
    }
  }

  private static String filled(String query, Map<String, String> values) {
    return SLOT.matcher(query)
        .replaceAll(
            slot -> {
              String value = values.get(slot.group(1));
              if (value == null) {
                throw new IllegalStateException("no value for {" + slot.group(1) + "} in " + query);
              }
              return Matcher.quoteReplacement(value);
            });
  }

  @Override
  public void close() {
    views.forEach(spark.catalog()::dropTempView);
  }
}
