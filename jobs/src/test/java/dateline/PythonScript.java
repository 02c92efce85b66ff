package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs a Python script of the project, which fails where it exits with anything but 0. CI names the
 * Python in DATELINE_PYTHON; where that is not set the test is skipped and says so.
 */
final class PythonScript {
  private PythonScript() {}

  /**
   * @param script path below the project's folder
   * @param requirements the file that lists what the script needs
   */
  static void run(String script, String requirements, Path argument)
      throws IOException, InterruptedException {
    String python = System.getenv("DATELINE_PYTHON");
    assumeTrue(python != null, "skipped: set DATELINE_PYTHON to a Python that has " + requirements);

    Process process =
        new ProcessBuilder(python, Project.path(script).toString(), argument.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
  }
}
