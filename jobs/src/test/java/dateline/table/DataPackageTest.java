package dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the descriptions say; that their own validators accept them is for DescriptionsIT. */
class DataPackageTest {
  private static final RunFiles RUN =
      new RunFiles(
          "20240304T1Z",
          "2024-03-04T08:30:00Z",
          Map.of(
              "entities", List.of("entities/part-0.parquet"),
              "entity_stances", List.of("entity_stances/part-0.parquet")));

  @Test
  void onlyTablesThatHaveFilesAreDescribed() {
    Map<String, Object> described = DataPackage.of(RUN);

    assertThat(described).containsEntry("schemaVersion", Tables.SCHEMA_VERSION);
    assertThat(described.get("resources").toString())
        .contains("entities/part-0.parquet", "primaryKey=[entity_id]")
        .doesNotContain("mentions/");
  }

  /** Frictionless takes a null in a primary key for a fault. */
  @Test
  void aKeyThatMayBeNullIsNoPrimaryKey() {
    List<?> resources = (List<?>) DataPackage.of(RUN).get("resources");

    assertThat(resources).hasSize(2);
    assertThat(resources.get(1).toString()).contains("entity_stances").doesNotContain("primaryKey");
  }

  @Test
  void croissantNamesEachFieldByItsTable() {
    Map<String, Object> described = Croissant.of(RUN);

    assertThat(described).containsEntry("name", "dateline-20240304t1z");
    assertThat(described.get("recordSet").toString())
        .contains("@id=entities/latitude", "@id=entity_stances/examples/sentence")
        .doesNotContain("mentions/");
  }
}
