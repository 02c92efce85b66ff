package dateline.export;

import java.util.List;

/**
 * A network as the writers are given it. Nodes and edges come one at a time, in order of their ids.
 *
 * @param description one line that says what was exported, for those who find the file later
 * @param nodeAttributes what is told of each node, in the order of {@link Node#values}
 * @param edgeAttributes what is told of each edge, in the order of {@link Edge#values}
 */
record Graph(
    String description,
    List<Attribute> nodeAttributes,
    Iterable<Node> nodes,
    List<Attribute> edgeAttributes,
    Iterable<Edge> edges) {
  Graph {
    nodeAttributes = List.copyOf(nodeAttributes);
    edgeAttributes = List.copyOf(edgeAttributes);
  }
}
