package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTrainingTest {
  private static final String EMBEDDINGS =
      "{\"dimensions\":2,\"words\":[\"lagos\",\"nairobi\",\"said\"],\"vectors\":{"
          + "\"lagos\":[4,0.1,9,9],\"nairobi\":[2,0.1,9,9],\"said\":[0.1,3,9,9]}}";

  @TempDir Path folder;

  private List<String> lines(Path to) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(to.resolve(ClusterTraining.MODEL))),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  @Test
  void wordsThatAreUsedAlikeShareACluster() {
    int[] clusters =
        ClusterTraining.clusters(
            List.of(
                new float[] {1, 0},
                new float[] {0.99f, 0.14f},
                new float[] {0, 1},
                new float[] {0.1f, 0.99f}),
            2,
            1);

    assertThat(clusters[0]).isEqualTo(clusters[1]);
    assertThat(clusters[2]).isEqualTo(clusters[3]);
    assertThat(clusters[0]).isNotEqualTo(clusters[2]);
  }

  @Test
  void theSameVectorsAndSeedGiveTheSameFile() throws IOException {
    Path embeddings = Files.writeString(folder.resolve("e.json"), EMBEDDINGS);

    ClusterTraining.run(embeddings, folder.resolve("a"), 1);
    ClusterTraining.run(embeddings, folder.resolve("b"), 1);

    assertThat(lines(folder.resolve("a")))
        .hasSize(3)
        .first()
        .asString()
        .matches("lagos \\d+ \\d+ \\d+");
    assertThat(folder.resolve("a").resolve(ClusterTraining.MODEL))
        .hasSameBinaryContentAs(folder.resolve("b").resolve(ClusterTraining.MODEL));
    assertThat(folder.resolve("a").resolve(ClusterTraining.CARD)).content().contains("GloVe");
  }

  @Test
  void aFileWithoutVectorsIsTheUsersMistake() throws IOException {
    Path file = Files.writeString(folder.resolve("e.json"), "{}");

    assertThatThrownBy(() -> ClusterTraining.run(file, folder, 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("No vectors in --embeddings");
  }
}
