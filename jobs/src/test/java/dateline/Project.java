package dateline;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the project's tree, from whatever folder the tests run in. */
public final class Project {
  private Project() {}

  /** A path below the folder that holds the launcher. */
  public static Path path(String relative) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("dateline")) || !Files.exists(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    return folder.resolve(relative);
  }
}
