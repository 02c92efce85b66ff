package dateline;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Runs the notebooks on the sample's tables. */
class NotebookIT {
  @Test
  void notebooksRunOnTheSample() throws IOException, InterruptedException {
    PythonScript.run(
        "notebooks/requirements.txt",
        Project.path("notebooks/run.py").toString(),
        SampleRun.folder().toString());
  }
}
