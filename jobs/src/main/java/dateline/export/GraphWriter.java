package dateline.export;

import java.io.IOException;
import java.io.Writer;

/** Writes a network in one format; the same network gives the same text. */
interface GraphWriter {
  /** Writes all of the network; the caller closes. */
  void write(Graph graph, Writer out) throws IOException;
}
