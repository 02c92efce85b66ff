package dateline.cli;

import dateline.UserError;
import java.io.PrintWriter;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of {@code ./dateline} and of {@code spark-submit}. */
@Command(
    name = "dateline",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Finds who and what the news mentions, with whom, in what tone and about what.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline run --input data/sample --output out",
      "  dateline run --from topics --topics 12 --output out",
      "  dateline tables",
      "  dateline export graph --output out --format gexf --to graph.gexf",
      "",
      "Exit codes: 0 done; 1 a bug (stack trace); 2 wrong usage; 3 the data or the",
      "environment is not as it must be (one line says what to do)."
    },
    subcommands = {
      RunCommand.class,
      AliasesCommand.class,
      TablesCommand.class,
      ExportCommand.class,
      EvaluateCommand.class,
      TrainCommand.class
    })
public final class Main implements Runnable {
  static final int BUG = 1;
  static final int USAGE = 2;
  static final int USER_ERROR = 3;

  @Spec private CommandSpec spec;

  private Main() {}

  /**
   * Exits by itself only where something is wrong. YARN, in cluster mode, takes a driver that exits
   * before this method returns for a failed one and starts it again, even with code 0.
   */
  public static void main(String[] args) {
    int code = execute(args);
    if (code != 0) {
      System.exit(code);
    }
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
  }

  /** Runs a command line and returns its exit code. */
  static int execute(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              PrintWriter err = command.getErr();
              if (e instanceof UserError) {
                err.println("dateline: " + e.getMessage());
                return USER_ERROR;
              }
              e.printStackTrace(err);
              err.println("dateline: this is a bug in Dateline, not a mistake of yours");
              return BUG;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing, such as run");
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"dateline " + (version == null ? "(not packaged)" : version)};
    }
  }
}
