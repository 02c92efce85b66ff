package dateline.run;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Stage;
import dateline.StageContext;
import dateline.UserError;
import dateline.annotate.Annotate;
import dateline.annotate.NameSource;
import dateline.annotate.SentenceTerms;
import dateline.annotate.ToneSource;
import dateline.cooccur.Cooccur;
import dateline.ingest.Ingest;
import dateline.report.Earlier;
import dateline.report.Report;
import dateline.report.RunFacts;
import dateline.resolve.Corrections;
import dateline.resolve.Resolve;
import dateline.sentiment.Sentiment;
import dateline.store.Corpus;
import dateline.store.RunStore;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import dateline.topics.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Does the stages of one run in order and publishes their tables. */
public final class Run {
  /** The stages in order, as {@code --from} and {@code --until} name them. */
  public static final List<String> STAGES =
      List.of("ingest", "annotate", "resolve", "cooccur", "sentiment", "topics", "report");

  private static final String REPORT = "report";

  /** Articles that one task annotates: enough that loading its models does not count. */
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int ARTICLES_PER_TASK = 1_000;

  /**
   * What a run has published.
   *
   * @param runId its id
   * @param folder its folder
   * @param rows rows by table name
   * @param notes what the stages had to say
   * @param summary what was found, in a few lines; none where there is no report
   */
  public record Result(
      String runId,
      String folder,
      Map<String, Long> rows,
      Map<String, Object> notes,
      List<String> summary) {}

  private final SparkSession spark;
  private final RunParameters parameters;
  private final Clock clock;
  private final Progress progress;

  public Run(SparkSession spark, RunParameters parameters, Clock clock, Progress progress) {
    this.spark = spark;
    this.parameters = parameters;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Does the run.
   *
   * @throws UserError where input or output cannot be used, or too many records are rejected;
   *     nothing is published then
   */
  public Result execute() {
    Instant started = clock.instant();
    RunStore store = new RunStore(spark, parameters.output());
    store.checkWritable();
    NameSource names = ModelSources.names(spark, parameters.ner());
    ToneSource tones = ModelSources.tones(spark, parameters.sentiment());
    Corrections corrections =
        KeptCorrections.read(
            spark.sparkContext().hadoopConfiguration(), store, parameters.aliases());
    List<Stage> stages =
        stages(
            LocalDate.ofInstant(started, ZoneOffset.UTC),
            names,
            tones,
            corrections,
            TopicsBefore.read(spark, store, parameters.topicsFrom(), parameters.topics()));
    List<Stage> earlier = stages.subList(0, STAGES.indexOf(parameters.from()));
    List<Stage> toDo =
        stages.subList(
            earlier.size(), Math.min(stages.size(), STAGES.indexOf(parameters.until()) + 1));
    String base = earlier.isEmpty() ? null : base(store);

    Optional<Annotated> annotated =
        parameters.fresh() ? Optional.empty() : Annotated.latest(store, names.id(), tones.id());

    Optional<Earlier> compared = Compared.choose(store, earlier.size() == stages.size());

    RunStore.Staging staging = store.stage(runId(started));
    try {
      TableSet tables = kept(store, staging, base, earlier, toDo);
      Map<String, Object> notes = baseNotes(store, base, earlier);
      Map<String, Double> seconds = new LinkedHashMap<>();
      Object annotation = base == null ? null : store.manifest(base).get(Annotated.MANIFEST);
      for (int i = 0; i < toDo.size(); i++) {
        Instant begin = clock.instant();
        Stage stage = toDo.get(i);
        Work work = work(stage, tables, annotated, staging);
        tables = tables.with(done(stage, work, later(toDo, i), staging, notes));
        seconds.put(stage.name(), secondsSince(begin));
        if (stage instanceof Annotate) {
          annotation = annotation(names, tones, work, annotated, secondsSince(begin));
        }
      }
      List<String> summary = List.of();
      if (parameters.until().equals(REPORT)) {
        Instant begin = clock.instant();
        summary = report(staging, tables, compared, notes, started);
        seconds.put(REPORT, secondsSince(begin));
      }
      KeptCorrections.write(staging, corrections);
      Map<String, Object> manifest = new LinkedHashMap<>();
      manifest.put("created_at", started.truncatedTo(ChronoUnit.SECONDS).toString());
      manifest.put("based_on", base);
      manifest.put(Compared.MANIFEST, compared.map(Earlier::runId).orElse(null));
      manifest.put("parameters", parameters.asMap());
      manifest.put("spark", spark.version());
      manifest.put("seconds", seconds);
      manifest.put(Annotated.MANIFEST, annotation);
      manifest.put("notes", notes);
      String folder = staging.publish(manifest);
      if (parameters.keepRuns() > 0) {
        store.prune(parameters.keepRuns());
      }
      return new Result(staging.runId(), folder, staging.rows(), notes, summary);
    } finally {
      spark.sparkContext().clearJobGroup();
      staging.discard();
    }
  }

  private List<Stage> stages(
      LocalDate today,
      NameSource names,
      ToneSource tones,
      Corrections corrections,
      Optional<TableSet> topicsBefore) {
    return List.of(
        new Ingest(today, parameters.fields()),
        new Annotate(parameters.languages(), names, tones),
        new Resolve(corrections),
        new Cooccur(parameters.cooccur()),
        new Sentiment(),
        new Topics(parameters.topics(), topicsBefore, session -> SentenceTerms.with(session)::of));
  }

  private String base(RunStore store) {
    return store
        .latest()
        .orElseThrow(
            () ->
                new UserError(
                    "--from "
                        + parameters.from()
                        + ": no run in "
                        + parameters.output()
                        + " yet; run with --input first"));
  }

  /** What the stages that are not done again had to say in the run that this one is based on. */
  private static Map<String, Object> baseNotes(RunStore store, String base, List<Stage> earlier) {
    Map<String, Object> notes = new LinkedHashMap<>();
    if (base != null) {
      store
          .manifest(base)
          .path("notes")
          .fields()
          .forEachRemaining(
              note -> {
                if (earlier.stream().anyMatch(s -> note.getKey().startsWith(s.name() + "."))) {
                  JsonNode value = note.getValue();
                  notes.put(note.getKey(), JSON.convertValue(value, Object.class));
                }
              });
    }
    return notes;
  }

  private static String runId(Instant started) {
    return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", java.util.Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(started);
  }

  /** Tables of the stages before: those that nothing replaces go into the new run as they are. */
  private static TableSet kept(
      RunStore store,
      RunStore.Staging staging,
      String base,
      List<Stage> earlier,
      List<Stage> toDo) {
    TableSet tables = TableSet.empty();
    List<String> replaced = later(toDo, -1);
    for (Stage stage : earlier) {
      for (String name : stage.writes()) {
        if (!tables.names().contains(name)) {
          Table table = Tables.named(name);
          tables =
              tables.with(
                  table,
                  replaced.contains(name)
                      ? store.published(base, table)
                      : staging.keep(base, table));
        }
      }
    }
    return tables;
  }

  /** Names of the tables that stages after the i-th write. */
  private static List<String> later(List<Stage> stages, int i) {
    return stages.subList(i + 1, stages.size()).stream().flatMap(s -> s.writes().stream()).toList();
  }

  /**
   * What a stage is given.
   *
   * @param articles how many articles it works on
   * @param reused how many more it need not work on, because an earlier run has
   * @param secondsSaved by that, about
   */
  private record Work(TableSet input, long articles, long reused, double secondsSaved) {
    Work(TableSet input, long articles) {
      this(input, articles, 0, 0);
    }
  }

  private Work work(
      Stage stage, TableSet tables, Optional<Annotated> earlier, RunStore.Staging staging) {
    if (stage instanceof Ingest) {
      Dataset<Row> raw = new Corpus(spark).read(parameters.inputs());
      return new Work(tables.with(Ingest.RAW_RECORDS, raw), 0);
    }
    if (stage instanceof Annotate) {
      group(stage.name());
      Dataset<Row> inLanguages =
          tables
              .get(Tables.ARTICLES)
              .filter(col("language").isInCollection(new ArrayList<>(parameters.languages())));
      long reused = earlier.map(e -> e.reused(inLanguages)).orElse(0L);
      TableSet input = reused > 0 ? tables.with(earlier.orElseThrow().tables()) : tables;
      double saved = reused * earlier.map(Annotated::secondsPerArticle).orElse(0.0);
      return new Work(input, inLanguages.count() - reused, reused, saved);
    }
    return new Work(tables, staging.rows().getOrDefault(Tables.ARTICLES.name(), 0L));
  }

  private Map<String, Object> annotation(
      NameSource names, ToneSource tones, Work work, Optional<Annotated> earlier, double seconds) {
    double perArticle =
        work.reused() > 0
            ? earlier.orElseThrow().secondsPerArticle()
            : seconds / Math.max(1, work.articles());
    return Annotated.describe(
        parameters.languages(), names.id(), tones.id(), work.articles(), work.reused(), perArticle);
  }

  private TableSet done(
      Stage stage,
      Work work,
      List<String> replacedLater,
      RunStore.Staging staging,
      Map<String, Object> notes) {
    group(stage.name());
    LongAccumulator articlesDone = spark.sparkContext().longAccumulator("articles done");
    StageContext context =
        new StageContext(
            parameters.seed(), parameters.period(), tasks(work.articles()), articlesDone);
    TableSet written = TableSet.empty();
    progress.started(stage.name(), work.articles());
    ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    try {
      var unused =
          ticker.scheduleAtFixedRate(
              () -> progress.advanced(articlesDone.value()), 1, 1, TimeUnit.SECONDS);
      TableSet described = stage.apply(work.input(), context);
      List<String> summary = new ArrayList<>();
      for (String name : stage.writes()) {
        Table table = Tables.named(name);
        Dataset<Row> rows = described.get(name);
        written =
            written.with(
                table,
                replacedLater.contains(name)
                    ? staging.writeIntermediate(stage.name(), table, rows)
                    : staging.write(table, rows));
        if (staging.rows().containsKey(name)) {
          summary.add(String.format("%,d %s", staging.rows().get(name), name));
        }
      }
      context.release();
      notes.putAll(context.notes());
      if (stage instanceof Ingest) {
        checkRejects(staging.rows(), written);
      }
      if (work.reused() > 0) {
        summary.add(
            String.format(
                "%,d articles reused (about %,.0f s saved)", work.reused(), work.secondsSaved()));
      }
      progress.finished(String.join(", ", summary));
      return written;
    } finally {
      ticker.shutdownNow();
    }
  }

  private List<String> report(
      RunStore.Staging staging,
      TableSet tables,
      Optional<Earlier> compared,
      Map<String, Object> notes,
      Instant started) {
    group(REPORT);
    progress.started(REPORT, 0);
    String createdAt = started.truncatedTo(ChronoUnit.MINUTES).toString();
    RunFacts facts = new RunFacts(staging.runId(), createdAt, parameters.period().label(), notes);
    Report report = Report.of(tables, compared, facts);
    staging.writeText("report/index.html", report.page());
    progress.finished("report/index.html");
    return report.summary();
  }

  /** Spark's UI and logs name each job by its stage. */
  private void group(String stage) {
    spark.sparkContext().setJobGroup(stage, "dateline " + stage, false);
  }

  private int tasks(long articles) {
    long byCores = Math.min(spark.sparkContext().defaultParallelism(), articles / 20);
    return (int) Math.max(1, Math.max(byCores, articles / ARTICLES_PER_TASK));
  }

  private double secondsSince(Instant begin) {
    return Math.round(Duration.between(begin, clock.instant()).toMillis() / 100.0) / 10.0;
  }

  private void checkRejects(Map<String, Long> rows, TableSet tables) {
    long accepted = rows.get(Tables.ARTICLES.name());
    long rejected = rows.get(Tables.REJECTS.name());
    if (accepted > 0
        && (parameters.force() || rejected <= parameters.maxRejectRate() * (accepted + rejected))) {
      return;
    }
    String examples =
        tables
            .get(Tables.REJECTS)
            .orderBy("source_path", "source_record")
            .limit(3)
            .collectAsList()
            .stream()
            .map(
                r ->
                    r.getAs("source_path")
                        + " record "
                        + r.getAs("source_record")
                        + " ("
                        + r.getAs("code")
                        + ": "
                        + r.getAs("detail")
                        + ")")
            .collect(Collectors.joining("; "));
    String counts =
        String.format("%,d of %,d records were rejected", rejected, accepted + rejected);
    throw new UserError(
        accepted == 0
            ? "--input holds no article: " + counts + ", such as " + examples
            : counts
                + ", more than --max-reject-rate "
                + parameters.maxRejectRate()
                + " allows, such as "
                + examples
                + "; mend them, raise the rate, or use --force");
  }
}
