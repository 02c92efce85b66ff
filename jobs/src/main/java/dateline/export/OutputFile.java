package dateline.export;

import dateline.UserError;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written beside its place, and moved there once it
 * is done. A file of that name is replaced.
 */
public final class OutputFile {
  private final Path file;
  private final Path aside;

  /** What fills the file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * @param file a path of this machine, as {@code --to} has it
   * @throws UserError where it is a folder, or there is no folder to write it to
   */
  public OutputFile(Path file) {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new UserError(to() + ": is a folder; name a file, such as " + file.resolve("graph"));
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError(to() + ": there is no folder " + folder + "; make it first");
    }
    this.aside = folder.resolve("." + file.getFileName() + ".new");
  }

  /**
   * Writes the file in UTF-8.
   *
   * @throws UserError where it cannot be written
   */
  void write(Content content) {
    try {
      try (Writer out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
        content.writeTo(out);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException e) {
      throw new UserError(to() + ": cannot be written; give a place that you may write to", e);
    } catch (IOException e) {
      throw new UserError(to() + ": cannot be written: " + e.getMessage(), e);
    } finally {
      deleteAside();
    }
  }

  private void deleteAside() {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // What went wrong before it matters more than a hidden file that is left.
      return;
    }
  }

  private String to() {
    return "--to " + file;
  }
}
