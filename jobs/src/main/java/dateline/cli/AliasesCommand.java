package dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What helps an editor to correct who is who. */
@Command(
    name = "aliases",
    mixinStandardHelpOptions = true,
    description = {
      "Helps to correct who is who: lists what a run decided on weak evidence, as lines that",
      "run --aliases reads."
    },
    subcommands = AliasesSuggestCommand.class)
final class AliasesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: suggest");
  }
}
