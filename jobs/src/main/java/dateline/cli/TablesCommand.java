package dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.table.Dictionary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the data dictionary: every table and column that a run writes. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "Prints every table and column that a run writes.")
final class TablesCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "text|markdown|json",
      defaultValue = "text",
      description = "How to print (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    String text =
        switch (format) {
          case TEXT -> Dictionary.text();
          case MARKDOWN -> Dictionary.markdown();
          case JSON ->
              new ObjectMapper()
                      .writerWithDefaultPrettyPrinter()
                      .writeValueAsString(Dictionary.json())
                  + "\n";
        };
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
