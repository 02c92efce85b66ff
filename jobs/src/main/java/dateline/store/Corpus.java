package dateline.store;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import dateline.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The input: files found under the given paths, framed into raw records. The list of files is on
 * the driver, as Spark's own readers have it; the tasks read what is in them, large JSON Lines
 * files in ranges. A file that cannot be read gives a raw record with a fault, never an exception.
 */
public final class Corpus {
  /**
   * Bytes that one task reads: small files are put together up to it, large ones are split by it.
   */
  private static final long MOST_BYTES_PER_TASK = 32L << 20;

  /** In a small corpus tasks are smaller, so that all cores have some. */
  private static final long LEAST_BYTES_PER_TASK = 256L << 10;

  /** Opening a small file costs about as much as reading so many bytes. */
  private static final long BYTES_PER_OPEN = 64L << 10;

  /**
   * One raw record: {@code content} is a whole plain-text file (format {@code text}) or one JSON
   * object (format {@code json}: a JSON line as it stands, or the fields of a CSV or Parquet row),
   * undecoded. Where {@code fault} is not null it is a reject's code, {@code detail} says more, and
   * {@code content} is at most an excerpt.
   */
  public static final StructType RAW_RECORD =
      DataTypes.createStructType(
          new StructField[] {
            DataTypes.createStructField("source_path", DataTypes.StringType, false),
            DataTypes.createStructField("source_record", DataTypes.LongType, false),
            DataTypes.createStructField("format", DataTypes.StringType, false),
            DataTypes.createStructField("content", DataTypes.BinaryType, true),
            DataTypes.createStructField("fault", DataTypes.StringType, true),
            DataTypes.createStructField("detail", DataTypes.StringType, true)
          });

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
    List<Range> ranges = new ArrayList<>();
    List<Row> faults = new ArrayList<>();
    List<SourceFile> parquet = new ArrayList<>();
    List<SourceFile> files = list(inputs);
    long bytesPerTask = bytesPerTask(files);
    for (SourceFile file : files) {
      switch (file.format()) {
        case PARQUET -> {
          try {
            checkFooter(file);
            parquet.add(file);
          } catch (IOException | RuntimeException e) {
            // The reader of footers throws unchecked exceptions for files that are not Parquet.
            faults.add(Framer.fault(file.name(), 0, null, "broken_parquet", firstLine(e)));
          }
        }
        case UNKNOWN ->
            faults.add(
                Framer.fault(
                    file.name(),
                    0,
                    null,
                    "unknown_format",
                    "the extension is none of txt, jsonl, ndjson, csv, parquet; rename the file or"
                        + " leave it out of --input"));
        default -> ranges.addAll(ranges(file, bytesPerTask));
      }
    }
    Dataset<Row> records =
        framed(ranges, bytesPerTask).union(spark.createDataFrame(faults, RAW_RECORD));
    return parquet.isEmpty() ? records : records.union(parquetRows(parquet));
  }

  /** The files under the given paths or globs, each once, in the order of their names. */
  List<SourceFile> list(List<String> inputs) {
    Map<String, SourceFile> files = new TreeMap<>();
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
    return List.copyOf(files.values());
  }

  private static void addFiles(
      FileSystem system, FileStatus root, Naming naming, Map<String, SourceFile> files)
      throws IOException {
    RemoteIterator<LocatedFileStatus> found = system.listFiles(root.getPath(), true);
    String rootPath = root.getPath().toUri().getPath();
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      String path = file.getPath().toUri().getPath();
      boolean hidden =
          Arrays.stream(path.substring(rootPath.length()).split("/", -1))
              .anyMatch(part -> part.startsWith(".") || part.startsWith("_"));
      if (!hidden) {
        String name = naming.name(path);
        files.put(path, new SourceFile(file.getPath().toString(), name, file.getLen()));
      }
    }
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

  private static List<Range> ranges(SourceFile file, long bytesPerTask) {
    List<Range> ranges = new ArrayList<>();
    boolean split =
        file.format() == SourceFile.Format.JSON_LINES && !SourceFile.compressed(file.path());
    long step = split ? bytesPerTask : Long.MAX_VALUE;
    long start = 0;
    do {
      long length = Math.min(step, file.length() - start);
      ranges.add(new Range(file.path(), file.name(), file.format(), start, length, 1));
      start += length;
    } while (start < file.length());
    return ranges;
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
    // A compressed file is framed by one task; its records are then given to all.
    boolean compressed = ranges.stream().anyMatch(r -> SourceFile.compressed(r.path()));
    int parts = Math.max(tasks, 2 * context().defaultParallelism());
    return spark.createDataFrame(compressed ? records.repartition(parts) : records, RAW_RECORD);
  }

  /**
   * Tells the later ranges of split files the number of their first line, by counting line breaks.
   */
  private List<Range> numbered(List<Range> ranges, SerializableConfiguration configuration) {
    Set<String> split =
        ranges.stream().filter(r -> r.start() > 0).map(Range::path).collect(Collectors.toSet());
    if (split.isEmpty()) {
      return ranges;
    }
    List<Range> parts = ranges.stream().filter(r -> split.contains(r.path())).toList();
    Map<Range, Long> breaks =
        context()
            .parallelize(parts, parts.size())
            .mapToPair(r -> new Tuple2<>(r, r.lineBreaks(configuration.value())))
            .collectAsMap();
    List<Range> numbered = new ArrayList<>();
    Map<String, Long> next = new HashMap<>();
    for (Range range :
        ranges.stream()
            .sorted(Comparator.comparing(Range::path).thenComparing(Range::start))
            .toList()) {
      long line = next.getOrDefault(range.path(), 1L);
      numbered.add(range.startingAtLine(line));
      next.put(range.path(), line + breaks.getOrDefault(range, 0L));
    }
    return numbered;
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private void checkFooter(SourceFile file) throws IOException {
    ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), hadoop)).close();
  }

  /** The rows of Parquet files as JSON objects. */
  private Dataset<Row> parquetRows(List<SourceFile> files) {
    List<Row> names =
        files.stream()
            .map(f -> RowFactory.create(new Path(f.path()).toUri().getRawPath(), f.name()))
            .toList();
    StructType named =
        new StructType()
            .add("file", DataTypes.StringType, false)
            .add("source_path", DataTypes.StringType, false);
    String[] paths = files.stream().map(SourceFile::path).toArray(String[]::new);
    return spark
        .read()
        .option("mergeSchema", true)
        .parquet(paths)
        .select(
            regexp_replace(col("_metadata.file_path"), "^[a-z0-9]+:(//[^/]*)?", "").as("file"),
            col("_metadata.row_index").plus(1).as("source_record"),
            to_json(struct(col("*"))).cast("binary").as("content"))
        .join(broadcast(spark.createDataFrame(names, named)), "file")
        .select(
            col("source_path"),
            col("source_record"),
            lit("json").as("format"),
            col("content"),
            lit(null).cast("string").as("fault"),
            lit(null).cast("string").as("detail"));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }
}
