package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.table.Table;
import dateline.table.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of notebooks/sql, as they stand there, in DuckDB and in Spark. */
class QuestionsIT {
  /** Engines add in different orders, so the last digits of a double differ. */
  private static final MathContext DIGITS = new MathContext(9);

  private static Duck duck;

  @BeforeAll
  static void open() throws SQLException {
    duck = new Duck(SampleRun.folder());
    for (Table table : Tables.ALL) {
      LocalSpark.session()
          .read()
          .parquet(SampleRun.folder().resolve(table.name()).toString())
          .createOrReplaceTempView(table.name());
    }
  }

  @AfterAll
  static void close() throws SQLException {
    Tables.ALL.forEach(t -> LocalSpark.session().catalog().dropTempView(t.name()));
    duck.close();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(Project.path("notebooks/sql"))) {
      return found.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @Test
  void thereIsAFileForEachOfTheQuestionsThatAnalystsAsk() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(14);
  }

  @ParameterizedTest
  @MethodSource("files")
  void bothEnginesGiveTheSameRows(Path file) throws IOException, SQLException {
    String sql = Pattern.compile(";\\s*$").matcher(Files.readString(file)).replaceFirst("");

    List<List<String>> inDuck = duck.rows(sql);

    assertThat(sql)
        .as("%s asks first, then explains", file)
        .matches("(?s)-- [^\\n]*\\?\\n--\\n-- .*");
    assertThat(inDuck).as("rows of %s", file).isNotEmpty();
    assertThat(LocalSpark.session().sql(sql).collectAsList())
        .extracting(QuestionsIT::plain)
        .as("rows of %s in Spark", file)
        .containsExactlyElementsOf(inDuck.stream().map(QuestionsIT::plain).toList());
  }

  private static List<String> plain(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.isNullAt(i) ? "null" : plain(row.get(i).toString()))
        .toList();
  }

  private static List<String> plain(List<String> row) {
    return row.stream().map(value -> value == null ? "null" : plain(value)).toList();
  }

  private static String plain(String value) {
    try {
      BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
      return rounded.signum() == 0 ? "0" : rounded.toString();
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
