package dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * GraphML 1.0 (Brandes, Eiglsperger, Lerner 2010, <a
 * href="http://graphml.graphdrawing.org/primer/graphml-primer.html">primer</a>). Its schema wants
 * ids without slashes, so the ids of the tables are the data {@code entity_id}; names are {@code
 * label}, which Gephi shows, and {@code name}, which Cytoscape does.
 */
final class GraphmlWriter implements GraphWriter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final Attribute WEIGHT = new Attribute("weight", Attribute.Type.LONG);
  private static final List<Attribute> WHO =
      List.of(
          new Attribute("entity_id", Attribute.Type.TEXT),
          new Attribute("label", Attribute.Type.TEXT),
          new Attribute("name", Attribute.Type.TEXT));

  @Override
  public void write(Graph graph, Writer out) throws IOException {
    Xml xml = new Xml(out);
    xml.line()
        .open(
            "graphml",
            "xmlns",
            NAMESPACE,
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation",
            NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
    xml.line().element("desc", graph.description());
    keys(xml, "node", WHO);
    keys(xml, "node", graph.nodeAttributes());
    keys(xml, "edge", List.of(WEIGHT));
    keys(xml, "edge", graph.edgeAttributes());
    xml.line().open("graph", "edgedefault", "undirected");
    for (Node node : graph.nodes()) {
      xml.line().open("node", "id", token(node.id()));
      data(xml, "node", WHO, List.of(node.id(), node.label(), node.label()));
      data(xml, "node", graph.nodeAttributes(), node.values());
      xml.close();
    }
    for (Edge edge : graph.edges()) {
      xml.line().open("edge", "source", token(edge.source()), "target", token(edge.target()));
      data(xml, "edge", List.of(WEIGHT), List.of(edge.weight()));
      data(xml, "edge", graph.edgeAttributes(), edge.values());
      xml.close();
    }
    xml.line().close().line().close().line();
  }

  private static void keys(Xml xml, String of, List<Attribute> attributes) throws IOException {
    for (Attribute attribute : attributes) {
      xml.line()
          .empty(
              "key",
              "id",
              key(of, attribute),
              "for",
              of,
              "attr.name",
              attribute.name(),
              "attr.type",
              attribute.type().graphml());
    }
  }

  private static void data(Xml xml, String of, List<Attribute> attributes, List<?> values)
      throws IOException {
    for (int i = 0; i < attributes.size(); i++) {
      String written = Attribute.written(values.get(i));
      if (written != null) {
        xml.element("data", written, "key", key(of, attributes.get(i)));
      }
    }
  }

  private static String key(String of, Attribute attribute) {
    return of + "." + attribute.name();
  }

  /**
   * The id as an NMTOKEN of XML: a colon for the slash, and the code point of what else is no ASCII
   * letter, digit or hyphen, so that {@code loc/鎮} is {@code loc:_93ae_}. Different ids stay so.
   */
  static String token(String id) {
    StringBuilder token = new StringBuilder(id.length());
    id.codePoints()
        .forEach(
            c -> {
              if (c == '/') {
                token.append(':');
              } else if (c == '-' || (c < 0x80 && Character.isLetterOrDigit(c))) {
                token.appendCodePoint(c);
              } else {
                token.append('_').append(Integer.toHexString(c)).append('_');
              }
            });
    return token.toString();
  }
}
