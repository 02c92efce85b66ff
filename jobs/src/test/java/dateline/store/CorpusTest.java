package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.LocalSpark;
import dateline.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir Path folder;
  private String relative;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("a/_hidden"));
    Files.writeString(folder.resolve("a/one.txt"), "One");
    Files.writeString(folder.resolve("a/two.txt"), "Two");
    Files.writeString(folder.resolve("a/_hidden/three.txt"), "Three");
    Files.writeString(folder.resolve("a/.four.txt"), "Four");
    relative = Path.of("").toAbsolutePath().relativize(folder.toRealPath()).toString();
  }

  private static List<String> names(String... inputs) {
    return new Corpus(LocalSpark.session())
        .list(List.of(inputs)).stream().map(SourceFile::name).toList();
  }

  @Test
  void filesAreNamedAsTheUserNamedTheirFolder() {
    assertThat(names(relative + "/a"))
        .containsExactly(relative + "/a/one.txt", relative + "/a/two.txt");
    assertThat(names(relative + "/*/t*.txt")).containsExactly(relative + "/a/two.txt");
    assertThat(names(folder + "/a/one.txt")).containsExactly(folder + "/a/one.txt");
  }

  @Test
  void aFileGivenTwiceIsReadOnce() {
    assertThat(names(relative + "/a/one.txt", folder + "/a")).hasSize(2);
  }

  @Test
  void linksAreFollowedAndBrokenOnesAreListed() throws IOException {
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("a"), folder.resolve("a"));
    Files.createSymbolicLink(links.resolve("loop"), links);
    Files.createSymbolicLink(links.resolve("gone.txt"), folder.resolve("nowhere"));

    assertThat(names(links.toString()))
        .containsExactly(links + "/a/one.txt", links + "/a/two.txt", links + "/gone.txt");
  }

  @Test
  void whatIsNotThereIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> names(folder + "/b*"))
        .isInstanceOf(UserError.class)
        .hasMessage("--input " + folder + "/b*: no such file or folder; check the path");
  }

  @Test
  void linesOfALongFileKeepTheirNumbersWhereverItIsSplit() throws IOException {
    StringBuilder lines = new StringBuilder();
    IntStream.rangeClosed(1, 4_000)
        .forEach(
            i ->
                lines
                    .append("{\"n\":")
                    .append(i)
                    .append(",\"pad\":\"")
                    .append("x".repeat(400))
                    .append("\"}\n"));
    Path file = Files.writeString(folder.resolve("long.jsonl"), lines);

    List<Row> records =
        new Corpus(LocalSpark.session()).read(List.of(file.toString())).collectAsList();

    assertThat(records).hasSize(4_000);
    assertThat(records)
        .allSatisfy(
            r ->
                assertThat(new String(r.<byte[]>getAs("content"), StandardCharsets.UTF_8))
                    .startsWith("{\"n\":" + r.getAs("source_record") + ","));
  }
}
