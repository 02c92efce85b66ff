package dateline.store;

import java.util.Locale;

/**
 * One input file.
 *
 * @param path where to open it
 * @param name the path as tables show it: as the user gave it
 * @param length bytes
 */
record SourceFile(String path, String name, long length) {
  enum Format {
    TEXT,
    JSON_LINES,
    CSV,
    PARQUET,
    UNKNOWN
  }

  /** By the extension, after a compression's is taken off. */
  Format format() {
    String base = fileName(path).replaceFirst("\\.(gz|bz2)$", "");
    int dot = base.lastIndexOf('.');
    return switch (dot < 0 ? "" : base.substring(dot + 1)) {
      case "", "txt", "text" -> Format.TEXT;
      case "jsonl", "ndjson" -> Format.JSON_LINES;
      case "csv" -> Format.CSV;
      case "parquet" -> Format.PARQUET;
      default -> Format.UNKNOWN;
    };
  }

  /** Whether the bytes are compressed as a stream, so that no range of them can be read alone. */
  static boolean compressed(String path) {
    return fileName(path).matches(".*\\.(gz|bz2)");
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
