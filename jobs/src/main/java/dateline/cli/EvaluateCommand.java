package dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores models against gold data. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Scores the models against gold data of your own.",
    subcommands = {
      EvaluateNerCommand.class,
      EvaluateSentimentCommand.class,
      EvaluateTopicsCommand.class,
      EvaluateCopiesCommand.class,
      EvaluateEntitiesCommand.class
    })
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to evaluate, such as evaluate ner --help");
  }
}
