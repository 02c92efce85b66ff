package dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV (RFC 4180, UTF-8, line feeds): a list of edges whose first columns Gephi knows by their
 * names. There are no nodes in it; what is to be told of the ends must be an attribute of the edge.
 */
final class CsvWriter implements GraphWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').build();

  @Override
  public void write(Graph graph, Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of("Source", "Target", "Type", "Weight"));
    graph.edgeAttributes().forEach(attribute -> header.add(attribute.name()));
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    csv.printRecord(header);
    for (Edge edge : graph.edges()) {
      csv.print(edge.source());
      csv.print(edge.target());
      csv.print("Undirected");
      csv.print(edge.weight());
      for (Object value : edge.values()) {
        csv.print(Attribute.written(value));
      }
      csv.println();
    }
    csv.flush();
  }
}
