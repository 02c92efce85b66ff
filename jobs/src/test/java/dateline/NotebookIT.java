package dateline;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Runs the notebooks on the sample's tables. */
class NotebookIT {
  @Test
  void notebooksRunOnTheSample() throws IOException, InterruptedException {
    PythonScript.run("notebooks/run.py", "notebooks/requirements.txt", SampleRun.folder());
  }
}
