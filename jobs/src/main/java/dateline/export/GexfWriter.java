package dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * GEXF 1.3 (<a href="https://gexf.net">gexf.net</a>), a dynamic graph with intervals of days: nodes
 * and edges have the spells in which they are there, and edges their count and NPMI of each period.
 * What has no spell, for want of dated articles, is there always.
 */
final class GexfWriter implements GraphWriter {
  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final Attribute COUNT = new Attribute("count_in_period", Attribute.Type.LONG);
  private static final Attribute NPMI = new Attribute("npmi_in_period", Attribute.Type.DOUBLE);

  @Override
  public void write(Graph graph, Writer out) throws IOException {
    Xml xml = new Xml(out);
    xml.line().open("gexf", "xmlns", NAMESPACE, "version", "1.3");
    xml.line()
        .open("meta")
        .element("creator", "Dateline")
        .element("description", graph.description())
        .close();
    xml.line()
        .open(
            "graph",
            "defaultedgetype",
            "undirected",
            "mode",
            "dynamic",
            "timeformat",
            "date",
            "timerepresentation",
            "interval");
    attributes(xml, "node", "static", graph.nodeAttributes());
    attributes(xml, "edge", "static", graph.edgeAttributes());
    attributes(xml, "edge", "dynamic", List.of(COUNT, NPMI));
    xml.line().open("nodes");
    for (Node node : graph.nodes()) {
      xml.line().open("node", "id", node.id(), "label", node.label()).open("attvalues");
      values(xml, graph.nodeAttributes(), node.values());
      spells(xml.close(), node.spells());
      xml.close();
    }
    xml.line().close().line().open("edges");
    for (Edge edge : graph.edges()) {
      edge(xml, graph.edgeAttributes(), edge);
    }
    xml.line().close().line().close().line().close().line();
  }

  private static void edge(Xml xml, List<Attribute> attributes, Edge edge) throws IOException {
    xml.line()
        .open(
            "edge",
            "source",
            edge.source(),
            "target",
            edge.target(),
            "weight",
            Long.toString(edge.weight()))
        .open("attvalues");
    values(xml, attributes, edge.values());
    for (Edge.InPeriod period : edge.periods()) {
      value(xml, COUNT, period.count(), period.when());
      value(xml, NPMI, period.npmi(), period.when());
    }
    spells(xml.close(), edge.spells());
    xml.close();
  }

  private static void attributes(Xml xml, String of, String mode, List<Attribute> attributes)
      throws IOException {
    xml.line().open("attributes", "class", of, "mode", mode);
    for (Attribute a : attributes) {
      xml.line().empty("attribute", "id", a.name(), "title", a.name(), "type", a.type().gexf());
    }
    xml.line().close();
  }

  private static void values(Xml xml, List<Attribute> attributes, List<Object> values)
      throws IOException {
    for (int i = 0; i < attributes.size(); i++) {
      value(xml, attributes.get(i), values.get(i), null);
    }
  }

  private static void value(Xml xml, Attribute attribute, Object value, Spell when)
      throws IOException {
    String written = Attribute.written(value);
    if (written != null) {
      xml.empty(
          "attvalue",
          "for",
          attribute.name(),
          "value",
          written,
          "start",
          when == null ? null : when.start().toString(),
          "end",
          when == null ? null : when.end().toString());
    }
  }

  private static void spells(Xml xml, List<Spell> spells) throws IOException {
    // The schema has no empty list of spells.
    if (!spells.isEmpty()) {
      xml.open("spells");
      for (Spell spell : spells) {
        xml.empty("spell", "start", spell.start().toString(), "end", spell.end().toString());
      }
      xml.close();
    }
  }
}
