package dateline.store;

import dateline.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The input: files found under the given paths, framed into raw records. The list of files is on
 * the driver, as Spark's own readers have it; the tasks read what is in them, large JSON Lines and
 * Parquet files in ranges. A file that cannot be read gives a raw record with a fault, never an
 * exception.
 */
public final class Corpus {
  /**
   * Bytes that one task reads: small files are put together up to it, large ones are split by it.
   */
  private static final long MOST_BYTES_PER_TASK = 32L << 20;

  /** In a small corpus tasks are smaller, so that all cores have some. */
  private static final long LEAST_BYTES_PER_TASK = 256L << 10;

  /** A compressed file holds at least so many times its bytes. */
  private static final int LEAST_PACKED = 4;

  /** Opening a small file costs about as much as reading so many bytes. */
  private static final long BYTES_PER_OPEN = 64L << 10;

  /**
   * One raw record, undecoded: {@code content} is a whole text (format {@code text}), a page
   * (format {@code html}) or one JSON object (format {@code json}: a JSON line or an element as it
   * stands, or the fields of a CSV or Parquet row). {@code url} is the page's address where the
   * archive that it comes from says it, {@code charset} the encoding that its source declares or
   * its file seems to have, and {@code issue} the code of what is odd about how it was read. Where
   * {@code fault} is not null it is a reject's code, {@code detail} says more, and {@code content}
   * is at most an excerpt.
   */
  public static final StructType RAW_RECORD = RawRecord.SCHEMA;

  private final SparkSession spark;
  private final Configuration hadoop;

  public Corpus(SparkSession spark) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  /**
   * The raw records under the given paths or globs, recursively.
   *
   * @throws UserError where a path does not exist or no file lies under any of them
   */
  public Dataset<Row> read(List<String> inputs) {
    List<SourceFile> files = list(inputs);
    long bytesPerTask = bytesPerTask(files);
    List<Range> ranges = new ArrayList<>(files.size());
    for (SourceFile file : files) {
      addRanges(file, bytesPerTask, ranges);
    }
    return framed(ranges, bytesPerTask);
  }

  /** The files under the given paths or globs, each once, in the order of their names. */
  List<SourceFile> list(List<String> inputs) {
    List<SourceFile> files = new ArrayList<>();
    for (String input : inputs) {
      try {
        Path pattern = new Path(input);
        FileSystem system = pattern.getFileSystem(hadoop);
        FileStatus[] roots = system.globStatus(pattern);
        if (roots == null || roots.length == 0) {
          throw new UserError("--input " + input + ": no such file or folder; check the path");
        }
        for (FileStatus root : roots) {
          addFiles(system, root, Naming.of(pattern, system), files);
        }
      } catch (IOException e) {
        throw new UserError("--input " + input + ": cannot be listed: " + firstLine(e), e);
      }
    }
    if (files.isEmpty()) {
      throw new UserError(
          "--input " + String.join(" ", inputs) + ": no files there; give a folder of articles");
    }
    files.sort(SourceFile::inOrder);
    List<SourceFile> distinct = new ArrayList<>(files.size());
    for (SourceFile file : files) {
      int last = distinct.size() - 1;
      if (last < 0 || SourceFile.inOrder(distinct.get(last), file) != 0) {
        distinct.add(file);
      }
    }
    return distinct;
  }

  private static void addFiles(
      FileSystem system, FileStatus root, Naming naming, List<SourceFile> files)
      throws IOException {
    String path = root.getPath().toUri().getPath();
    SourceFile.Root shared = new SourceFile.Root(root.getPath().toString(), naming.name(path));
    if (system instanceof LocalFileSystem) {
      LocalFiles.list(path, (file, length) -> addFile(shared, path, file, length, files));
      return;
    }
    RemoteIterator<LocatedFileStatus> found = system.listFiles(root.getPath(), true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      addFile(shared, path, file.getPath().toUri().getPath(), file.getLen(), files);
    }
  }

  private static void addFile(
      SourceFile.Root root, String rootPath, String path, long length, List<SourceFile> files) {
    String relative = path.substring(rootPath.length());
    if (!hidden(relative)) {
      files.add(new SourceFile(root, relative, length));
    }
  }

  /** Whether a part of the path below the root begins as Hadoop's hidden files do. */
  private static boolean hidden(String relative) {
    String below = "/" + relative;
    return below.contains("/.") || below.contains("/_");
  }

  /**
   * Files are named as the user named their folder, not by where it lies on this machine.
   *
   * @param given the input up to its first glob character, without scheme and host
   * @param found the absolute path that it stands for
   */
  private record Naming(String given, String found) {
    static Naming of(Path pattern, FileSystem system) {
      String path = pattern.toUri().getPath();
      String[] plain = path.split("[*?\\[{]", 2);
      String given =
          plain.length == 1 ? path : plain[0].substring(0, plain[0].lastIndexOf('/') + 1);
      Path folder = new Path(given.isEmpty() ? "." : given);
      String found = system.makeQualified(folder).toUri().getPath();
      boolean folderOnly = given.isEmpty() || given.endsWith("/");
      return new Naming(given, folderOnly && !found.endsWith("/") ? found + "/" : found);
    }

    String name(String path) {
      return path.startsWith(found) ? given + path.substring(found.length()) : path;
    }
  }

  private static void addRanges(SourceFile file, long bytesPerTask, List<Range> ranges) {
    long step = split(file) ? bytesPerTask : Math.max(1, file.length());
    long start = 0;
    do {
      long length = Math.min(step, file.length() - start);
      ranges.add(new Range(file, start, length, 1));
      start += length;
    } while (start < file.length());
  }

  /** Whether several tasks may read the file. */
  private static boolean split(SourceFile file) {
    Format format = file.format();
    return (format == Format.JSON_LINES || format == Format.PARQUET)
        && !Format.compressed(file.relative().isEmpty() ? file.path() : file.relative());
  }

  private long bytesPerTask(List<SourceFile> files) {
    long bytes = files.stream().mapToLong(f -> f.length() + BYTES_PER_OPEN).sum();
    long share = bytes / (2L * context().defaultParallelism());
    return Math.max(LEAST_BYTES_PER_TASK, Math.min(MOST_BYTES_PER_TASK, share));
  }

  private Dataset<Row> framed(List<Range> ranges, long bytesPerTask) {
    SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
    List<Range> numbered = numbered(ranges, configuration);
    long bytes = numbered.stream().mapToLong(r -> r.length() + BYTES_PER_OPEN).sum();
    int tasks = (int) Math.min(100_000, bytes / bytesPerTask + 1);
    JavaRDD<Row> records =
        context()
            .parallelize(numbered, tasks)
            .flatMap(range -> Framer.frame(range, configuration.value()));
    // A large file that only one task can read is framed by it; its records are then given to all.
    boolean uneven =
        ranges.stream()
            .anyMatch(
                r -> r.length() > bytesPerTask / (Format.compressed(r.name()) ? LEAST_PACKED : 1));
    int parts = Math.max(tasks, 2 * context().defaultParallelism());
    return spark.createDataFrame(uneven ? records.repartition(parts) : records, RAW_RECORD);
  }

  /**
   * Tells the later ranges of split files the number of their first line, by counting line breaks.
   */
  private List<Range> numbered(List<Range> ranges, SerializableConfiguration configuration) {
    List<Range> parts =
        ranges.stream().filter(r -> !r.whole() && r.file().format() == Format.JSON_LINES).toList();
    if (parts.isEmpty()) {
      return ranges;
    }
    Map<Range, Long> breaks =
        context()
            .parallelize(parts, parts.size())
            .mapToPair(r -> new Tuple2<>(r, r.lineBreaks(configuration.value())))
            .collectAsMap();
    List<Range> numbered = new ArrayList<>(ranges.size());
    long line = 1;
    for (Range range : ranges) {
      line = range.start() == 0 ? 1 : line;
      numbered.add(line == 1 ? range : range.startingAtLine(line));
      line += breaks.getOrDefault(range, 0L);
    }
    return numbered;
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }
}
