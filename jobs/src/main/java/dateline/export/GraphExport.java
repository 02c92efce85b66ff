package dateline.export;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dateline.Period;
import dateline.UserError;
import dateline.cooccur.Significance;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The network of a run as one file. An edge is a pair that occurs together significantly more often
 * than chance has it, by the rule that {@code entity_graph} goes by; a node is an entity that has
 * such an edge. Rows are in order of ids, so the same run and choice give the same bytes.
 *
 * <pre>{@code
 * ./dateline export graph --output out --format gexf --to graph.gexf --min-count 5
 * }</pre>
 */
public final class GraphExport {
  /** The tables that an export reads. */
  public static final List<Table> READS =
      List.of(
          Tables.COOCCURRENCES, Tables.COOCCURRENCE_TRENDS, Tables.ENTITIES, Tables.ENTITY_GRAPH);

  private static final List<String> NODE = List.of("entity_id", "name");
  private static final List<String> OF_ENTITY =
      List.of(
          "type",
          "country",
          "latitude",
          "longitude",
          "mentions",
          "articles",
          "stories",
          "first_on",
          "last_on");
  private static final List<String> OF_PLACE_IN_GRAPH =
      List.of("degree", "strength", "pagerank", "betweenness", "community");

  private static final List<String> EDGE = List.of("entity_a", "entity_b", "count");
  private static final List<String> OF_PAIR =
      List.of("stories", "npmi", "log_likelihood", "sentiment", "first_on", "last_on");
  private static final List<String> OF_ENDS =
      List.of("source_name", "source_type", "target_name", "target_type");

  private static final String[] ENDS = {"entity_a", "entity_b"};
  private static final Column[] PAIR = {col("entity_a"), col("entity_b")};

  /** The last column of nodes and edges: when they are there, or null. */
  private static final String PERIODS = "periods";

  /** How many nodes and edges a file holds. */
  public record Size(long nodes, long edges) {}

  private final TableSet tables;
  private final Choice choice;

  /**
   * Which network of a run to export.
   *
   * @param run the run's id
   * @param scope what the two entities of a pair share
   * @param minCount the fewest units of text that a pair must share, from 1
   * @param period the length of the run's periods; GEXF alone needs it, and it may else be null
   */
  public record Choice(String run, Scope scope, long minCount, Period period) {
    public Choice {
      if (minCount < 1) {
        throw new IllegalArgumentException("--min-count " + minCount + ": give a number from 1");
      }
    }

    private String description() {
      return String.format(
          Locale.ROOT,
          "Who appears with whom in Dateline's run %s: pairs that share a %s %d times or more, with"
              + " q <= %s; the weight is how many times",
          run,
          scope.label(),
          minCount,
          Significance.LEVEL);
    }
  }

  /**
   * @param tables {@link #READS} of the run
   */
  public GraphExport(TableSet tables, Choice choice) {
    this.tables = tables;
    this.choice = choice;
  }

  /**
   * Writes the file.
   *
   * @throws UserError where no pair is left to write, or the file cannot be written
   */
  public Size write(GraphFormat format, OutputFile file) {
    Dataset<Row> pairs = pairs();
    Size size = new Size(ends(pairs).count(), pairs.count());
    if (size.edges() == 0) {
      throw nothingLeft();
    }
    Graph graph =
        switch (format) {
          case GRAPHML -> graph(timeless(nodes(pairs)), timeless(pairs));
          case GEXF -> dynamicGraph(pairs);
          case CSV -> edgeList(pairs);
        };
    file.write(out -> format.writer().write(graph, out));
    return size;
  }

  private Dataset<Row> ofScope() {
    return tables.get(Tables.COOCCURRENCES).filter(col("scope").equalTo(choice.scope().label()));
  }

  private Dataset<Row> pairs() {
    return ofScope()
        .filter(Significance.aboveChance().and(col("count").geq(choice.minCount())))
        .select(columns(List.of(EDGE, OF_PAIR)));
  }

  private UserError nothingLeft() {
    Row counts =
        ofScope()
            .agg(
                count(lit(1)),
                count(when(Significance.aboveChance(), 1)),
                max(when(Significance.aboveChance(), col("count"))))
            .first();
    String scope = choice.scope().label();
    return new UserError(
        counts.getLong(1) == 0
            ? String.format(
                "no pair to export: of the %,d that share a %s none does so significantly more"
                    + " often than chance has it; choose another --scope or add articles",
                counts.getLong(0), scope)
            : String.format(
                "--min-count %d: no pair shares so many; of the %,d that share a %s significantly"
                    + " often the closest shares %d; give that or less",
                choice.minCount(), counts.getLong(1), scope, counts.getLong(2)));
  }

  /** The entities that have an edge, each once. */
  private static Dataset<Row> ends(Dataset<Row> pairs) {
    return pairs.select(explode(array(PAIR)).as("entity_id")).distinct();
  }

  private Dataset<Row> nodes(Dataset<Row> pairs) {
    return ends(pairs)
        .join(tables.get(Tables.ENTITIES).select(columns(List.of(NODE, OF_ENTITY))), "entity_id")
        .join(
            tables
                .get(Tables.ENTITY_GRAPH)
                .select(columns(List.of(List.of("entity_id"), OF_PLACE_IN_GRAPH))),
            "entity_id",
            "left");
  }

  private Graph graph(Dataset<Row> nodes, Dataset<Row> edges) {
    return new Graph(
        choice.description(),
        Stream.concat(
                attributes(Tables.ENTITIES, OF_ENTITY),
                attributes(Tables.ENTITY_GRAPH, OF_PLACE_IN_GRAPH))
            .toList(),
        streamed(nodes.orderBy("entity_id"), this::node),
        attributes(Tables.COOCCURRENCES, OF_PAIR).toList(),
        streamed(edges.orderBy(PAIR), this::edge));
  }

  private Graph dynamicGraph(Dataset<Row> pairs) {
    Dataset<Row> inPeriods =
        tables
            .get(Tables.COOCCURRENCE_TRENDS)
            // A period in which the pair is missed is no part of a spell.
            .filter(col("scope").equalTo(choice.scope().label()).and(col("count").gt(0)))
            .select("entity_a", "entity_b", "period", "count", "npmi")
            .join(pairs.select(PAIR), ENDS, "left_semi");
    Dataset<Row> ofEdges =
        inPeriods
            .groupBy(PAIR)
            .agg(array_sort(collect_list(struct("period", "count", "npmi"))).as(PERIODS));
    Dataset<Row> ofNodes =
        inPeriods
            .select(explode(array(PAIR)).as("entity_id"), col("period"))
            .distinct()
            .groupBy("entity_id")
            .agg(array_sort(collect_list("period")).as(PERIODS));
    return graph(
        nodes(pairs).join(ofNodes, "entity_id", "left"), pairs.join(ofEdges, ENDS, "left"));
  }

  private Graph edgeList(Dataset<Row> pairs) {
    Dataset<Row> entities = tables.get(Tables.ENTITIES);
    Dataset<Row> edges =
        pairs
            .join(named(entities, "entity_a", "source"), "entity_a")
            .join(named(entities, "entity_b", "target"), "entity_b")
            .select(columns(List.of(EDGE, OF_ENDS, OF_PAIR)));
    return new Graph(
        choice.description(),
        List.of(),
        List.of(),
        Stream.concat(
                OF_ENDS.stream().map(name -> new Attribute(name, Attribute.Type.TEXT)),
                attributes(Tables.COOCCURRENCES, OF_PAIR))
            .toList(),
        streamed(timeless(edges).orderBy(PAIR), this::edge));
  }

  private static Dataset<Row> timeless(Dataset<Row> rows) {
    return rows.withColumn(PERIODS, lit(null));
  }

  private static Dataset<Row> named(Dataset<Row> entities, String id, String side) {
    return entities.select(
        col("entity_id").as(id), col("name").as(side + "_name"), col("type").as(side + "_type"));
  }

  private static Stream<Attribute> attributes(Table table, List<String> names) {
    return names.stream().map(table::column).map(Attribute::of);
  }

  private static Column[] columns(List<List<String>> names) {
    return names.stream().flatMap(List::stream).map(functions::col).toArray(Column[]::new);
  }

  private static <T> Iterable<T> streamed(Dataset<Row> rows, Function<Row, T> of) {
    return () -> {
      Iterator<Row> iterator = rows.toLocalIterator();
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false)
          .map(of)
          .iterator();
    };
  }

  private Node node(Row row) {
    return new Node(
        row.getAs("entity_id"),
        row.getAs("name"),
        values(row, NODE),
        Spell.merged(GraphExport.<Date>periods(row).stream().map(this::days).toList()));
  }

  private Edge edge(Row row) {
    return new Edge(
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        row.<Long>getAs("count"),
        values(row, EDGE),
        GraphExport.<Row>periods(row).stream()
            .map(p -> new Edge.InPeriod(days(p.getDate(0)), p.getLong(1), (Double) p.get(2)))
            .toList());
  }

  /** What follows the columns that every node or edge has, up to the periods. */
  private static List<Object> values(Row row, List<String> after) {
    return IntStream.range(after.size(), row.size() - 1)
        .mapToObj(row::get)
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  private static <T> List<T> periods(Row row) {
    int last = row.size() - 1;
    return row.isNullAt(last) ? List.of() : row.getList(last);
  }

  private Spell days(Date firstDay) {
    LocalDate start = firstDay.toLocalDate();
    return new Spell(start, choice.period().next(start).minusDays(1));
  }
}
