package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format that the README names, from the command line to what DuckDB reads. */
class FormatsIT {
  private static final Path FORMATS = Project.path("data/formats");
  private static final String FERRY = "Ferry Line to Skarholm Returns After Two Winters";
  private static final String SCHOOL = "Skarholm’s School Keeps Its Last Teacher";
  private static final String HERRING = "Herring Quota Cut by a Fifth";

  @TempDir Path folder;

  private List<List<String>> articles(String columns, Path input) throws SQLException {
    Path output = folder.resolve("out");
    Commands.Output result =
        Commands.dateline(
            "run",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--until",
            "ingest",
            "--quiet");
    assertThat(result.exit()).as(result.err()).isZero();
    try (Duck duck = new Duck(output.resolve("latest"))) {
      assertThat(duck.number("select count(*) from rejects")).isZero();
      return duck.rows("select " + columns + " from articles order by source_record");
    }
  }

  private List<List<String>> articles(String columns, String file) throws SQLException {
    return articles(columns, FORMATS.resolve(file));
  }

  private void assertTheSkarholmArticles(String file, String... titles) throws SQLException {
    List<List<String>> rows = articles("title, published_at, publisher, body", file);
    assertThat(rows).extracting(r -> r.get(0)).containsExactly(titles);
    assertThat(rows.get(0).get(1)).startsWith("2024-04-12T05:30");
    assertThat(rows.get(0).get(2)).isEqualTo("Varnes Tidende");
    assertThat(rows.get(0).get(3).split("\n\n", -1)).hasSize(3);
    assertThat(rows.get(0).get(3)).endsWith("Tickets stay at 6 euros until October.");
  }

  @Test
  void plainText() throws SQLException {
    assertThat(articles("title, published_on, body like '%a thing for Danes.”'", "articles.txt"))
        .containsExactly(List.of("Ferry Captain Says Goodbye to Skarholm", "2024-04-19", "true"));
  }

  @Test
  void jsonLines() throws SQLException {
    assertTheSkarholmArticles("articles.jsonl", FERRY, SCHOOL, HERRING);
  }

  @Test
  void anArrayOfJsonObjects() throws SQLException {
    assertTheSkarholmArticles("articles.json", FERRY, SCHOOL, HERRING);
  }

  @Test
  void csv() throws SQLException {
    assertTheSkarholmArticles("articles.csv", FERRY, SCHOOL, HERRING);
  }

  @Test
  void tsv() throws SQLException {
    assertTheSkarholmArticles("articles.tsv", FERRY, SCHOOL);
  }

  @Test
  void parquet() throws SQLException {
    assertTheSkarholmArticles("articles.parquet", FERRY, SCHOOL, HERRING);
    assertThat(articles("authors, section, url", "articles.parquet").get(1))
        .containsExactly(
            "[Ragna Moe, Jon Aas]",
            "Education",
            "https://tidende.example/2024/05/17/skarholm-school");
  }

  @Test
  void aWebPage() throws SQLException {
    assertThat(
            articles(
                "title, published_at at time zone 'UTC', date_source, publisher, authors, section,"
                    + " url, language, body",
                "page.html"))
        .containsExactly(
            List.of(
                "Lighthouse of Varnes sold for one krone",
                "2024-09-03 04:45:00.0",
                "metadata",
                "Varnes Tidende",
                "[Ragna Moe]",
                "Local",
                "https://tidende.example/2024/09/03/lighthouse-sold",
                "en",
                String.join(
                    "\n\n",
                    "The lighthouse of Varnes on Monday, with its lamp already packed.",
                    "The council of Varnes has sold the town’s lighthouse for one krone to Liv Hauge,"
                        + " a retired pilot who has promised to paint it every fifth year.",
                    "“It needs somebody who is not afraid of ladders,” Mayor Ingrid Solvik said after"
                        + " the vote on Monday.",
                    "Ships do without it",
                    "The light was put out in 2019, when the coastal authority found that no ship had"
                        + " asked for it in a year. Hauge wants to light it on Sundays, at her own"
                        + " cost.")));
  }

  @Test
  void aWebArchive() throws SQLException {
    assertThat(
            articles(
                "title, url, published_on, publisher, authors, body like '%raffle.'",
                "crawl.warc.gz"))
        .containsExactly(
            List.of(
                "Storm Closes the Port of Varnes",
                "https://harbour.example/2024/storm-closes-port",
                "2024-11-02",
                "Harbour Notes",
                "[Signe Falk]",
                "false"),
            List.of(
                "Fish Hall Gets a Roof Before Christmas",
                "https://harbour.example/2024/fish-hall-roof",
                "2024-12-19",
                "Harbour Notes",
                "[Signe Falk]",
                "true"));
  }

  @Test
  void zstandard() throws SQLException {
    assertThat(articles("title", "articles.jsonl.zst"))
        .containsExactly(
            List.of("Council of Varnes Buys a Snow Plough on Credit"),
            List.of("Skarholm Votes on a Second Ferry"));
  }

  @Test
  void anotherEncoding() throws SQLException {
    assertThat(articles("body like '%Élodie Brücker%crêpes%–%', issues", "windows-1252.txt"))
        .containsExactly(List.of("true", "[undated, recoded]"));
    assertThat(articles("title, language, issues", "excel-semicolons-windows-1252.csv"))
        .containsExactly(
            List.of("Zürich und Skarholm feiern eine Brücke", "de", "[recoded]"),
            List.of("Fähre verkürzt die Überfahrt", "de", "[recoded]"));
  }

  @Test
  void theContentOverrulesAWrongExtensionOrNone() throws IOException, SQLException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (String name :
        List.of(
            "page.html/p",
            "page.html/p.php",
            "articles.jsonl/a.json",
            "articles.json/b.txt",
            "articles.json/b.dat",
            "crawl.warc.gz/c",
            "articles.jsonl.zst/z.jsonl",
            "articles.parquet/q.data")) {
      String[] names = name.split("/", 2);
      Files.copy(FORMATS.resolve(names[0]), input.resolve(names[1]));
    }

    assertThat(articles("regexp_extract(source_path, '[^/]*$')", input).stream().map(r -> r.get(0)))
        .containsExactlyInAnyOrder(
            "p", "p.php", "a.json", "a.json", "a.json", "b.txt", "b.txt", "b.txt", "b.dat", "b.dat",
            "b.dat", "c", "c", "z.jsonl", "z.jsonl", "q.data", "q.data", "q.data");
  }

  @Test
  void utf16InEveryTextFormat() throws IOException, SQLException {
    Path input = Files.createDirectories(folder.resolve("in"));
    List<String> files =
        List.of("articles.txt", "articles.jsonl", "articles.json", "articles.csv", "articles.tsv");
    for (String file : files) {
      String text = Files.readString(FORMATS.resolve(file));
      Files.writeString(input.resolve(file), "\uFEFF" + text, StandardCharsets.UTF_16LE);
    }

    List<List<String>> rows = articles("title, list_contains(issues, 'recoded')", input);

    assertThat(rows).hasSize(12).allMatch(r -> r.get(1).equals("true"));
  }

  @Test
  void everyCommandOfTheReadmesTableRuns() throws IOException {
    String readme = Files.readString(Project.path("README.md"));
    Matcher row =
        Pattern.compile("^\\|.*\\| `\\./dateline (run [^`]+)` \\|$", Pattern.MULTILINE)
            .matcher(readme);
    List<Path> read = new ArrayList<>();
    while (row.find()) {
      List<String> args = new ArrayList<>(List.of(row.group(1).split(" ", -1)));
      int input = args.indexOf("--input") + 1;
      read.add(Project.path(args.get(input)));
      args.set(input, Project.path(args.get(input)).toString());
      args.set(args.indexOf("--output") + 1, folder.resolve("readme" + read.size()).toString());
      Commands.Output result = Commands.dateline(args.toArray(new String[0]));
      assertThat(result.exit()).as("%s: %s", row.group(1), result.err()).isZero();
    }
    try (Stream<Path> files = Files.list(FORMATS)) {
      assertThat(read).containsExactlyInAnyOrderElementsOf(files.toList());
    }
  }
}
