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
  void aRunTellsWhatItsTablesReferToWhereItHasThem() {
    String whole = DataPackage.of(RUN).get("resources").toString();
    String stances =
        DataPackage.of(
                new RunFiles(
                    "20240304T1Z", "", Map.of("entity_stances", List.of("part-0.parquet"))))
            .get("resources")
            .toString();

    assertThat(whole)
        .contains(
            "foreignKeys=[{fields=[speaker_id], reference={resource=entities, fields=[entity_id]}},"
                + " {fields=[target_id], reference={resource=entities, fields=[entity_id]}}]");
    assertThat(stances).contains("speaker_id").doesNotContain("foreignKeys");
  }

  @Test
  void aTableThatRefersToItselfDoesSoByAnEmptyName() {
    String described =
        DataPackage.of(new RunFiles("1", "", Map.of("articles", List.of("part-0.parquet"))))
            .get("resources")
            .toString();

    assertThat(described)
        .contains("{fields=[copy_of], reference={resource=, fields=[article_id]}}");
  }

  @Test
  void croissantRefersToFieldsOfOtherRecordSetsOnly() {
    RunFiles run =
        new RunFiles(
            "1",
            "",
            Map.of(
                "articles", List.of("articles/part-0.parquet"),
                "sentences", List.of("sentences/part-0.parquet"),
                "mentions", List.of("mentions/part-0.parquet")));

    String described = Croissant.of(run).get("recordSet").toString();

    assertThat(described.split("references=", -1)).hasSize(3);
    assertThat(described).contains("references={field={@id=articles/article_id}}");
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
