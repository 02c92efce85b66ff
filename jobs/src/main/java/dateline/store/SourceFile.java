package dateline.store;

import java.io.Serializable;

/**
 * One input file. A corpus may have millions: the text that they share is kept once.
 *
 * @param relative what follows the root
 * @param length bytes
 */
record SourceFile(Root root, String relative, long length) implements Serializable {
  /**
   * An input as given.
   *
   * @param path where to open it
   * @param name the path as tables show it: as the user gave it
   */
  record Root(String path, String name) implements Serializable {}

  /** Where to open it. */
  String path() {
    return root.path() + relative;
  }

  /** The path as tables show it. */
  String name() {
    return root.name() + relative;
  }

  Format format() {
    return Format.of(path());
  }

  /** The order of paths; files of one root are compared without putting the paths together. */
  @SuppressWarnings("ReferenceEquality") // equal roots that are not the same cost only time
  static int inOrder(SourceFile a, SourceFile b) {
    return a.root == b.root ? a.relative.compareTo(b.relative) : a.path().compareTo(b.path());
  }
}
