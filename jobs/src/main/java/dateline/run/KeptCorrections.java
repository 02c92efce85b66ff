package dateline.run;

import dateline.UserError;
import dateline.resolve.Corrections;
import dateline.store.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The corrections that a run honours: those given, or else those of the latest run. */
final class KeptCorrections {
  /** What {@code --aliases} says to forget those of the latest run. */
  static final String NONE = "none";

  private static final String FILE = "corrections.csv";

  private KeptCorrections() {}

  /**
   * @param aliases a file local or on any file system of Hadoop, {@link #NONE}, or null where none
   *     is given
   * @throws UserError where the file cannot be read or a line makes no sense
   */
  static Corrections read(Configuration hadoop, RunStore store, String aliases) {
    if (aliases == null) {
      return store
          .latest()
          .flatMap(run -> store.text(run, FILE).map(t -> Corrections.parse(run + "/" + FILE, t)))
          .orElse(Corrections.NONE);
    }
    return aliases.equals(NONE)
        ? Corrections.NONE
        : Corrections.parse("--aliases " + aliases, text(hadoop, aliases));
  }

  /** Keeps them with the run, for later ones. */
  static void write(RunStore.Staging staging, Corrections corrections) {
    if (!corrections.isEmpty()) {
      staging.writeText(FILE, corrections.text());
    }
  }

  private static String text(Configuration hadoop, String aliases) {
    try {
      Path path = new Path(aliases);
      FileSystem files = path.getFileSystem(hadoop);
      try (InputStream in = files.open(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(
          "--aliases " + aliases + ": cannot be read: " + e.getMessage() + "; check the path", e);
    }
  }
}
