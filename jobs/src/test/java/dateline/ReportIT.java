package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The report over the sample, as those who read it use it. */
class ReportIT {
  private static final List<String> CHROMIUM =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The checks are in the script, one a function. */
  @Test
  void servesItsReadersInABrowser() throws IOException, InterruptedException {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "skipped: none of " + CHROMIUM + " is on the PATH");

    PythonScript.run(
        "jobs/src/test/python/requirements.txt",
        Project.path("jobs/src/test/python/report_in_browser.py").toString(),
        page().toString(),
        chromium.get().toString());
  }

  @Test
  void everyQueryThatItShowsRunsInDuckDb() throws IOException, SQLException {
    List<String> queries =
        Jsoup.parse(Files.readString(page())).select("pre code").stream()
            .map(code -> code.wholeText())
            .toList();
    assertThat(queries).hasSizeGreaterThan(25);
    try (Duck duck = new Duck(SampleRun.folder())) {
      for (String query : queries) {
        String here = query.replace("'out/latest/", "'" + SampleRun.folder() + "/");
        assertThat(duck.rows(here)).as(query).isNotNull();
      }
    }
  }

  private static Path page() {
    return SampleRun.folder().resolve("report/index.html");
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> CHROMIUM.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
