package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user meets who gives the wrong thing: one line and an exit code, or a row in rejects. */
class BadInputIT {
  private static final String BODY =
      "The ministers of both countries met on Monday and agreed to open the crossing in spring.";

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
  }

  private Commands.Output ingest(String... options) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of(
                "run",
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--until",
                "ingest"));
    args.addAll(List.of(options));
    return Commands.dateline(args.toArray(new String[0]));
  }

  private void assertUserError(Commands.Output result, String message) {
    assertThat(result.exit()).isEqualTo(3);
    String last = result.err().lines().reduce((a, b) -> b).orElse("");
    assertThat(last).startsWith("dateline: ").contains(message);
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(output.resolve("LATEST")).doesNotExist();
  }

  private List<List<String>> rejects() throws SQLException {
    try (Duck duck = new Duck(output.resolve("latest"))) {
      return duck.rows(
          "select source_record, code, detail from rejects order by source_path, source_record");
    }
  }

  @Test
  void aMissingPath() {
    Commands.Output result =
        Commands.dateline("run", "--input", folder + "/nowhere", "--output", output.toString());

    assertUserError(result, "/nowhere: no such file or folder; check the path");
  }

  @Test
  void anEmptyFolder() {
    assertUserError(ingest(), "no files there; give a folder of articles");
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    Files.writeString(input.resolve("a.txt"), "Title\n\n" + BODY);
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Commands.Output result =
        Commands.dateline(
            "run", "--input", input.toString(), "--output", file.resolve("out").toString());

    assertUserError(result, "cannot be written; give a folder that you may write to");
  }

  @Test
  void anUnknownOption() {
    Commands.Output result = ingest("--topic", "3");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("Unknown option", "--topic");
  }

  @Test
  void fromALaterStageWithoutARun() {
    Commands.Output result =
        Commands.dateline("run", "--from", "topics", "--output", output.toString());

    assertUserError(result, "no run in " + output + " yet; run with --input first");
  }

  @Test
  void brokenJsonLines() throws IOException, SQLException {
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"title\":\"A\",\"body\":\""
            + BODY
            + "\"}\n{\"title\":\"cut\n\n[1]\n{\"title\":\"B\",\"body\":\""
            + BODY
            + "\"}\n");

    assertThat(ingest("--force").exit()).isZero();
    assertThat(rejects())
        .extracting(r -> r.get(0), r -> r.get(1))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2", "broken_json"),
            org.assertj.core.groups.Tuple.tuple("4", "broken_json"));
  }

  @Test
  void aCsvWithUnbalancedQuotes() throws IOException, SQLException {
    Files.writeString(
        input.resolve("a.csv"),
        "title,text\nA," + BODY + "\nB,\"" + BODY + "\nC," + BODY + "\n\"D\",\"" + BODY + "\"\n");

    assertThat(ingest("--force").exit()).isZero();
    assertThat(rejects()).containsExactly(List.of("3", "broken_csv", "unbalanced quotation marks"));
    try (Duck duck = new Duck(output.resolve("latest"))) {
      assertThat(duck.rows("select title from articles order by 1"))
          .containsExactly(List.of("A"), List.of("C"), List.of("D"));
    }
  }

  @Test
  void filesThatAreNoArticles() throws IOException, SQLException {
    Files.writeString(input.resolve("good.txt"), "Title\n\n" + BODY);
    Files.write(input.resolve("binary.txt"), new byte[] {1, 0, 2, (byte) 0xFF, 3, 0, 4, 9});
    Files.write(input.resolve("binary.csv"), new byte[] {1, 0, 2, (byte) 0xFF, 3, 0, 4, 9});
    Files.writeString(input.resolve("empty.txt"), "");
    Files.writeString(input.resolve("picture.png"), "PNG");
    Files.writeString(input.resolve("table.parquet"), "not Parquet at all");
    Files.writeString(input.resolve("crawl.warc"), "no archive\n");

    assertThat(ingest("--force").exit()).isZero();
    assertThat(rejects())
        .extracting(r -> r.get(1))
        .containsExactly(
            "undecodable",
            "undecodable",
            "broken_warc",
            "empty",
            "unknown_format",
            "broken_parquet");
  }

  @Test
  void aTruncatedCompressedFileKeepsWhatIsBeforeTheCut() throws IOException, SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Random random = new Random(1);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 200; i++) {
        String line = "{\"title\":\"" + random.nextLong() + "\",\"body\":\"" + BODY + "\"}\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(input.resolve("a.jsonl.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

    assertThat(ingest("--force").exit()).isZero();
    assertThat(rejects())
        .hasSize(1)
        .allSatisfy(
            r -> {
              assertThat(r.get(1)).isEqualTo("unreadable");
              assertThat(r.get(2)).startsWith("after record ");
            });
  }

  @Test
  void aBombIsNotReadOn() throws IOException, SQLException {
    Files.writeString(input.resolve("good.txt"), "Title\n\n" + BODY);
    for (String name : List.of("zeros.jsonl.gz", "zeros.txt.gz", "zeros.csv.gz")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(input.resolve(name)))) {
        for (int i = 0; i < 64; i++) {
          out.write(new byte[1 << 20]);
        }
      }
    }

    assertThat(ingest("--force").exit()).isZero();
    assertThat(rejects()).extracting(r -> r.get(1)).contains("too_large").hasSize(3);
  }

  @Test
  void longLinesDeepNestingAndHugeNumbersCostThemselvesOnly() throws IOException, SQLException {
    try (Writer out = Files.newBufferedWriter(input.resolve("a.jsonl"))) {
      out.write("{\"title\":\"First\",\"body\":\"" + (BODY + " ").repeat(60_000) + "\"}\n");
      out.write("{\"title\":\"Long\",\"body\":\"" + "x".repeat(50 << 20) + "\"}\n");
      out.write("{\"title\":\"Deep\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n");
      out.write(
          "{\"title\":\"Huge\",\"x\":" + "9".repeat(100_000) + ",\"body\":\"" + BODY + "\"}\n");
      out.write("{\"title\":\"Last \\ud800\",\"body\":\"" + BODY + "\\udc00\\u0007\"}\n");
    }

    assertThat(ingest("--force").exit()).isZero();
    assertThat(rejects())
        .extracting(r -> r.get(0), r -> r.get(1))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2", "too_large"),
            org.assertj.core.groups.Tuple.tuple("3", "broken_json"),
            org.assertj.core.groups.Tuple.tuple("4", "broken_json"));
    try (Duck duck = new Duck(output.resolve("latest"))) {
      assertThat(duck.rows("select title, length(body) > 5000000 from articles order by 1"))
          .containsExactly(List.of("First", "true"), List.of("Last", "false"));
    }
  }

  @Test
  void tooManyRejectsPublishNothing() throws IOException {
    Files.writeString(input.resolve("good.txt"), "Title\n\n" + BODY);
    Files.writeString(input.resolve("empty.txt"), "");

    assertUserError(
        ingest(), "1 of 2 records were rejected, more than --max-reject-rate 0.05 allows");
  }

  @Test
  void nothingButRejects() throws IOException {
    Files.writeString(input.resolve("empty.txt"), "");

    assertUserError(ingest("--force"), "--input holds no article: 1 of 1 records were rejected");
  }

  @Test
  void aParquetCorpusAndARepeatedArticle() throws IOException, SQLException {
    LocalSpark.session()
        .sql(
            "select 'Rail' as headline, '"
                + BODY
                + "' as content, date'2024-05-17' as date, 'Courier' as source")
        .write()
        .parquet(input.resolve("corpus").toString());
    IntStream.range(0, 2)
        .forEach(
            i -> {
              try {
                Files.writeString(input.resolve("same" + i + ".txt"), "Title\n\n" + BODY);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });

    Commands.Output result = ingest();

    assertThat(result.exit()).as(result.err()).isZero();
    try (Duck duck = new Duck(output.resolve("latest"))) {
      assertThat(
              duck.rows(
                  "select title, published_on, publisher, date_source, source_record from articles"
                      + " where publisher is not null"))
          .containsExactly(List.of("Rail", "2024-05-17", "Courier", "metadata", "1"));
      assertThat(duck.rows("select issues from articles where article_id like '%-2'"))
          .hasSize(1)
          .allSatisfy(r -> assertThat(r.get(0)).contains("repeated"));
    }
  }
}
