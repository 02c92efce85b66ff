package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs Python, which fails where it exits with anything but 0. CI names it in DATELINE_PYTHON;
 * where that is not set the test is skipped and says so.
 */
final class PythonScript {
  private PythonScript() {}

  /**
   * Runs it to its end.
   *
   * @param requirements the file that lists what the script needs
   * @param arguments of Python: the path of a script or {@code -c} and its text, then its own
   * @return what it printed
   */
  static String run(String requirements, String... arguments)
      throws IOException, InterruptedException {
    String python = System.getenv("DATELINE_PYTHON");
    assumeTrue(python != null, "skipped: set DATELINE_PYTHON to a Python that has " + requirements);
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(List.of(arguments));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
