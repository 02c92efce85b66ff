package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void replacesTheFile() throws IOException {
    Path file = folder.resolve("graph.csv");
    Files.writeString(file, "a longer text from before");

    new OutputFile(file).write(out -> out.write("Łódź 🎸"));

    assertThat(file).hasContent("Łódź 🎸");
    assertThat(folder).isDirectoryContaining("glob:**graph.csv");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFailureLeavesWhatWasThereAndNothingBesideIt() throws IOException {
    Path file = folder.resolve("graph.csv");
    Files.writeString(file, "from before");

    assertThatThrownBy(
            () ->
                new OutputFile(file)
                    .write(
                        out -> {
                          out.write("half of it");
                          throw new IOException("No space left on device");
                        }))
        .isInstanceOf(UserError.class)
        .hasMessage("--to " + file + ": cannot be written: No space left on device");

    assertThat(file).hasContent("from before");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> new OutputFile(folder))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--to " + folder + ": is a folder; name a file, such as " + folder.resolve("graph"));
  }

  @Test
  void theFolderMustBeThere() {
    Path file = folder.resolve("none/graph.csv");

    assertThatThrownBy(() -> new OutputFile(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--to " + file + ": there is no folder " + file.getParent() + "; make it first");
  }
}
