package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.LocalSpark;
import dateline.UserError;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  @TempDir Path folder;

  private RunStore store() {
    return new RunStore(LocalSpark.session(), folder.toString());
  }

  private static Dataset<Row> weights(double... weights) {
    List<Row> rows =
        java.util.stream.IntStream.range(0, weights.length)
            .mapToObj(i -> RowFactory.create("a" + i, i, weights[i]))
            .toList();
    return LocalSpark.session().createDataFrame(rows, Tables.ARTICLE_TOPICS.schema());
  }

  private RunStore objectStore() {
    ObjectStore.register(LocalSpark.session().sparkContext().hadoopConfiguration());
    return new RunStore(LocalSpark.session(), ObjectStore.SCHEME + "://" + folder);
  }

  private String publish(String runId) {
    return publish(store(), runId);
  }

  private static String publish(RunStore store, String runId) {
    RunStore.Staging staging = store.stage(runId);
    staging.write(Tables.ARTICLE_TOPICS, weights(0.5));
    String place = staging.publish(Map.of("created_at", "today"));
    staging.discard();
    return place;
  }

  @Test
  void aPublishedRunIsReadThroughLatest() throws IOException {
    publish("run1");

    assertThat(Files.readString(folder.resolve("LATEST")).strip()).isEqualTo("run1");
    assertThat(folder.resolve("latest/article_topics")).isDirectory();
    assertThat(folder.resolve("latest/datapackage.json")).isRegularFile();
    assertThat(store().manifest("run1").path("rows").path("article_topics").asLong()).isOne();
    assertThat(store().published("run1", Tables.ARTICLE_TOPICS).count()).isOne();
  }

  @Test
  void anUnfinishedRunLeavesTheLastOneAsItWas() {
    publish("run1");
    RunStore.Staging staging = store().stage("run2");
    staging.write(Tables.ARTICLE_TOPICS, weights(0.1, 0.9));

    assertThat(store().latest()).contains("run1");
    assertThat(folder.resolve("runs/run2")).doesNotExist();

    staging.discard();
    assertThat(folder.resolve(".staging/run2")).doesNotExist();
  }

  @Test
  void rowsThatBreakTheDeclarationAreNotPublished() {
    RunStore.Staging staging = store().stage("run1");

    assertThatThrownBy(() -> staging.write(Tables.ARTICLE_TOPICS, weights(0.5, 1.5)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("table article_topics breaks its declaration: 1 × weight above 1.0");
  }

  @Test
  void aRunIdIsNotUsedTwice() {
    publish("run1");

    assertThatThrownBy(() -> publish("run1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("run run1 could not be moved");
  }

  @Test
  void pruningKeepsTheNewestRuns() {
    publish("run1");
    publish("run2");
    publish("run3");

    assertThat(store().prune(2)).containsExactly("run1");
    assertThat(folder.resolve("runs/run2")).isDirectory();
    assertThat(store().latest()).contains("run3");
  }

  @Test
  void pruningDoesNotCountWhatWasNeverFinished() throws IOException {
    publish("run1");
    publish("run2");
    Files.createDirectories(folder.resolve("runs/run3/articles"));

    assertThat(store().prune(2)).isEmpty();
    assertThat(store().prune(1)).containsExactly("run1");
  }

  @Test
  void onAnObjectStoreARunIsWrittenWhereItStaysAndItsManifestLast() {
    RunStore.Staging staging = objectStore().stage("run1");
    staging.write(Tables.ARTICLE_TOPICS, weights(0.5));

    assertThat(folder.resolve("runs/run1/article_topics")).isDirectory();
    assertThat(objectStore().isPublished("run1")).isFalse();
    assertThat(objectStore().latest()).isEmpty();

    String place = staging.publish(Map.of("created_at", "today"));
    staging.discard();

    assertThat(place).isEqualTo(ObjectStore.SCHEME + ":" + folder + "/runs/run1");
    assertThat(objectStore().isPublished("run1")).isTrue();
    assertThat(objectStore().latest()).contains("run1");
    assertThat(folder.resolve("latest")).doesNotExist();
    assertThat(objectStore().published("run1", Tables.ARTICLE_TOPICS).count()).isOne();
  }

  @Test
  void onAnObjectStoreARunReplacesTheLatestAndTakesItsTablesOver() {
    publish(objectStore(), "run1");
    RunStore.Staging staging = objectStore().stage("run2");

    assertThat(staging.keep("run1", Tables.ARTICLE_TOPICS).count()).isOne();
    staging.publish(Map.of("created_at", "today"));

    assertThat(objectStore().latest()).contains("run2");
    assertThat(objectStore().prune(1)).containsExactly("run1");
  }

  @Test
  void onAnObjectStoreAnUnfinishedRunIsRemovedWhereItStands() {
    publish(objectStore(), "run1");
    RunStore.Staging staging = objectStore().stage("run2");
    staging.write(Tables.ARTICLE_TOPICS, weights(0.1, 0.9));

    staging.discard();

    assertThat(objectStore().latest()).contains("run1");
    assertThat(folder.resolve("runs/run2")).doesNotExist();
  }

  @Test
  void aRunOfAnotherSchemaIsNotReadNorKept() throws IOException {
    publish("run1");
    Path manifest = folder.resolve("runs/run1/manifest.json");
    String now = "\"schema_version\" : " + Tables.SCHEMA_VERSION;
    String text = Files.readString(manifest);
    assertThat(text).contains(now);
    // Beside the manifest lies a checksum of Hadoop's, which would refuse the edited text.
    Files.deleteIfExists(folder.resolve("runs/run1/.manifest.json.crc"));
    Files.writeString(manifest, text.replace(now, "\"schema_version\" : 99"));

    String message =
        "run run1 has article_topics of schema version 99, this Dateline has version "
            + Tables.SCHEMA_VERSION
            + "; run with --input first";
    assertThatThrownBy(() -> store().published("run1", Tables.ARTICLE_TOPICS))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
    assertThatThrownBy(() -> store().stage("run2").keep("run1", Tables.ARTICLE_TOPICS))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }

  @Test
  void aFolderWithoutARunIsNamed() {
    assertThatThrownBy(() -> store().latestPublished())
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder + ": no run there yet; run with --input first");
    publish("run1");
    assertThat(store().latestPublished()).isEqualTo("run1");
  }

  @Test
  void aFileIsNoOutputFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> new RunStore(LocalSpark.session(), file.toString()).checkWritable())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be written; give a folder");
  }
}
