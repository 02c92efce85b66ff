package dateline;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Compares the tables of co-occurrence with a count by brute force in Python. */
class CooccurIT {
  @Test
  void everyCountAndMeasureIsThatOfBruteForce() throws IOException, InterruptedException {
    PythonScript.run(
        "jobs/src/test/python/requirements.txt",
        Project.path("jobs/src/test/python/cooccurrence_oracle.py").toString(),
        SampleRun.folder().toString());
  }
}
