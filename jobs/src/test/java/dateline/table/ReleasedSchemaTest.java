package dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the declared tables with those that are recorded as released, one file a schema version.
 * What readers rely on changes only with a step of {@link Tables#SCHEMA_VERSION}.
 */
class ReleasedSchemaTest {
  private static final String FOLDER = "jobs/src/test/resources/dateline/table";

  private static Path file(int version) {
    return Project.path(FOLDER).resolve("released-schema-" + version + ".tsv");
  }

  @Test
  void whatIsReleasedStaysUntilTheVersionSteps() throws IOException {
    Path recorded = file(Tables.SCHEMA_VERSION);
    List<String> declared = SchemaRecord.lines(Tables.ALL);
    List<String> released = Files.exists(recorded) ? Files.readAllLines(recorded) : List.of();
    if (declared.equals(released)) {
      return;
    }
    Path written = Project.path("jobs/target").resolve(recorded.getFileName());
    Files.write(written, declared);
    String copy = "\nTo record: cp " + written + " " + recorded;

    assertThat(released)
        .as("schema version %s is not recorded yet.%s", Tables.SCHEMA_VERSION, copy)
        .isNotEmpty();
    assertThat(SchemaRecord.breaks(released, declared))
        .as(
            "Readers of schema version %s rely on what is changed here. Take it back, or step"
                + " Tables.SCHEMA_VERSION, whose Javadoc says how. Only a description that is worded"
                + " better and means the same may be recorded without a step.%s",
            Tables.SCHEMA_VERSION, copy)
        .isEmpty();
    assertThat(released)
        .as("A new column or table needs no step of the version, but a record.%s", copy)
        .containsExactlyElementsOf(declared);
  }

  /** An id outlives a name: a reader that goes by ids must not find another thing under one. */
  @Test
  void anIdKeepsItsTypeThroughAllVersions() throws IOException {
    Map<String, String> types = new TreeMap<>();
    for (int version = 1; version <= Tables.SCHEMA_VERSION; version++) {
      for (Map.Entry<String, String> one : typesById(version).entrySet()) {
        String before = types.putIfAbsent(one.getKey(), one.getValue());
        assertThat(one.getValue())
            .as("type of field id %s in schema version %s", one.getKey(), version)
            .isEqualTo(before == null ? one.getValue() : before);
      }
    }
    assertThat(types).containsEntry("articles.1", "string");
  }

  private static Map<String, String> typesById(int version) throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file(version))) {
      lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(cells -> !cells[1].isEmpty())
          .forEach(cells -> types.put(cells[0] + "." + cells[1], cells[3]));
    }
    return types;
  }

  private static Table table(Column... columns) {
    return new Table("t", "A table.", List.of("name"), List.of("name"), List.of(columns));
  }

  private static List<String> breaks(Table before, Table after) {
    return SchemaRecord.breaks(
        SchemaRecord.lines(List.of(before)), SchemaRecord.lines(List.of(after)));
  }

  @Test
  void aChangeOfNameTypeIdUnitNullsOrMeaningIsABreak() {
    Column name = Column.text(1, "name", "A name.", "x");
    Column size = Column.count(2, "size", "words", "Its size.", "1");
    Table released = table(name, size);

    assertThat(breaks(released, table(name, Column.count(2, "length", "words", "Its size.", "1"))))
        .containsExactly("t.size (field id 2): name was 'size' and is 'length'");
    assertThat(breaks(released, table(name, Column.integer(2, "size", "words", "Its size.", "1"))))
        .containsExactly("t.size (field id 2): type was 'bigint' and is 'integer'");
    assertThat(breaks(released, table(name, Column.count(3, "size", "words", "Its size.", "1"))))
        .containsExactly("t.size (field id 2) is gone");
    assertThat(breaks(released, table(name, size.in("letters"))))
        .containsExactly("t.size (field id 2): unit was 'words' and is 'letters'");
    assertThat(breaks(released, table(name, size.optional())))
        .containsExactly("t.size (field id 2): nulls was 'required' and is 'optional'");
    assertThat(breaks(released, table(name, size.between(0, 9))))
        .containsExactly("t.size (field id 2): range was '≥ 0' and is '[0, 9]'");
    assertThat(breaks(released, table(name, Column.count(2, "size", "words", "Its age.", "1"))))
        .containsExactly("t.size (field id 2): description was 'Its size.' and is 'Its age.'");
    assertThat(breaks(released, table(name))).containsExactly("t.size (field id 2) is gone");
    assertThat(breaks(released, table(size, name)))
        .containsExactly("t: released columns stand in another order, or a new one before them");
  }

  @Test
  void aColumnAtTheEndIsNoBreak() {
    Column name = Column.text(1, "name", "A name.", "x");
    Column size = Column.count(2, "size", "words", "Its size.", "1");

    assertThat(breaks(table(name), table(name, size))).isEmpty();
    assertThat(breaks(table(name), table(size, name)))
        .containsExactly("t: released columns stand in another order, or a new one before them");
  }
}
