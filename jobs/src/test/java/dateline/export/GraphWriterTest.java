package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class GraphWriterTest {
  private static final String ATTACK = "<b>\"R&D\" 'n' ]]> 🎸 محمد\u0000\ud83c\nCo,";
  private static final String WRITTEN = "<b>\"R&D\" 'n' ]]> 🎸 محمد Co,";
  private static final Spell MARCH = month("2024-03-01");
  private static final Spell APRIL = month("2024-04-01");
  private static final Spell JUNE = month("2024-06-01");

  private static final Graph GRAPH =
      new Graph(
          "Pairs with q <= 0.05",
          List.of(
              new Attribute("type", Attribute.Type.TEXT),
              new Attribute("degree", Attribute.Type.INTEGER),
              new Attribute("pagerank", Attribute.Type.DOUBLE)),
          List.of(
              new Node("loc/鎮-2", "鎮 2", Arrays.asList("LOC", null, Double.NaN), List.of()),
              new Node("org/r-d", ATTACK, List.of("ORG", 2, 1.5e-5), List.of(MARCH, JUNE)),
              new Node("per/x", "\u0001\udc00", List.of("PER", 1, 0.25), List.of(JUNE))),
          List.of(
              new Attribute("remark", Attribute.Type.TEXT),
              new Attribute("stories", Attribute.Type.LONG)),
          List.of(
              new Edge("loc/鎮-2", "org/r-d", 3, Arrays.asList(null, 2L), List.of()),
              new Edge(
                  "org/r-d",
                  "per/x",
                  40_000_000_000L,
                  List.of(ATTACK, 7L),
                  List.of(
                      new Edge.InPeriod(MARCH, 2, 0.5),
                      new Edge.InPeriod(APRIL, 1, null),
                      new Edge.InPeriod(JUNE, 1, -1.0)))));

  private static Spell month(String first) {
    LocalDate start = LocalDate.parse(first);
    return new Spell(start, start.plusMonths(1).minusDays(1));
  }

  private static String written(GraphFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.writer().write(GRAPH, out);
    return out.toString();
  }

  private static List<Element> elements(Document document, String name) {
    var found = document.getElementsByTagNameNS("*", name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  private static List<String> attribute(Document document, String element, String name) {
    return elements(document, element).stream().map(e -> e.getAttribute(name)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void theSameNetworkGivesTheSameText(GraphFormat format) throws IOException {
    assertThat(written(format)).isEqualTo(written(format)).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void graphmlIsValidAndKeepsNamesAndOrder() throws IOException, SAXException {
    Document document = ExportSchema.valid("graphml", written(GraphFormat.GRAPHML));

    assertThat(attribute(document, "node", "id"))
        .containsExactly("loc:_93ae_-2", "org:r-d", "per:x");
    assertThat(attribute(document, "edge", "target")).containsExactly("org:r-d", "per:x");
    assertThat(elements(document, "data"))
        .extracting(e -> e.getAttribute("key") + "=" + e.getTextContent())
        .contains(
            "node.entity_id=loc/鎮-2",
            "node.label=" + WRITTEN,
            "node.name=" + WRITTEN,
            "node.degree=2",
            "node.pagerank=1.5E-5",
            "node.label=per/x",
            "edge.weight=40000000000",
            "edge.remark=" + WRITTEN)
        .doesNotContain("node.pagerank=NaN", "node.degree=null", "edge.remark=null");
    assertThat(elements(document, "key"))
        .extracting(e -> e.getAttribute("for") + " " + e.getAttribute("attr.name"))
        .contains("node type", "edge weight", "edge stories");
    assertThat(elements(document, "key"))
        .extracting(e -> e.getAttribute("attr.type"))
        .containsOnly("string", "int", "long", "double");
  }

  @Test
  void differentIdsStayDifferentInGraphml() {
    assertThat(GraphmlWriter.token("loc/a-b")).isEqualTo("loc:a-b");
    assertThat(GraphmlWriter.token("loc/²")).isEqualTo("loc:_b2_");
    assertThat(GraphmlWriter.token("loc/𠮷")).isEqualTo("loc:_20bb7_");
    assertThat(GraphmlWriter.token("loc/_b2_")).isEqualTo("loc:_5f_b2_5f_");
    assertThat(GraphmlWriter.token("loc:b2")).isEqualTo("loc_3a_b2");
  }

  @Test
  void gexfIsValidAndKeepsNamesAndOrder() throws IOException, SAXException {
    Document document = ExportSchema.valid("gexf", written(GraphFormat.GEXF));

    assertThat(attribute(document, "node", "id")).containsExactly("loc/鎮-2", "org/r-d", "per/x");
    assertThat(attribute(document, "node", "label")).containsExactly("鎮 2", WRITTEN, "per/x");
    assertThat(attribute(document, "edge", "weight")).containsExactly("3", "40000000000");
    assertThat(attribute(document, "attribute", "type"))
        .containsExactly("string", "integer", "double", "string", "long", "long", "double");
  }

  @Test
  void gexfTellsWhenNodesAndEdgesAreThere() throws IOException {
    String text = written(GraphFormat.GEXF);

    assertThat(text.lines().filter(line -> line.contains("id=\"loc/")))
        .singleElement()
        .asString()
        .doesNotContain("spell");
    assertThat(text.lines().filter(line -> line.contains("id=\"org/")))
        .singleElement()
        .asString()
        .endsWith(
            "<spells><spell start=\"2024-03-01\" end=\"2024-03-31\"/>"
                + "<spell start=\"2024-06-01\" end=\"2024-06-30\"/></spells></node>");
    assertThat(text.lines().filter(line -> line.contains("target=\"per/")))
        .singleElement()
        .asString()
        .contains(
            "<attvalue for=\"count_in_period\" value=\"1\" start=\"2024-04-01\" end=\"2024-04-30\"/>"
                + "<attvalue for=\"count_in_period\" value=\"1\" start=\"2024-06-01\"",
            "<attvalue for=\"npmi_in_period\" value=\"-1.0\" start=\"2024-06-01\" end=\"2024-06-30\"/>")
        .endsWith(
            "<spells><spell start=\"2024-03-01\" end=\"2024-04-30\"/>"
                + "<spell start=\"2024-06-01\" end=\"2024-06-30\"/></spells></edge>");
  }

  @Test
  void csvIsReadBackAsItWas() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (CSVParser parser = CSVParser.parse(new StringReader(written(GraphFormat.CSV)), format)) {
      List<CSVRecord> records = parser.getRecords();

      assertThat(parser.getHeaderNames())
          .containsExactly("Source", "Target", "Type", "Weight", "remark", "stories");
      assertThat(records.get(0).toList())
          .containsExactly("loc/鎮-2", "org/r-d", "Undirected", "3", "", "2");
      assertThat(records.get(1).toList())
          .containsExactly("org/r-d", "per/x", "Undirected", "40000000000", WRITTEN, "7");
    }
  }
}
