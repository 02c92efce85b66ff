package dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Files of other programs' formats from the tables of a run. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes what the latest run found as a file for other programs.",
    subcommands = ExportGraphCommand.class)
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to export: graph");
  }
}
