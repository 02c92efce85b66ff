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

  private static final StructType NODE =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("degree", DataTypes.IntegerType)
          .add("strength", DataTypes.LongType)
          .add("pagerank", DataTypes.DoubleType)
          .add("betweenness", DataTypes.DoubleType)
          .add("betweenness_sources", DataTypes.IntegerType)
          .add("community", DataTypes.IntegerType);

  private final double backbone;

  /**
   * @param backbone level of the disparity filter, in (0, 1]
   */
  EntityGraph(double backbone) {
    this.backbone = backbone;
  }

  Dataset<Row> of(Dataset<Row> cooccurrences) {
    double level = backbone;
    return cooccurrences
        .filter(col("scope").equalTo("sentence").and(Significance.aboveChance()))
        .orderBy(col("log_likelihood").desc(), col("entity_a"), col("entity_b"))
        .limit(LINKS)
        .select("entity_a", "entity_b", "stories")
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) links -> nodes(links, level), Encoders.row(NODE));
  }

  private static Iterator<Row> nodes(Iterator<Row> rows, double backbone) {
    List<Network.Link> links = new ArrayList<>();
    rows.forEachRemaining(
        r -> links.add(new Network.Link(r.getString(0), r.getString(1), r.getLong(2))));
    Network network = Network.of(Network.backbone(links, backbone));
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
              network.sources(),
              communities[i]));
    }
    return nodes.iterator();
  }
}
