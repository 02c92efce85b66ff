package dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dateline.Placement;
import dateline.UserError;
import dateline.table.Croissant;
import dateline.table.DataPackage;
import dateline.table.RunFiles;
import dateline.table.Table;
import dateline.table.Tables;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The output folder. A run is written under {@code .staging/<run-id>}, and appears whole or not at
 * all: tables are re-read and checked as they are written, the manifest is written last, one rename
 * brings the run to {@code runs/<run-id>}, and {@code LATEST} then names it. A crash before the
 * rename leaves the last good run as it was.
 *
 * <p>Object stores have no such rename: they copy file by file. There a run is written where it
 * stays; one without a manifest does not exist for readers.
 */
public final class RunStore {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String MANIFEST = "manifest.json";
  private static final String SCHEMA_VERSION = "schema_version";

  /** File systems that rename a folder in one step, and replace a file by renaming another. */
  private static final Set<String> WITH_RENAME = Set.of("file", "hdfs", "viewfs", "webhdfs");

  private final SparkSession spark;
  private final Configuration hadoop;
  private final FileSystem files;
  private final Path output;
  private final boolean renames;

  /**
   * @param output the folder that runs are published in; made where it does not exist
   * @throws UserError where it cannot be made or is a file
   */
  public RunStore(SparkSession spark, String output) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    try {
      Path given = new Path(output);
      this.files = given.getFileSystem(hadoop);
      this.output = files.makeQualified(given);
      this.renames = WITH_RENAME.contains(this.output.toUri().getScheme());
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("--output " + output + ": " + e.getMessage() + "; give a folder", e);
    }
  }

  /** Makes sure, before any work is done, that the output folder can be written. */
  public void checkWritable() {
    Path probe = new Path(output, ".staging/.probe");
    try {
      files.mkdirs(probe.getParent());
      files.create(probe, true).close();
      files.delete(probe, false);
    } catch (IOException | RuntimeException e) {
      // The local file system reports a parent that is a file by an unchecked exception.
      throw new UserError(
          "--output " + plain(output) + ": cannot be written; give a folder that you may write to",
          e);
    }
  }

  /** The id of the run that readers should use, or empty where none has been published. */
  public Optional<String> latest() {
    Path latest = new Path(output, "LATEST");
    try {
      if (!files.exists(latest)) {
        return Optional.empty();
      }
      try (InputStream in = files.open(latest)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    } catch (IOException e) {
      throw new UserError("--output " + plain(output) + ": LATEST cannot be read: " + e, e);
    }
  }

  /**
   * The id of the run that readers should use.
   *
   * @throws UserError where none has been published
   */
  public String latestPublished() {
    return latest()
        .orElseThrow(
            () ->
                new UserError(
                    "--output " + plain(output) + ": no run there yet; run with --input first"));
  }

  /** Whether there is such a run, whole. */
  public boolean isPublished(String runId) {
    try {
      return files.exists(new Path(runFolder(runId), MANIFEST));
    } catch (IOException e) {
      throw new UserError("--output " + plain(output) + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The manifest of a published run. */
  public JsonNode manifest(String runId) {
    Path path = new Path(runFolder(runId), MANIFEST);
    try (InputStream in = files.open(path)) {
      return JSON.readTree(in);
    } catch (FileNotFoundException e) {
      throw new UserError(plain(path) + ": no such run; see the folder runs", e);
    } catch (IOException e) {
      throw new UserError(plain(path) + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * A table of a published run.
   *
   * @throws UserError where the run has no such table, or one of another schema
   */
  public Dataset<Row> published(String runId, Table table) {
    return ofThisSchema(
        runId, table, rows(runId, table).orElseThrow(() -> hasNot(runId, table, null)));
  }

  private Optional<Dataset<Row>> rows(String runId, Table table) {
    Path folder = new Path(runFolder(runId), table.name());
    try {
      return files.exists(folder)
          ? Optional.of(spark.read().parquet(folder.toString()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UserError(plain(folder) + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Dataset<Row> ofThisSchema(String runId, Table table, Dataset<Row> rows) {
    int version = manifest(runId).path(SCHEMA_VERSION).asInt(1);
    List<String> missing = missing(table, rows);
    if (version != Tables.SCHEMA_VERSION || !missing.isEmpty()) {
      throw new UserError(
          String.format(
              "run %s has %s of schema version %d%s, this Dateline has version %d; run with --input first",
              runId,
              table.name(),
              version,
              missing.isEmpty() ? "" : " without " + String.join(", ", missing),
              Tables.SCHEMA_VERSION));
    }
    return rows;
  }

  /** A table of a published run, if it has one with all the columns that are declared today. */
  public Optional<Dataset<Row>> publishedIfAlike(String runId, Table table) {
    return rows(runId, table).filter(rows -> missing(table, rows).isEmpty());
  }

  private static List<String> missing(Table table, Dataset<Row> rows) {
    List<String> missing = new ArrayList<>(table.columnNames());
    missing.removeAll(List.of(rows.columns()));
    return missing;
  }

  /** A run that stopped early, or was made by a Dateline that did not know the table. */
  private static UserError hasNot(String runId, Table table, IOException cause) {
    return new UserError(
        "run " + runId + " has no table " + table.name() + "; run the stages before first", cause);
  }

  /** A text file of a published run, if it has one of that name. */
  public Optional<String> text(String runId, String name) {
    Path path = new Path(runFolder(runId), name);
    try (InputStream in = files.open(path)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UserError(plain(path) + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Starts a run. */
  public Staging stage(String runId) {
    return new Staging(runId);
  }

  private Path runFolder(String runId) {
    return new Path(output, "runs/" + runId);
  }

  /** As a user would write it: without the scheme where the file system is this machine's. */
  private static String plain(Path path) {
    return path.toUri().getScheme().equals("file") ? path.toUri().getPath() : path.toString();
  }

  /** A run that is being written; unseen by readers until {@link #publish}. */
  public final class Staging {
    private final String runId;
    private final Path folder;
    private final Path work;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private boolean published;

    private Staging(String runId) {
      this.runId = runId;
      this.folder = renames ? new Path(output, ".staging/" + runId) : runFolder(runId);
      this.work = new Path(output, ".staging/" + runId + ".work");
    }

    /**
     * Writes a table that will be published, reads it back and checks it.
     *
     * @return the table as read back
     * @throws IllegalStateException where what was read back breaks the table's declaration: a bug
     */
    public Dataset<Row> write(Table table, Dataset<Row> tableRows) {
      Path path = new Path(folder, table.name());
      writeSorted(path, Conformed.to(table, tableRows), table);
      Dataset<Row> readBack = spark.read().parquet(path.toString());
      rows.put(table.name(), Conformed.check(table, readBack));
      return readBack;
    }

    /** Writes a table that a later stage will replace, so that it is not published. */
    public Dataset<Row> writeIntermediate(String stage, Table table, Dataset<Row> tableRows) {
      Path path = new Path(work, stage + "/" + table.name());
      writeSorted(path, Conformed.to(table, tableRows), table);
      return spark.read().parquet(path.toString());
    }

    /** Takes a table over from a published run, file by file. */
    public Dataset<Row> keep(String fromRun, Table table) {
      Path from = new Path(runFolder(fromRun), table.name());
      Path to = new Path(folder, table.name());
      try {
        files.mkdirs(folder);
        FileUtil.copy(files, from, files, to, false, hadoop);
      } catch (FileNotFoundException e) {
        throw hasNot(fromRun, table, e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Dataset<Row> kept = ofThisSchema(fromRun, table, spark.read().parquet(to.toString()));
      rows.put(table.name(), Conformed.check(table, kept));
      return kept;
    }

    /** Writes a text file into the run. */
    public void writeText(String name, String text) {
      writeFile(new Path(folder, name), text);
    }

    public String runId() {
      return runId;
    }

    /** Rows of each table written so far, by table name. */
    public Map<String, Long> rows() {
      return Map.copyOf(rows);
    }

    /**
     * Publishes the run.
     *
     * @param manifest what the manifest says besides run id and rows
     * @return the folder of the published run
     */
    public String publish(Map<String, Object> manifest) {
      try {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Table table : Tables.ALL) {
          if (rows.containsKey(table.name())) {
            paths.put(table.name(), parquetFiles(table));
          }
        }
        RunFiles described = new RunFiles(runId, String.valueOf(manifest.get("created_at")), paths);
        writeText("datapackage.json", json(DataPackage.of(described)));
        writeText("croissant.json", json(Croissant.of(described)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("run_id", runId);
        all.put(SCHEMA_VERSION, Tables.SCHEMA_VERSION);
        all.putAll(manifest);
        all.put("rows", rows);
        writeText(MANIFEST, json(all));

        Path place = runFolder(runId);
        if (renames) {
          move(place);
        }
        published = true;
        files.delete(work, true);
        writeFile(new Path(output, "LATEST"), runId + "\n");
        link(place);
        return plain(place);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void move(Path place) throws IOException {
      files.mkdirs(place.getParent());
      if (files.exists(place) || !files.rename(folder, place)) {
        throw new UserError(
            "run " + runId + " could not be moved to " + plain(place) + "; nothing published");
      }
    }

    /** Removes what an unfinished run has written. */
    public void discard() {
      try {
        if (!published) {
          files.delete(folder, true);
        }
        files.delete(work, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<String> parquetFiles(Table table) throws IOException {
      List<String> names = new ArrayList<>();
      for (FileStatus file : files.listStatus(new Path(folder, table.name()))) {
        if (file.getPath().getName().endsWith(".parquet")) {
          names.add(table.name() + "/" + file.getPath().getName());
        }
      }
      names.sort(Comparator.naturalOrder());
      return names;
    }
  }

  /** Removes the oldest published runs but {@code keep}; the latest always stays. */
  public List<String> prune(int keep) {
    try {
      FileStatus[] runs = files.listStatus(new Path(output, "runs"));
      List<String> ids =
          Arrays.stream(runs)
              .map(r -> r.getPath().getName())
              .filter(this::isPublished)
              .sorted()
              .toList();
      String latest = latest().orElse("");
      List<String> removed = new ArrayList<>();
      for (String id : ids.subList(0, Math.max(0, ids.size() - keep))) {
        if (!id.equals(latest)) {
          files.delete(runFolder(id), true);
          removed.add(id);
        }
      }
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeSorted(Path path, Dataset<Row> rows, Table table) {
    org.apache.spark.sql.Column[] order =
        table.sortedBy().stream()
            .map(org.apache.spark.sql.functions::col)
            .toArray(org.apache.spark.sql.Column[]::new);
    // "rebalance" lets adaptive execution choose files of a sensible size. Where rows lie together
    // by this column it has moved them before, and chosen then.
    Dataset<Row> files =
        Placement.isBy(rows, table.sortedBy().get(0))
            ? rows
            : rows.hint("rebalance", order[0].expr());
    files.sortWithinPartitions(order).write().parquet(path.toString());
  }

  /**
   * Readers find the old text or the new one: it is written aside and then replaces the old in one
   * step. An object store shows a file when it is closed, so there it is written at once.
   */
  private void writeFile(Path path, String text) {
    Path written = renames ? new Path(path.getParent(), "." + path.getName() + ".new") : path;
    try {
      try (OutputStream out = files.create(written, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      if (renames) {
        FileContext.getFileContext(output.toUri(), hadoop)
            .rename(written, path, Options.Rename.OVERWRITE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points {@code latest} at the run where the file system has links. */
  private void link(Path published) {
    if (!"file".equals(output.toUri().getScheme())) {
      return;
    }
    java.nio.file.Path folder = java.nio.file.Path.of(output.toUri().getPath());
    java.nio.file.Path aside = folder.resolve(".latest.new");
    try {
      Files.deleteIfExists(aside);
      Files.createSymbolicLink(aside, java.nio.file.Path.of("runs", published.getName()));
      Files.move(
          aside,
          folder.resolve("latest"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (UnsupportedOperationException | IOException e) {
      // A file system without links: readers use LATEST.
      return;
    }
  }

  private static String json(Object value) throws IOException {
    return JSON.writeValueAsString(value) + "\n";
  }
}
