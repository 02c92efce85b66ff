package dateline.cli;

import dateline.Period;
import dateline.StageContext;
import dateline.UserError;
import dateline.resolve.Suggestions;
import dateline.store.RunStore;
import dateline.table.Tables;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the most doubtful decisions of a run about who is who. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists what the latest run decided on weak evidence, worst first, as a file of corrections:",
      "names that were taken for one entity though the articles share nobody else (split), and",
      "names left apart though they share many (merge). Delete the lines that are not so, and give",
      "the rest to run --aliases, which leaves the columns of evidence alone:",
      "  doubt     1 where all evidence is against what the run did",
      "  rule      how the run joined the two, or what the two have in common",
      "  mentions, articles   that the line would change",
      "  beside    of the articles, those that also use the entity's own name",
      "  company   other names in the articles; shared: those found with the entity elsewhere",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  dateline aliases suggest --output out --to corrections.csv",
      "  dateline run --from resolve --aliases corrections.csv --output out"
    })
final class AliasesSuggestCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the runs.")
  private String output;

  @Option(
      names = "--to",
      paramLabel = "FILE.csv",
      description = "File to write, which must not exist yet (default: the terminal).")
  private Path to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "The most lines to list (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private SparkOptions sparkOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit " + limit + ": give a number from 1");
    }
    if (to != null && Files.exists(to)) {
      throw new UserError("--to " + to + ": there is such a file; give another name");
    }
    SparkSession spark = sparkOptions.session();
    RunStore store = new RunStore(spark, output);
    String run = store.latestPublished();
    StageContext context =
        new StageContext(1, Period.MONTH, 1, spark.sparkContext().longAccumulator());
    List<Row> worst =
        new Suggestions(context::shared)
            .worst(
                store.published(run, Tables.MENTIONS),
                store.published(run, Tables.SENTENCES),
                limit)
            .collectAsList();
    context.release();
    if (to == null) {
      spec.commandLine().getOut().print(csv(worst));
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(to, csv(worst));
    }
    return 0;
  }

  private static String csv(List<Row> rows) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').build();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(Suggestions.COLUMNS);
      for (Row row : rows) {
        for (int i = 0; i < row.size(); i++) {
          Object value = row.get(i);
          printer.print(value instanceof String s ? s.replaceAll("\\s+", " ") : value);
        }
        printer.println();
      }
    }
    return text.toString();
  }
}
