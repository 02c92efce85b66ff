package dateline.cooccur;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The network of entities that share sentences significantly often. */
final class EntityGraph {
  /** The graph is made of at most so many links, the strongest by G², in one task. */
  static final int LINKS = 100_000;

  /** Links with a greater q are taken for chance. */
  private static final double SIGNIFICANCE = 0.05;

  private static final StructType NODE =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("degree", DataTypes.IntegerType)
          .add("strength", DataTypes.LongType)
          .add("pagerank", DataTypes.DoubleType)
          .add("betweenness", DataTypes.DoubleType)
          .add("community", DataTypes.IntegerType);

  private EntityGraph() {}

  static Dataset<Row> of(Dataset<Row> cooccurrences) {
    return cooccurrences
        .filter(
            col("scope")
                .equalTo("sentence")
                .and(col("q_value").leq(SIGNIFICANCE))
                .and(col("count").gt(col("expected"))))
        .orderBy(col("log_likelihood").desc(), col("entity_a"), col("entity_b"))
        .limit(LINKS)
        .select("entity_a", "entity_b", "stories")
        .coalesce(1)
        .mapPartitions((MapPartitionsFunction<Row, Row>) EntityGraph::nodes, Encoders.row(NODE));
  }

  private static Iterator<Row> nodes(Iterator<Row> rows) {
    List<Network.Link> links = new ArrayList<>();
    rows.forEachRemaining(
        r -> links.add(new Network.Link(r.getString(0), r.getString(1), r.getLong(2))));
    Network network = Network.of(links);
    double[] ranks = network.pageRank();
    double[] betweenness = network.betweenness();
    int[] communities = network.communities();
    List<Row> nodes = new ArrayList<>();
    for (int i = 0; i < network.size(); i++) {
      nodes.add(
          RowFactory.create(
              network.name(i),
              network.degree(i),
              network.strength(i),
              ranks[i],
              betweenness[i],
              communities[i]));
    }
    return nodes.iterator();
  }
}
