package dateline;

import dateline.cli.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One run of the main job on the sample corpus, shared by all integration tests of the JVM. */
public final class SampleRun {
  private SampleRun() {}

  /** The output folder, published once. */
  public static Path output() {
    return Holder.OUTPUT;
  }

  /** The folder of the run itself, which later runs into the same output leave alone. */
  public static Path folder() {
    try (Stream<Path> runs = Files.list(output().resolve("runs"))) {
      return runs.min(Comparator.naturalOrder()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the command printed. */
  public static Commands.Output printed() {
    return Holder.PRINTED;
  }

  private static final class Holder {
    static final Path OUTPUT = newFolder();
    static final Commands.Output PRINTED =
        Commands.dateline(
            "run",
            "--input",
            Project.path("data/sample").toString(),
            "--output",
            OUTPUT.toString());

    private static Path newFolder() {
      try {
        return Files.createTempDirectory(
            Files.createDirectories(Project.path("jobs/target/it")), "sample");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
