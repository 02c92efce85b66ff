package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.table.Table;
import dateline.table.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of an output folder, in that of the sample. */
class ReadmeIT {
  @Test
  void everyQueryGivesRowsInDuckDb() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      for (Readme.Block block : Readme.blocks(Readme.Kind.QUERY)) {
        String query = block.text().strip().replaceFirst(";$", "");
        assertThat(duck.rows(query.replace("'out/latest/", "'" + SampleRun.folder() + "/")))
            .as(query)
            .isNotEmpty();
      }
    }
  }

  @Test
  void theOutputFolderIsAsItIsShown() {
    for (Readme.Block block : Readme.blocks(Readme.Kind.OUTPUT)) {
      for (String line : block.lines()) {
        for (String shown : line.split(" {2,}", 2)[0].split(", ", -1)) {
          String path =
              shown
                  .replaceFirst("^out/", "")
                  .replace("<run-id>", SampleRun.folder().getFileName().toString())
                  .replace("<table>/*.parquet", "articles");
          assertThat(SampleRun.output().resolve(path)).as(line).exists();
        }
      }
    }
  }

  /** The table of tables has each of them, and no other. */
  @Test
  void theTablesAreThoseThatARunWrites() throws java.io.IOException {
    Set<String> shown = new TreeSet<>();
    String readme = Files.readString(Project.path("README.md"));
    int begin = readme.indexOf("| tables | what they answer |");
    String table = readme.substring(begin, readme.indexOf("\n\n", begin));
    Matcher names =
        Pattern.compile("`([a-z_]+)`(?=[^|]*\\|[^|]*\\|$)", Pattern.MULTILINE).matcher(table);
    while (names.find()) {
      shown.add(names.group(1));
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(Tables.ALL.stream().map(Table::name).toList());
    for (String name : shown) {
      Path folder = SampleRun.folder().resolve(name);
      assertThat(folder).isDirectory();
    }
  }
}
