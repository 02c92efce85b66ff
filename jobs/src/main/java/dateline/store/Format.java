package dateline.store;

import java.util.Locale;

/** What a file's name says that it holds. */
enum Format {
  TEXT,
  JSON_LINES,
  JSON,
  CSV,
  TSV,
  PARQUET,
  HTML,
  WARC,
  UNKNOWN;

  private static final String COMPRESSIONS = "\\.(gz|bz2|zst|zstd)$";

  /** By the extension, after a compression's is taken off. */
  static Format of(String path) {
    String base = fileName(path).replaceFirst(COMPRESSIONS, "");
    int dot = base.lastIndexOf('.');
    return switch (dot < 0 ? "" : base.substring(dot + 1)) {
      case "", "txt", "text" -> TEXT;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "json" -> JSON;
      case "csv" -> CSV;
      case "tsv" -> TSV;
      case "parquet" -> PARQUET;
      case "html", "htm", "xhtml" -> HTML;
      case "warc" -> WARC;
      default -> UNKNOWN;
    };
  }

  /** Whether the name says that the bytes are compressed as a stream. */
  static boolean compressed(String path) {
    return fileName(path).matches(".*" + COMPRESSIONS);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
