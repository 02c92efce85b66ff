package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.table.Column;
import dateline.table.Table;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** What a published run says of itself to programs: descriptions, field ids and comments. */
class DescriptionsIT {
  /** Frictionless and mlcroissant are the validators that these formats' makers publish. */
  @Test
  void theirOwnValidatorsAcceptTheDescriptionsAndEveryRow()
      throws IOException, InterruptedException {
    assertThat(
            PythonScript.run(
                "jobs/src/test/python/requirements.txt",
                Project.path("jobs/src/test/python/validate_descriptions.py").toString(),
                SampleRun.folder().toString()))
        .contains(
            "datapackage.json: " + Tables.ALL.size() + " tables",
            "croissant.json: " + Tables.ALL.size() + " record sets");
  }

  @Test
  void everyParquetFileHoldsTheDeclaredFieldIds() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      for (Table table : Tables.ALL) {
        String files = SampleRun.folder().resolve(table.name()) + "/*.parquet";
        for (Column column : table.columns()) {
          assertThat(
                  duck.rows(
                      "select distinct field_id from parquet_schema('"
                          + files
                          + "') where name = '"
                          + column.name()
                          + "' and field_id < 1000"))
              .as("field id of %s.%s", table.name(), column.name())
              .containsExactly(List.of(Integer.toString(column.id())));
        }
      }
      assertThat(
              duck.rows(
                  "select distinct name, field_id from parquet_schema('"
                      + SampleRun.folder()
                      + "/cooccurrences/*.parquet') where field_id >= 1000 order by field_id"))
          .containsExactly(List.of("article_id", "1000"), List.of("sentence", "1001"));
    }
  }

  /** In SQL a null, where a column may be null, refers to nothing. */
  @Test
  void everyRowThatAnotherRefersToIsThere() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      for (Table table : Tables.ALL) {
        for (Table.Reference reference : table.references()) {
          List<String> key = Tables.named(reference.table()).key();
          String same =
              IntStream.range(0, key.size())
                  .mapToObj(i -> "x." + reference.columns().get(i) + " = y." + key.get(i))
                  .collect(Collectors.joining(" and "));
          String given =
              reference.columns().stream()
                  .map(c -> "x." + c + " is not null")
                  .collect(Collectors.joining(" and "));
          String referring = "select count(*) from " + table.name() + " x where " + given;
          String dangling =
              referring
                  + " and not exists (select 1 from "
                  + reference.table()
                  + " y where "
                  + same
                  + ")";
          assertThat(duck.number(referring)).as("%s of %s", reference, table.name()).isPositive();
          assertThat(duck.number(dangling)).as("%s of %s", reference, table.name()).isZero();
        }
      }
    }
  }

  @Test
  void sparkShowsDescriptionsAsComments() {
    for (Table table : Tables.ALL) {
      Path folder = SampleRun.folder().resolve(table.name());
      for (StructField field :
          LocalSpark.session().read().parquet(folder.toString()).schema().fields()) {
        assertThat(field.getComment().get())
            .as("comment of %s.%s", table.name(), field.name())
            .startsWith(table.column(field.name()).description());
      }
    }
  }

  @Test
  void everyDescriptionTellsTheVersionOfTheSchema() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path run = SampleRun.folder();

    assertThat(json.readTree(run.resolve("manifest.json").toFile()).path("schema_version").asInt())
        .isEqualTo(Tables.SCHEMA_VERSION);
    for (String name : List.of("datapackage.json", "croissant.json")) {
      assertThat(json.readTree(run.resolve(name).toFile()).path("schemaVersion").asInt())
          .as(name)
          .isEqualTo(Tables.SCHEMA_VERSION);
    }
  }
}
