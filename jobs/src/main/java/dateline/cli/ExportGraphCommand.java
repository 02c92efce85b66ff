package dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.Period;
import dateline.UserError;
import dateline.export.GraphExport;
import dateline.export.GraphFormat;
import dateline.export.OutputFile;
import dateline.export.Scope;
import dateline.run.Run;
import dateline.store.RunStore;
import dateline.table.Table;
import dateline.table.TableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the network of who appears with whom. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes who appears with whom as a network for Gephi, Cytoscape or networkx.",
      "It is that of the latest run. An edge is a pair that occurs together",
      "significantly more often than chance has it (q <= 0.05); its weight is how",
      "many sentences, paragraphs or articles the two share. A node is an entity",
      "with such an edge; the tables entities and entity_graph tell of it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline export graph --output out --format gexf --to graph.gexf",
      "  dateline export graph --output out --format graphml --to graph.graphml",
      "  dateline export graph --output out --format csv --to edges.csv --min-count 5"
    })
final class ExportGraphCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the runs.")
  private String output;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "graphml|gexf|csv",
      description =
          "graphml and gexf have nodes and edges; gexf also tells in which periods each is there,"
              + " for Gephi's timeline; csv has one edge a line, with ids, names and types of both"
              + " ends.")
  private GraphFormat format;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "File of this machine to write; one of that name is replaced.")
  private Path to;

  @Option(
      names = "--scope",
      paramLabel = "sentence|paragraph|article|window",
      defaultValue = "sentence",
      description = "What the two entities of an edge share (default: ${DEFAULT-VALUE}).")
  private Scope scope;

  @Option(
      names = "--min-count",
      paramLabel = "N",
      defaultValue = "3",
      description = "The fewest of them that the two must share (default: ${DEFAULT-VALUE}).")
  private long minCount;

  @Option(
      names = "--period",
      paramLabel = "day|week|month|quarter|year",
      description =
          "Length of a period: that which the run was made with, and needed only where the run"
              + " does not say (default: that of the run).")
  private Period period;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (minCount < 1) {
      throw new ParameterException(
          spec.commandLine(), "--min-count " + minCount + ": give a number from 1");
    }
    OutputFile file = new OutputFile(to);
    SparkSession spark = sparkOptions.session();
    RunStore store = new RunStore(spark, output);
    String run = store.latestPublished();
    TableSet tables = tables(store, run);
    GraphExport export =
        new GraphExport(tables, new GraphExport.Choice(run, scope, minCount, period(store, run)));
    spark.sparkContext().setJobGroup("export graph", "dateline export graph", false);
    try {
      print(export.write(format, file));
    } finally {
      spark.sparkContext().clearJobGroup();
    }
    return 0;
  }

  private TableSet tables(RunStore store, String run) {
    JsonNode manifest = store.manifest(run);
    TableSet tables = TableSet.empty();
    for (Table table : GraphExport.READS) {
      if (!manifest.path("rows").has(table.name())) {
        int done = Run.STAGES.indexOf(manifest.path("parameters").path("until").asText());
        throw new UserError(
            String.format(
                "--output %s: run %s has no table %s; finish it by: dateline run --from %s"
                    + " --output %s",
                output, run, table.name(), Run.STAGES.get(done + 1), output));
      }
      tables = tables.with(table, store.published(run, table));
    }
    return tables;
  }

  private Period period(RunStore store, String run) {
    Optional<Period> ofRun =
        TrendPeriod.of(
            run, id -> store.isPublished(id) ? Optional.of(store.manifest(id)) : Optional.empty());
    if (ofRun.isEmpty() && period == null && format == GraphFormat.GEXF) {
      throw new UserError(
          "run " + run + " does not say how long its periods are; give --period, such as month");
    }
    if (period != null && ofRun.isPresent() && period != ofRun.get()) {
      throw new UserError(
          String.format(
              "--period %s: run %s was made with periods of a %s; leave --period out, or make them"
                  + " anew by: dateline run --from cooccur --period %s --output %s",
              period.label(), run, ofRun.get().label(), period.label(), output));
    }
    return ofRun.orElse(period);
  }

  private void print(GraphExport.Size size) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Wrote %,d nodes and %,d edges to %s%n%nOpen it:%n", size.nodes(), size.edges(), to);
    switch (format) {
      case GRAPHML -> {
        out.printf("  gephi      File > Open%n");
        out.printf("  cytoscape  File > Import > Network from File%n");
        out.printf("  networkx   networkx.read_graphml('%s')%n", to);
      }
      case GEXF -> {
        out.printf("  gephi      File > Open; then Enable Timeline, below the graph%n");
        out.printf("  networkx   networkx.read_gexf('%s')%n", to);
      }
      case CSV -> {
        out.printf("  gephi      File > Import spreadsheet, as an edges table%n");
        out.printf("  cytoscape  File > Import > Network from File%n");
        out.printf("  pandas     pandas.read_csv('%s')%n", to);
      }
    }
    out.flush();
  }
}
