package dateline.cooccur;

import dateline.Memo;
import dateline.statistics.Association;
import dateline.statistics.Contingency;
import dateline.statistics.Interval;
import dateline.table.Column;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The pairs of the corpus, from rows of {@link StoryPairs} that come pair by pair; in each scope
 * they keep that order.
 */
final class PairHistories implements Iterator<InternalRow> {
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

  private record Test(double logLikelihood, double pValue) {}

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

  private final Iterator<InternalRow> stories;
  private final Map<Scope, PairHistory.Totals> totals;
  private final long minCount;
  private final Queue<InternalRow> ready = new ArrayDeque<>();

  /** The same few numbers of units and stories come again and again, and tests are costly. */
  private final Memo<Contingency, Test> tests =
      new Memo<>(table -> new Test(table.logLikelihood(), table.pValue()));

  private InternalRow next;

  /**
   * @param stories rows of {@link StoryPairs}, those of one pair one after the other
   * @param totals by scope
   * @param minCount periods are told of pairs in at least so many units
   */
  PairHistories(
      Iterator<InternalRow> stories, Map<Scope, PairHistory.Totals> totals, long minCount) {
    this.stories = stories;
    this.totals = totals;
    this.minCount = minCount;
    this.next = stories.hasNext() ? stories.next() : null;
  }

  @Override
  public boolean hasNext() {
    return !ready.isEmpty() || next != null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more pairs");
    }
    if (ready.isEmpty()) {
      pair();
    }
    return ready.remove();
  }

  private void pair() {
    // Spark uses the memory of a row again for the one that comes after it.
    UTF8String a = next.getUTF8String(1).clone();
    UTF8String b = next.getUTF8String(2).clone();
    long pair = next.getLong(0);
    Map<Scope, PairHistory> scopes = new EnumMap<>(Scope.class);
    do {
      StoryOfPair.read(
          next.getBinary(3),
          (scope, story) ->
              scopes.computeIfAbsent(scope, s -> new PairHistory(totals.get(s))).add(story));
      next = stories.hasNext() ? stories.next() : null;
    } while (next != null && next.getLong(0) == pair);
    scopes.forEach((scope, history) -> ready.add(row(scope, a, b, history)));
  }

  private InternalRow row(Scope scope, UTF8String a, UTF8String b, PairHistory pair) {
    Association measures = pair.association();
    Test test = tests.of(measures.table());
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(scope.label()),
          a,
          b,
          pair.units(),
          pair.articles(),
          pair.stories(),
          measures.expected(),
          measures.pmi(),
          measures.npmi(),
          test.logLikelihood(),
          measures.dice(),
          measures.jaccard(),
          test.pValue(),
          meanTone(pair.tone()),
          pair.firstOn(),
          pair.lastOn(),
          array(
              pair.examples(),
              e ->
                  new GenericInternalRow(
                      new Object[] {UTF8String.fromString(e.articleId()), e.sentence()})),
          array(pair.units() < minCount ? List.of() : pair.periods(), this::row)
        });
  }

  private InternalRow row(PairHistory.InPeriod p) {
    Test change = tests.of(p.change());
    return new GenericInternalRow(
        new Object[] {
          p.period(),
          p.units(),
          p.stories(),
          p.npmi(),
          p.tone() == null ? null : meanTone(p.tone()),
          p.isMore(),
          change.logLikelihood(),
          change.pValue()
        });
  }

  private static <T> GenericArrayData array(List<T> values, Function<T, InternalRow> row) {
    Object[] rows = new Object[values.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row.apply(values.get(i));
    }
    return new GenericArrayData(rows);
  }

  /** From ten-thousandths to [-1, 1]. */
  private static double meanTone(double tone) {
    return Math.round(tone / Interval.SCALE * 1e6) / 1e6;
  }
}
