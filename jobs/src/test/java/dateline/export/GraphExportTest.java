package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.LocalSpark;
import dateline.Period;
import dateline.UserError;
import dateline.export.GraphExport.Choice;
import dateline.export.GraphExport.Size;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphExportTest {
  @TempDir private Path folder;

  /** A pair, its count, how many were to be expected, and q. */
  private static Row pair(String scope, String a, String b, long count, double expected, double q) {
    return row(
        Tables.COOCCURRENCES,
        Map.of(
            "scope", scope,
            "entity_a", a,
            "entity_b", b,
            "count", count,
            "stories", count - 1,
            "expected", expected,
            "npmi", 0.5,
            "q_value", q));
  }

  private static Row trend(String scope, String a, String b, String period, long count) {
    return row(
        Tables.COOCCURRENCE_TRENDS,
        Map.of(
            "scope", scope,
            "entity_a", a,
            "entity_b", b,
            "period", Date.valueOf(period),
            "count", count,
            "npmi", 0.25));
  }

  private static Row entity(String id) {
    return row(
        Tables.ENTITIES,
        Map.of("entity_id", id, "name", "The " + id, "type", "LOC", "mentions", 9L));
  }

  /** A row of a table, null where no value is given. */
  private static Row row(Table table, Map<String, Object> values) {
    return RowFactory.create(table.columnNames().stream().map(values::get).toArray());
  }

  private static Dataset<Row> rows(Table table, List<Row> rows) {
    StructField[] fields =
        Arrays.stream(table.schema().fields())
            .map(f -> new StructField(f.name(), f.dataType(), true, f.metadata()))
            .toArray(StructField[]::new);
    return LocalSpark.session()
        .createDataFrame(rows, new org.apache.spark.sql.types.StructType(fields));
  }

  private static TableSet tables(List<Row> pairs, List<Row> trends, String... entities) {
    return TableSet.of(Tables.COOCCURRENCES.name(), rows(Tables.COOCCURRENCES, pairs))
        .with(Tables.COOCCURRENCE_TRENDS, rows(Tables.COOCCURRENCE_TRENDS, trends))
        .with(
            Tables.ENTITIES,
            rows(Tables.ENTITIES, Arrays.stream(entities).map(GraphExportTest::entity).toList()))
        .with(
            Tables.ENTITY_GRAPH,
            rows(
                Tables.ENTITY_GRAPH,
                List.of(row(Tables.ENTITY_GRAPH, Map.of("entity_id", "a", "community", 4)))));
  }

  private static final TableSet TABLES =
      tables(
          List.of(
              pair("sentence", "c", "d", 3, 1, 0.05),
              pair("sentence", "a", "b", 5, 1, 0.001),
              pair("sentence", "a", "c", 2, 1, 0.001),
              pair("sentence", "b", "c", 9, 1, 0.06),
              pair("sentence", "b", "d", 4, 8, 0.001),
              pair("article", "a", "d", 8, 1, 0.001)),
          List.of(
              trend("sentence", "a", "b", "2024-04-01", 2),
              trend("sentence", "a", "b", "2024-01-01", 1),
              trend("sentence", "a", "b", "2024-07-01", 2),
              trend("sentence", "a", "c", "2024-10-01", 2),
              trend("article", "a", "b", "2023-01-01", 1)),
          "d",
          "c",
          "b",
          "a",
          "e");

  private String exported(TableSet tables, GraphFormat format, Scope scope, long minCount)
      throws IOException {
    Path file = folder.resolve("graph");
    export(tables, format, scope, minCount, file);
    return Files.readString(file);
  }

  private static Size export(
      TableSet tables, GraphFormat format, Scope scope, long minCount, Path file) {
    return new GraphExport(tables, new Choice("run-1", scope, minCount, Period.QUARTER))
        .write(format, new OutputFile(file));
  }

  @Test
  void anEdgeIsASignificantPairThatOccursOftenEnough() throws IOException {
    assertThat(exported(TABLES, GraphFormat.CSV, Scope.SENTENCE, 3))
        .isEqualTo(
            """
            Source,Target,Type,Weight,source_name,source_type,target_name,target_type,stories,npmi,\
            log_likelihood,sentiment,first_on,last_on
            a,b,Undirected,5,The a,LOC,The b,LOC,4,0.5,,,,
            c,d,Undirected,3,The c,LOC,The d,LOC,2,0.5,,,,
            """);
    assertThat(exported(TABLES, GraphFormat.CSV, Scope.SENTENCE, 1).lines()).hasSize(4);
    assertThat(exported(TABLES, GraphFormat.CSV, Scope.ARTICLE, 3)).contains("\na,d,Undirected,8,");
  }

  @Test
  void nodesAreTheEndsOfEdges() throws IOException {
    Path file = folder.resolve("graph");

    assertThat(export(TABLES, GraphFormat.GRAPHML, Scope.SENTENCE, 4, file))
        .isEqualTo(new Size(2, 1));
    assertThat(Files.readString(file))
        .contains(
            "<desc>Who appears with whom in Dateline's run run-1: pairs that share a sentence 4")
        .contains("<node id=\"a\">")
        .contains("<data key=\"node.community\">4</data></node>\n<node id=\"b\">")
        .doesNotContain("<node id=\"c\">", "<node id=\"e\">");
  }

  @Test
  void spellsAreThePeriodsOfThePairsExported() throws IOException {
    List<String> lines = exported(TABLES, GraphFormat.GEXF, Scope.SENTENCE, 3).lines().toList();
    String spells = "<spells><spell start=\"2024-01-01\" end=\"2024-09-30\"/></spells>";

    assertThat(lines)
        .anyMatch(l -> l.startsWith("<node id=\"a\"") && l.endsWith(spells + "</node>"));
    assertThat(lines)
        .anyMatch(
            l ->
                l.startsWith("<edge source=\"a\" target=\"b\" weight=\"5\">")
                    && l.endsWith(spells + "</edge>")
                    && l.contains(
                        "<attvalue for=\"count_in_period\" value=\"2\" start=\"2024-04-01\" end=\"2024-06-30\"/>"));
    assertThat(lines).anyMatch(l -> l.startsWith("<edge source=\"c\"") && !l.contains("spell"));
  }

  @Test
  void partitionsAndOrderOfRowsChangeNoByte() throws IOException {
    Random random = new Random(7);
    String[] ids = IntStream.range(0, 25).mapToObj(i -> "n" + i).sorted().toArray(String[]::new);
    List<Row> pairs = new ArrayList<>();
    List<Row> trends = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      for (int j = i + 1; j < ids.length; j += 1 + random.nextInt(5)) {
        pairs.add(pair("sentence", ids[i], ids[j], 3 + random.nextInt(9), 1, 0.01));
        trends.add(trend("sentence", ids[i], ids[j], "2024-01-01", 1));
        trends.add(trend("sentence", ids[i], ids[j], "2024-07-01", 2));
      }
    }
    String first = exported(tables(pairs, trends, ids), GraphFormat.GEXF, Scope.SENTENCE, 3);
    Collections.shuffle(pairs, random);
    Collections.shuffle(trends, random);
    TableSet other = tables(pairs, trends, ids);
    TableSet shuffled =
        other
            .with(Tables.COOCCURRENCES, other.get(Tables.COOCCURRENCES).repartition(7))
            .with(Tables.COOCCURRENCE_TRENDS, other.get(Tables.COOCCURRENCE_TRENDS).repartition(5));

    assertThat(exported(shuffled, GraphFormat.GEXF, Scope.SENTENCE, 3)).isEqualTo(first);
    assertThat(first.lines().filter(l -> l.startsWith("<edge "))).hasSize(pairs.size());
  }

  @Test
  void anEmptyNetworkIsNotWrittenButExplained() {
    Path file = folder.resolve("graph");

    assertThatThrownBy(() -> export(TABLES, GraphFormat.CSV, Scope.SENTENCE, 6, file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--min-count 6: no pair shares so many; of the 3 that share a sentence significantly"
                + " often the closest shares 5; give that or less");
    assertThatThrownBy(() -> export(TABLES, GraphFormat.GEXF, Scope.PARAGRAPH, 1, file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("no pair to export: of the 0 that share a paragraph none does so");
    assertThat(file).doesNotExist();
  }

  @Test
  void aCountIsAtLeastOne() {
    assertThatThrownBy(() -> new Choice("run-1", Scope.SENTENCE, 0, null))
        .hasMessage("--min-count 0: give a number from 1");
  }
}
