package dateline.train;

import dateline.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of {@code --data} that a training needs. */
final class DataFiles {
  private DataFiles() {}

  /**
   * A file that must be there.
   *
   * @param expected all that the training needs, for the message
   * @throws UserError where it is not there
   */
  static Path required(Path data, String name, String expected) {
    Path file = data.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UserError("No file %s in --data %s; expected %s".formatted(name, data, expected));
    }
    return file;
  }
}
