package dateline.cooccur;

import dateline.Memo;
import dateline.statistics.Association;
import dateline.statistics.Contingency;
import dateline.statistics.Interval;
import dateline.table.Column;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The pairs of the corpus, from rows of {@link StoryPairs} that come pair by pair. */
final class PairHistories implements Iterator<Row> {
  private static final StructType IN_PERIOD =
      new StructType()
          .add("period", DataTypes.IntegerType)
          .add("count", DataTypes.LongType)
          .add("stories", DataTypes.LongType)
          .add("npmi", DataTypes.DoubleType)
          .add("sentiment", DataTypes.DoubleType)
          .add("is_more", DataTypes.BooleanType)
          .add("change_log_likelihood", DataTypes.DoubleType)
          .add("change_p_value", DataTypes.DoubleType);

  private record Change(double logLikelihood, double pValue) {}

  /** A pair with its measures, and its periods. Days are days since 1970. */
  static final StructType PAIR =
      new StructType()
          .add("scope", DataTypes.StringType)
          .add("entity_a", DataTypes.StringType)
          .add("entity_b", DataTypes.StringType)
          .add("count", DataTypes.LongType)
          .add("articles", DataTypes.LongType)
          .add("stories", DataTypes.LongType)
          .add("expected", DataTypes.DoubleType)
          .add("pmi", DataTypes.DoubleType)
          .add("npmi", DataTypes.DoubleType)
          .add("log_likelihood", DataTypes.DoubleType)
          .add("dice", DataTypes.DoubleType)
          .add("jaccard", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType)
          .add("sentiment", DataTypes.DoubleType)
          .add("first_on", DataTypes.IntegerType)
          .add("last_on", DataTypes.IntegerType)
          .add("examples", Column.EXAMPLES)
          .add("periods", DataTypes.createArrayType(IN_PERIOD));

  private final Iterator<Row> stories;
  private final Map<String, PairHistory.Totals> totals;
  private final long minCount;

  /** The same few numbers of stories come again and again, and tests are costly. */
  private final Memo<Contingency, Change> changes =
      new Memo<>(table -> new Change(table.logLikelihood(), table.pValue()));

  private Row next;

  /**
   * @param stories rows of {@link StoryPairs}, those of one pair one after the other
   * @param totals by scope
   * @param minCount periods are told of pairs in at least so many units
   */
  PairHistories(Iterator<Row> stories, Map<String, PairHistory.Totals> totals, long minCount) {
    this.stories = stories;
    this.totals = totals;
    this.minCount = minCount;
    this.next = stories.hasNext() ? stories.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException("no more pairs");
    }
    Row first = next;
    PairHistory pair = new PairHistory(totals.get(first.getString(0)));
    while (next != null && isOfOnePair(first, next)) {
      pair.add(story(next));
      next = stories.hasNext() ? stories.next() : null;
    }
    return row(first, pair);
  }

  private static boolean isOfOnePair(Row x, Row y) {
    return x.getString(1).equals(y.getString(1))
        && x.getString(2).equals(y.getString(2))
        && x.getString(0).equals(y.getString(0));
  }

  private static PairHistory.Story story(Row row) {
    Integer firstOn = day(row, 13);
    return new PairHistory.Story(
        day(row, 3),
        row.getBoolean(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        firstOn,
        day(row, 14),
        new Evidence.Example(row.getString(15), row.getInt(16), firstOn, row.getString(17)));
  }

  private static Integer day(Row row, int column) {
    return row.isNullAt(column) ? null : row.getInt(column);
  }

  private Row row(Row first, PairHistory pair) {
    Association measures = pair.association();
    return RowFactory.create(
        first.getString(0),
        first.getString(1),
        first.getString(2),
        pair.units(),
        pair.articles(),
        pair.stories(),
        measures.expected(),
        measures.pmi(),
        measures.npmi(),
        measures.logLikelihood(),
        measures.dice(),
        measures.jaccard(),
        measures.pValue(),
        meanTone(pair.tone()),
        pair.firstOn(),
        pair.lastOn(),
        pair.examples().stream()
            .map(e -> RowFactory.create(e.articleId(), e.sentence()))
            .toArray(Row[]::new),
        pair.units() < minCount
            ? new Row[0]
            : pair.periods().stream().map(this::row).toArray(Row[]::new));
  }

  private Row row(PairHistory.InPeriod p) {
    Change change = changes.of(p.change());
    return RowFactory.create(
        p.period(),
        p.units(),
        p.stories(),
        p.npmi(),
        p.tone() == null ? null : meanTone(p.tone()),
        p.isMore(),
        change.logLikelihood(),
        change.pValue());
  }

  /** From ten-thousandths to [-1, 1]. */
  private static double meanTone(double tone) {
    return Math.round(tone / Interval.SCALE * 1e6) / 1e6;
  }
}
