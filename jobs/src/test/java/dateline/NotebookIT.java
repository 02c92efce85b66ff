package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Runs the notebooks on the sample's tables. They need Python with notebooks/requirements.txt: CI
 * names it in DATELINE_PYTHON, and where that is not set this test is skipped and says so.
 */
class NotebookIT {
  @Test
  void notebooksRunOnTheSample() throws IOException, InterruptedException {
    String python = System.getenv("DATELINE_PYTHON");
    assumeTrue(
        python != null,
        "skipped: set DATELINE_PYTHON to a Python that has notebooks/requirements.txt");

    Process process =
        new ProcessBuilder(
                python, Project.path("notebooks/run.py").toString(), SampleRun.folder().toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
  }
}
