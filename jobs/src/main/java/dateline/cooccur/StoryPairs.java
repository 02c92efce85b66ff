package dateline.cooccur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs of each story, from articles that come story by story: a row for each pair in each
 * period in which articles of the story have it. Holds the pairs of one story, however many copies
 * there are of it.
 */
final class StoryPairs implements Iterator<Row> {
  /** Days are days since 1970. */
  static final StructType PAIR =
      new StructType()
          .add("scope", DataTypes.StringType)
          .add("entity_a", DataTypes.StringType)
          .add("entity_b", DataTypes.StringType)
          .add("period", DataTypes.IntegerType)
          .add("is_first", DataTypes.BooleanType)
          .add("units", DataTypes.LongType)
          .add("articles", DataTypes.LongType)
          .add("tone", DataTypes.LongType)
          .add("sentences", DataTypes.LongType)
          .add("margin_a", DataTypes.LongType)
          .add("margin_b", DataTypes.LongType)
          .add("period_margin_a", DataTypes.LongType)
          .add("period_margin_b", DataTypes.LongType)
          .add("first_on", DataTypes.IntegerType)
          .add("last_on", DataTypes.IntegerType)
          .add("article_id", DataTypes.StringType)
          .add("sentence", DataTypes.IntegerType)
          .add("publisher", DataTypes.StringType);

  private static final Comparator<Integer> DAYS = Comparator.nullsLast(Comparator.naturalOrder());

  private record InPeriod(ArticlePairs.Key key, Integer period) {}

  private static final class Sum {
    private long units;
    private long articles;
    private long tone;
    private long sentences;
    private CountedArticle first;
    private Integer lastOn;
    private int sentence;
  }

  private final Iterator<Row> articles;
  private final int limit;
  private final int window;
  private CountedArticle next;
  private Iterator<Row> ofStory = List.<Row>of().iterator();

  /**
   * @param articles as {@link CountedArticle#of} reads them, those of one story one after the other
   */
  StoryPairs(Iterator<Row> articles, int limit, int window) {
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
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more stories");
    }
    return ofStory.next();
  }

  private Iterator<Row> story() {
    String story = next.storyId();
    Map<InPeriod, Sum> sums = new HashMap<>();
    while (next != null && next.storyId().equals(story)) {
      add(next, sums);
      next = nextArticle();
    }
    Map<ArticlePairs.Key, CountedArticle> firsts = new HashMap<>();
    sums.forEach((of, sum) -> firsts.merge(of.key(), sum.first, (x, y) -> isEarlier(y, x) ? y : x));
    List<Row> rows = new ArrayList<>(sums.size());
    sums.forEach(
        (of, sum) ->
            rows.add(row(of, sum, sum.first.articleId().equals(firsts.get(of.key()).articleId()))));
    return rows.iterator();
  }

  private static void add(CountedArticle article, Map<InPeriod, Sum> sums) {
    article
        .pairs()
        .forEach(
            (key, pair) -> {
              Sum sum = sums.computeIfAbsent(new InPeriod(key, article.period()), k -> new Sum());
              sum.units += pair.units();
              sum.articles++;
              sum.tone += pair.tone();
              sum.sentences += pair.sentences();
              if (sum.first == null || isEarlier(article, sum.first)) {
                sum.first = article;
                sum.sentence = pair.example();
              }
              if (article.day() != null && (sum.lastOn == null || article.day() > sum.lastOn)) {
                sum.lastOn = article.day();
              }
            });
  }

  private static boolean isEarlier(CountedArticle x, CountedArticle y) {
    int order = DAYS.compare(x.day(), y.day());
    return order != 0 ? order < 0 : x.articleId().compareTo(y.articleId()) < 0;
  }

  private static Row row(InPeriod of, Sum sum, boolean isFirst) {
    ArticlePairs.Key key = of.key();
    CountedArticle first = sum.first;
    return RowFactory.create(
        key.scope(),
        key.entityA(),
        key.entityB(),
        of.period(),
        isFirst,
        sum.units,
        sum.articles,
        sum.tone,
        sum.sentences,
        first.margin(key.scope(), key.entityA()),
        first.margin(key.scope(), key.entityB()),
        first.periodMargin(key.scope(), key.entityA()),
        first.periodMargin(key.scope(), key.entityB()),
        first.day(),
        sum.lastOn,
        first.articleId(),
        sum.sentence,
        first.publisher());
  }
}
