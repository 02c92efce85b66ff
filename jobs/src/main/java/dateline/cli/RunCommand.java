package dateline.cli;

import dateline.Period;
import dateline.annotate.NameModels;
import dateline.annotate.ToneModels;
import dateline.run.Progress;
import dateline.run.Run;
import dateline.run.RunParameters;
import dateline.table.Tables;
import dateline.topics.TopicMethod;
import dateline.topics.TopicParameters;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a corpus and publishes its tables and report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads articles and publishes tables and a report.",
      "The stages, in order:",
      "  ingest     articles from files; what cannot be one goes to rejects",
      "  annotate   sentences, names, tones and terms",
      "  resolve    which entity each name refers to, and who speaks",
      "  cooccur    who appears with whom",
      "  sentiment  how articles and entities are spoken of",
      "  topics     what the coverage is about",
      "  report     one page with the main findings",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline run --input data/sample --output out",
      "  dateline run --input news.jsonl archive/*.csv --output out --period week",
      "  dateline run --input zeitung.csv --field title=kop --languages en,nl --output out",
      "  dateline run --input news --ner models/my-pipeline --output out",
      "  dateline run --from resolve --aliases corrections.csv --output out",
      "  dateline run --from topics --topics 20 --output out",
      "  spark-submit --master yarn --class dateline.cli.Main dateline.jar \\",
      "      run --input hdfs:///news --output hdfs:///dateline"
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, folders (read recursively) or globs: txt, jsonl, csv, parquet; .gz, .bz2.")
  private List<String> inputs = List.of();

  @Option(
      names = "--field",
      paramLabel = "NAME=FIELD",
      description = {
        "What the corpus calls a field: title, body, published_at, publisher, url, authors,",
        "section or language; as in --field title=kop --field body=content.plain.",
        "Common names, such as headline or date, are known."
      })
  private Map<String, String> fields = new TreeMap<>();

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "CODE",
      defaultValue = "en",
      description = {
        "Languages to annotate; articles in others stay in the table of articles",
        "(default: ${DEFAULT-VALUE}, which the models that ship are made for)."
      })
  private List<String> languages;

  @Option(
      names = "--ner",
      paramLabel = "fast|accurate|PATH",
      defaultValue = NameModels.FAST,
      description = {
        "The model that finds names: accurate makes fewer errors and takes longer; PATH is a",
        "model or fitted pipeline of Spark NLP as Spark ML saves it, local, on HDFS or S3",
        "(default: ${DEFAULT-VALUE})."
      })
  private String ner;

  @Option(
      names = "--sentiment",
      paramLabel = "fast|accurate|PATH",
      defaultValue = ToneModels.FAST,
      description = {
        "The model of tone: fast, or accurate, which makes fewer errors and takes longer; or the",
        "path of a Spark NLP sequence classifier, model of sentiment or pipeline of your own",
        "(default: ${DEFAULT-VALUE})."
      })
  private String sentiment;

  @Option(
      names = "--aliases",
      paramLabel = "FILE.csv|none",
      description = {
        "Corrections of who is who: lines of alias,entity,type,action, where action is merge,",
        "split, drop or rename; kept with the run, and none forgets them",
        "(default: those of the latest run in --output)."
      })
  private String aliases;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that runs are published in.")
  private String output;

  @Option(
      names = "--from",
      paramLabel = "STAGE",
      defaultValue = "ingest",
      description = "First stage to do; tables of those before come from the latest run.")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "STAGE",
      defaultValue = "report",
      description = "Last stage to do.")
  private String until;

  @Option(
      names = "--period",
      paramLabel = "day|week|month|quarter|year",
      defaultValue = "month",
      description = "Length of a period in trends (default: ${DEFAULT-VALUE}).")
  private Period period;

  @Mixin private CooccurOptions cooccur = new CooccurOptions();

  @Option(
      names = "--topics",
      paramLabel = "auto|K",
      defaultValue = "8",
      description = {
        "How many topics (default: ${DEFAULT-VALUE}). auto compares numbers by how coherent,",
        "exclusive and stable their topics are on halves of the corpus, which takes a while."
      })
  private String topics;

  @Option(
      names = "--topics-from",
      paramLabel = "RUN",
      description = {
        "Go on from the topics of that run, which keep their numbers and labels; more topics get new",
        "numbers. The id of a run in --output, the folder of a run, or an output folder."
      })
  private String topicsFrom;

  @Option(
      names = "--topic-model",
      paramLabel = "nmf|lda",
      defaultValue = "nmf",
      description = {
        "How topics are found: nmf, non-negative matrix factorisation, or lda, latent Dirichlet",
        "allocation (default: ${DEFAULT-VALUE})."
      })
  private TopicMethod topicModel;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Source of chance: the same seed gives the same rows (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--max-reject-rate",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "Nothing is published if more records are rejected (default: ${DEFAULT-VALUE}).")
  private double maxRejectRate;

  @Option(names = "--force", description = "Publish in spite of rejects.")
  private boolean force;

  @Option(
      names = "--fresh",
      description = "Annotate every article anew, though the latest run has annotated some.")
  private boolean fresh;

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many runs to keep; 0 keeps all (default: ${DEFAULT-VALUE}).")
  private int keepRuns;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RunParameters parameters = parameters();
    Progress progress =
        quiet ? Progress.NONE : new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC());
    SparkSession spark = sparkOptions.session();
    Run.Result result = new Run(spark, parameters, Clock.systemUTC(), progress).execute();
    if (!quiet) {
      print(result);
    }
    return 0;
  }

  /**
   * What it is to do, as its options say.
   *
   * @throws ParameterException with all that is wrong with them
   */
  RunParameters parameters() {
    try {
      return new RunParameters(
          inputs,
          fields,
          languages,
          ner,
          sentiment,
          aliases,
          output,
          from,
          until,
          period,
          cooccur.parameters(),
          TopicParameters.of(topics, topicModel),
          topicsFrom,
          seed,
          maxRejectRate,
          force,
          fresh,
          keepRuns);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(Run.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Long> rows = result.rows();
    out.printf("%nPublished run %s in %s%n", result.runId(), result.folder());
    Tables.ALL.stream()
        .filter(t -> rows.containsKey(t.name()))
        .forEach(t -> out.printf("  %-20s %,9d rows%n", t.name(), rows.get(t.name())));
    Object idle = result.notes().get("resolve.corrections_without_effect");
    if (idle != null) {
      out.printf("Corrections that matched no mention: lines %s.%n", idle);
    }
    print(result.summary(), result.notes(), rows.getOrDefault(Tables.REJECTS.name(), 0L), out);
    // Only this machine's file system has the link, and files that a browser opens.
    boolean here = result.folder().startsWith("/");
    String folder = here ? output.replaceFirst("/+$", "") + "/latest" : result.folder();
    out.printf("%nOpen it:%n");
    if (until.equals("report")) {
      String copy = here ? "" : "hadoop fs -get ";
      out.printf("  report  %s%s/report/index.html%n", copy, folder);
    }
    out.printf(
        here
            ? "  duckdb  select * from '%s/entities/*.parquet' order by mentions desc%n"
            : "  spark   select * from parquet.`%s/entities` order by mentions desc%n",
        folder);
    out.printf("  tables  ./dateline tables%n");
    out.flush();
  }

  private static void print(
      List<String> summary, Map<String, Object> notes, long rejects, PrintWriter out) {
    if (!summary.isEmpty()) {
      out.printf("%nIn short:%n");
      summary.forEach(line -> out.printf("  %s%n", line));
      return;
    }
    if (rejects > 0) {
      out.printf("Some records were rejected; the table rejects says which and why.%n");
    }
    Object reason = notes.get("topics.reason");
    if (reason != null) {
      out.printf("No topics: %s.%n", reason);
    }
  }
}
