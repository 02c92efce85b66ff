package dateline.cooccur;

import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs of each story, from articles that come story by story: a row for each pair. Holds the
 * pairs of one story, however many copies there are of it.
 */
final class StoryPairs implements Iterator<InternalRow> {
  /**
   * A pair in a story. {@code pair} is a number that each pair has to itself, and the order of
   * these numbers is that of the pairs' ids: Spark sorts by a number several times faster than by
   * texts. {@code story} is what {@link StoryOfPair#read} reads.
   */
  static final StructType PAIR =
      new StructType()
          .add("pair", DataTypes.LongType)
          .add("entity_a", DataTypes.StringType)
          .add("entity_b", DataTypes.StringType)
          .add("story", DataTypes.BinaryType);

  private static final Scope[] SCOPES = Scope.values();

  private static final Comparator<Integer> DAYS = Comparator.nullsLast(Comparator.naturalOrder());

  private static final class Sum {
    private long units;
    private long articles;
    private long tone;
    private long sentences;
    private CountedArticle first;
    private Integer lastOn;
    private int sentence;

    private void add(CountedArticle article, ArticlePairs.Sum pair) {
      units += pair.units();
      articles++;
      tone += pair.tone();
      sentences += pair.sentences();
      if (first == null || isEarlier(article, first)) {
        first = article;
        sentence = pair.example();
      }
      if (article.day() != null && (lastOn == null || article.day() > lastOn)) {
        lastOn = article.day();
      }
    }
  }

  /** A pair in one period of a story. */
  private static final class InPeriod {
    private final Integer period;
    private final CountedArticle one;
    private final Sum[] sums = new Sum[Scope.COUNT];

    /**
     * @param one any of its articles
     */
    InPeriod(CountedArticle one) {
      this.period = one.period();
      this.one = one;
    }

    private void add(CountedArticle article, ArticlePairs.Sum[] pair) {
      for (int i = 0; i < sums.length; i++) {
        if (pair[i] != null) {
          if (sums[i] == null) {
            sums[i] = new Sum();
          }
          sums[i].add(article, pair[i]);
        }
      }
    }

    /** Null where it has none. */
    private Sum of(Scope scope) {
      return sums[scope.index()];
    }
  }

  private final Iterator<InternalRow> articles;
  private final int limit;
  private final int window;
  private final Output written = new Output(256, -1);
  private CountedArticle next;
  private Iterator<Map.Entry<ArticlePairs.Pair, List<InPeriod>>> ofStory =
      List.<Map.Entry<ArticlePairs.Pair, List<InPeriod>>>of().iterator();

  /**
   * @param articles as {@link CountedArticle#of} reads them, those of one story one after the other
   */
  StoryPairs(Iterator<InternalRow> articles, int limit, int window) {
    this.articles = articles;
    this.limit = limit;
    this.window = window;
    this.next = nextArticle();
  }

  private CountedArticle nextArticle() {
    return articles.hasNext() ? CountedArticle.of(articles.next(), limit, window) : null;
  }

  @Override
  public boolean hasNext() {
    while (!ofStory.hasNext() && next != null) {
      ofStory = story();
    }
    return ofStory.hasNext();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more stories");
    }
    Map.Entry<ArticlePairs.Pair, List<InPeriod>> pair = ofStory.next();
    return row(pair.getKey(), pair.getValue());
  }

  private Iterator<Map.Entry<ArticlePairs.Pair, List<InPeriod>>> story() {
    String story = next.storyId();
    Map<ArticlePairs.Pair, List<InPeriod>> pairs = new HashMap<>();
    while (next != null && next.storyId().equals(story)) {
      CountedArticle article = next;
      article
          .pairs()
          .forEach(
              (pair, sums) ->
                  add(article, sums, pairs.computeIfAbsent(pair, k -> new ArrayList<>(1))));
      next = nextArticle();
    }
    return pairs.entrySet().iterator();
  }

  private static void add(CountedArticle article, ArticlePairs.Sum[] sums, List<InPeriod> periods) {
    for (InPeriod one : periods) {
      if (Objects.equals(one.period, article.period())) {
        one.add(article, sums);
        return;
      }
    }
    InPeriod one = new InPeriod(article);
    one.add(article, sums);
    periods.add(one);
  }

  private static boolean isEarlier(CountedArticle x, CountedArticle y) {
    int order = DAYS.compare(x.day(), y.day());
    return order != 0 ? order < 0 : x.articleId().compareTo(y.articleId()) < 0;
  }

  private InternalRow row(ArticlePairs.Pair pair, List<InPeriod> periods) {
    for (Scope scope : SCOPES) {
      CountedArticle first = first(scope, periods);
      for (InPeriod one : periods) {
        Sum sum = one.of(scope);
        if (sum != null) {
          boolean isFirst = sum.first.articleId().equals(first.articleId());
          story(pair, scope, one.period, sum, isFirst).write(scope, written);
        }
      }
    }
    CountedArticle any = periods.get(0).one;
    CountedArticle.Entity a = any.entities().get(pair.entityA());
    CountedArticle.Entity b = any.entities().get(pair.entityB());
    byte[] story = written.toBytes();
    written.clear();
    return new GenericInternalRow(
        new Object[] {(a.number() << 32) | b.number(), a.id(), b.id(), story});
  }

  /** The story's earliest article that has the pair in the scope, or null. */
  private static CountedArticle first(Scope scope, List<InPeriod> periods) {
    CountedArticle first = null;
    for (InPeriod one : periods) {
      Sum sum = one.of(scope);
      if (sum != null && (first == null || isEarlier(sum.first, first))) {
        first = sum.first;
      }
    }
    return first;
  }

  private static StoryOfPair story(
      ArticlePairs.Pair pair, Scope scope, Integer period, Sum sum, boolean isFirst) {
    CountedArticle first = sum.first;
    CountedArticle.Entity a = first.entities().get(pair.entityA());
    CountedArticle.Entity b = first.entities().get(pair.entityB());
    return new StoryOfPair(
        isFirst,
        period,
        sum.units,
        sum.articles,
        sum.tone,
        sum.sentences,
        a.inCorpus(scope),
        b.inCorpus(scope),
        a.inPeriod(scope),
        b.inPeriod(scope),
        sum.lastOn,
        new Evidence.Example(first.articleId(), sum.sentence, first.day(), first.publisher()));
  }
}
