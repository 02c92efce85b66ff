package dateline.export;

/** A format of files that hold a network. */
public enum GraphFormat {
  /** GraphML 1.0: nodes and edges with typed data; for Gephi, Cytoscape, networkx, igraph. */
  GRAPHML,
  /** GEXF 1.3: the same and the periods in which each is there; for Gephi's timeline. */
  GEXF,
  /** CSV: one edge a line, with the names of its ends; for spreadsheets and data frames. */
  CSV;

  GraphWriter writer() {
    return switch (this) {
      case GRAPHML -> new GraphmlWriter();
      case GEXF -> new GexfWriter();
      case CSV -> new CsvWriter();
    };
  }
}
