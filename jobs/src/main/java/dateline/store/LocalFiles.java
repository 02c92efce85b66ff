package dateline.store;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.function.ObjLongConsumer;

/**
 * Lists files of this machine. Hadoop's listing starts a process for each file, to learn who may
 * read it, which takes hours for what this does in seconds.
 */
final class LocalFiles extends SimpleFileVisitor<Path> {
  private final Path root;
  private final ObjLongConsumer<String> found;

  private LocalFiles(Path root, ObjLongConsumer<String> found) {
    this.root = root;
    this.found = found;
  }

  /**
   * Gives the absolute path and the length of each file under a folder, or of the one file; links
   * are followed. A file that is not there to be opened has length 0.
   */
  static void list(String root, ObjLongConsumer<String> found) throws IOException {
    Path path = Path.of(root);
    Files.walkFileTree(
        path,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new LocalFiles(path, found));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(root) && folder.getFileName().toString().matches("(?s)[._].*");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    found.accept(file.toString(), attributes.size());
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (Files.isDirectory(file) && !(e instanceof FileSystemLoopException)) {
      throw e;
    }
    if (!(e instanceof FileSystemLoopException)) {
      found.accept(file.toString(), 0);
    }
    return FileVisitResult.CONTINUE;
  }
}
