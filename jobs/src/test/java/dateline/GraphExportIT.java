package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import dateline.export.ExportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The sample's network, from the command line to what readers of each format find. networkx opens
 * it where DATELINE_PYTHON names a Python with notebooks/requirements.txt; where that is not set,
 * that test is skipped and says so.
 */
class GraphExportIT {
  private static final String EDGES =
      """
      from cooccurrences where scope = '%s' and "count" >= %d
        and q_value <= 0.05 and "count" > expected
      """;

  private static final String READ =
      """
      import sys, networkx as nx
      a = nx.read_graphml(sys.argv[1]); b = nx.read_gexf(sys.argv[2])
      assert not (a.is_directed() or a.is_multigraph() or b.is_directed() or b.is_multigraph())
      def known(g, id): return {id(n): d["label"] for n, d in g.nodes(data=True)}
      def edges(g, id):
          return {tuple(sorted((id(u), id(v)))): (int(d["weight"]), d["npmi"], d["last_on"])
                  for u, v, d in g.edges(data=True)}
      ids = {n: d["entity_id"] for n, d in a.nodes(data=True)}
      assert known(a, ids.get) == known(b, str)
      assert edges(a, ids.get) == edges(b, str)
      for u, v, d in b.edges(data=True):
          assert sum(c for c, start, end in d["count_in_period"]) <= d["weight"], (u, v, d)
          assert len(d["spells"]) <= len(d["count_in_period"]), (u, v, d)
      print(len(a), a.size(), int(a.size("weight")), a.nodes["loc:armenia"]["label"])
      """;

  @TempDir private static Path folder;
  private static Path output;
  private static Duck duck;

  @BeforeAll
  static void open() throws SQLException {
    output = SampleRun.output();
    duck = new Duck(SampleRun.folder());
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
  }

  private static Commands.Output export(String format, Path to, String... more) {
    List<String> args = new ArrayList<>(List.of("export", "graph", "--output", output.toString()));
    args.addAll(List.of("--format", format, "--to", to.toString()));
    args.addAll(List.of(more));
    return Commands.dateline(args.toArray(String[]::new));
  }

  private static String exported(String format, String... more) throws IOException {
    Path file = folder.resolve("network." + format);
    Commands.Output result = export(format, file, more);
    assertThat(result.exit()).as(result.err()).isZero();
    return Files.readString(file);
  }

  private static long edges(String scope, int minCount) throws SQLException {
    return duck.number("select count(*) " + EDGES.formatted(scope, minCount));
  }

  private static long nodes(String scope, int minCount) throws SQLException {
    return duck.number(
        "select count(distinct entity) from (select unnest([entity_a, entity_b]) as entity "
            + EDGES.formatted(scope, minCount)
            + ")");
  }

  @ParameterizedTest
  @CsvSource({"graphml,sentence,3", "gexf,sentence,3", "gexf,article,5"})
  void theFileIsValidAndHoldsThePairsOfTheTable(String format, String scope, int minCount)
      throws IOException, SAXException, SQLException {
    Document document =
        ExportSchema.valid(
            format, exported(format, "--scope", scope, "--min-count", Integer.toString(minCount)));

    assertThat(document.getElementsByTagNameNS("*", "node").getLength())
        .isEqualTo((int) nodes(scope, minCount));
    assertThat(document.getElementsByTagNameNS("*", "edge").getLength())
        .isEqualTo((int) edges(scope, minCount));
  }

  @Test
  void spellsCoverThePeriodsOfTheTable() throws IOException, SAXException, SQLException {
    Document document = ExportSchema.valid("gexf", exported("gexf", "--period", "month"));
    var values = document.getElementsByTagNameNS("*", "attvalue");
    long periods = 0;
    for (int i = 0; i < values.getLength(); i++) {
      String of = values.item(i).getAttributes().getNamedItem("for").getNodeValue();
      periods += of.equals("count_in_period") ? 1 : 0;
    }

    assertThat(periods)
        .isEqualTo(
            duck.number(
                "select count(*) from cooccurrence_trends semi join (select * "
                    + EDGES.formatted("sentence", 3)
                    + ") using (scope, entity_a, entity_b)"));
    assertThat(document.getElementsByTagNameNS("*", "spell").getLength()).isPositive();
  }

  @Test
  void csvStandsAlone() throws IOException, SQLException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (CSVParser parser = CSVParser.parse(exported("csv"), format)) {
      List<List<String>> read =
          parser.stream()
              .map(
                  r ->
                      List.of(
                          r.get("Source"),
                          r.get("source_name"),
                          r.get("target_type"),
                          r.get("Weight")))
              .toList();
      assertThat(read)
          .isEqualTo(
              duck.rows(
                  "select entity_a, a.name, b.type, \"count\" from (select * "
                      + EDGES.formatted("sentence", 3)
                      + ") join entities a on a.entity_id = entity_a"
                      + " join entities b on b.entity_id = entity_b order by entity_a, entity_b"));
    }
  }

  @Test
  void networkxOpensBothAndFindsTheSame() throws IOException, InterruptedException, SQLException {
    exported("graphml");
    exported("gexf");

    String read =
        PythonScript.run(
            "notebooks/requirements.txt",
            "-c",
            READ,
            folder.resolve("network.graphml").toString(),
            folder.resolve("network.gexf").toString());

    assertThat(read.strip())
        .isEqualTo(
            "%d %d %d Armenia"
                .formatted(
                    nodes("sentence", 3),
                    edges("sentence", 3),
                    duck.number("select sum(\"count\") " + EDGES.formatted("sentence", 3))));
  }

  @Test
  void theSameBytesEachTimeAndALineThatSaysWhatAndWhere() throws IOException, SQLException {
    Path file = folder.resolve("again.gexf");
    Commands.Output result = export("GEXF", file);

    assertThat(result.out())
        .isEqualTo(
            "Wrote %d nodes and %d edges to %s%n%nOpen it:%n"
                    .formatted(nodes("sentence", 3), edges("sentence", 3), file)
                + "  gephi      File > Open; then Enable Timeline, below the graph\n"
                + "  networkx   networkx.read_gexf('%s')%n".formatted(file));
    assertThat(Files.readString(file)).isEqualTo(exported("gexf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf", "csv"})
  void anotherPeriodThanTheRunsIsRefused(String format) {
    Commands.Output result = export(format, folder.resolve("none"), "--period", "week");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .contains("--period week: run ")
        .contains("was made with periods of a month; leave --period out, or make them anew by: ")
        .hasLineCount(1);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void whatCannotBeIsOneLine() throws IOException {
    assertThat(export("csv", folder).err()).contains("is a folder; name a file").hasLineCount(1);
    assertThat(export("csv", folder.resolve("no/x.csv")).err())
        .contains("there is no folder")
        .hasLineCount(1);
    assertThat(export("csv", folder.resolve("x.csv"), "--min-count", "100000"))
        .satisfies(
            result -> {
              assertThat(result.exit()).isEqualTo(3);
              assertThat(result.err()).contains("no pair shares so many").hasLineCount(1);
            });
    assertThat(export("csv", folder.resolve("x.csv"), "--min-count", "0").exit()).isEqualTo(2);
    Path none = Files.createDirectory(folder.resolve("no-runs"));
    Commands.Output result =
        Commands.dateline(
            "export",
            "graph",
            "--output",
            none.toString(),
            "--format",
            "csv",
            "--to",
            folder.resolve("x.csv").toString());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("no run there yet; run with --input first").hasLineCount(1);
  }

  @Test
  void aRunWithoutPairsIsTold() throws IOException {
    Path unfinished = Files.createDirectories(folder.resolve("unfinished/runs/1"));
    Files.writeString(
        unfinished.resolve("manifest.json"),
        "{\"parameters\": {\"until\": \"annotate\"}, \"rows\": {\"mentions\": 3}}");
    Files.writeString(folder.resolve("unfinished/LATEST"), "1\n");
    Path runs = folder.resolve("unfinished");

    Commands.Output result =
        Commands.dateline(
            "export",
            "graph",
            "--output",
            runs.toString(),
            "--format",
            "csv",
            "--to",
            folder.resolve("x.csv").toString());

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .isEqualTo(
            "dateline: --output %s: run 1 has no table cooccurrences; finish it by: dateline run --from resolve --output %s%n"
                .formatted(runs, runs));
  }
}
