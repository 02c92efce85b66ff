package dateline.topics;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.layout.Span;
import dateline.table.TableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class BoilerplateTest {
  private static final StructType ARTICLE =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("story_id", DataTypes.StringType)
          .add("publisher", DataTypes.StringType);
  private static final StructType SENTENCE =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("sentence", DataTypes.IntegerType)
          .add("part", DataTypes.StringType)
          .add("begin", DataTypes.IntegerType)
          .add("text", DataTypes.StringType);
  private static final StructType MENTION =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("sentence", DataTypes.IntegerType)
          .add("begin", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType);
  private static final StructType TERM =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("term", DataTypes.StringType)
          .add("count", DataTypes.IntegerType);

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> sentences = new ArrayList<>();

  private void articles(String publisher, int number) {
    for (int a = 0; a < number; a++) {
      articles.add(RowFactory.create(publisher + a, publisher + a, publisher));
    }
  }

  private void sentence(String publisher, int stories, String text) {
    for (int a = 0; a < stories; a++) {
      sentences.add(RowFactory.create(publisher + a, sentences.size(), "body", 0, text));
    }
  }

  private static Dataset<Row> rows(List<Row> rows, StructType schema) {
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  private Dataset<Row> found() {
    return Boilerplate.sentences(
        TableSet.of("articles", rows(articles, ARTICLE))
            .with("sentences", rows(sentences, SENTENCE)),
        LocalSpark.context(2));
  }

  private List<String> texts() {
    return found().select("text").distinct().orderBy("text").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void whatStandsInAFifthOfAPublishersStoriesIsBoilerplateButNeverInTwo() {
    articles("small", 6);
    sentence("small", 3, "Half of six.");
    sentence("small", 2, "A third of six.");
    articles("middle", 30);
    sentence("middle", 6, "A fifth of thirty.");
    sentence("middle", 5, "A sixth of thirty.");

    assertThat(texts()).containsExactly("A fifth of thirty.", "Half of six.");
  }

  @Test
  void tenStoriesAreEnoughOfALargePublisher() {
    articles("large", 200);
    sentence("large", 10, "One in twenty.");
    sentence("large", 9, "Fewer.");

    assertThat(texts()).containsExactly("One in twenty.");
  }

  @Test
  void eachPublisherCountsByItselfAndThoseWithoutOneTogether() {
    articles("some", 4);
    articles("others", 4);
    sentence("some", 2, "Two of each.");
    sentence("others", 2, "Two of each.");
    for (int a = 0; a < 5; a++) {
      articles.add(RowFactory.create("none" + a, "none" + a, null));
    }
    sentence("none", 3, "Of no publisher.");

    assertThat(texts()).containsExactly("Of no publisher.");
  }

  @Test
  void copiesCountOnceAndCaseAndSpacesDoNot() {
    for (int a = 0; a < 5; a++) {
      articles.add(RowFactory.create("copied" + a, "one story", "P"));
    }
    sentence("copied", 5, "Of one story.");
    articles("varied", 3);
    for (String text : List.of("Read  more", "READ MORE", " Read\nmore ")) {
      int story = sentences.size() - 5;
      sentences.add(RowFactory.create("varied" + story, 0, "caption", 0, text));
    }

    assertThat(found().select("hash").distinct().count()).isOne();
    assertThat(texts()).hasSize(3).doesNotContain("Of one story.");
  }

  @Test
  void whatGivesNoTermsNeedsNoLook() {
    articles("p", 3);
    for (int a = 0; a < 3; a++) {
      sentences.add(RowFactory.create("p" + a, 0, "byline", 0, "By our reporter"));
    }

    assertThat(texts()).isEmpty();
  }

  private static Map<String, Integer> words(String sentence, List<Span> names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (MatchResult word : Pattern.compile("\\p{L}+").matcher(sentence).results().toList()) {
      if (names.stream().noneMatch(name -> name.contains(word.start()))) {
        counts.merge(word.group(), 1, Integer::sum);
      }
    }
    return counts;
  }

  @Test
  void theTermsThatItGaveAreTakenAwayAndNoMore() {
    articles("p", 3);
    sentence("p", 3, "😀 Rose gives rose news");
    Dataset<Row> found = rows(sentences, SENTENCE).withColumn("hash", lit(1L));
    Dataset<Row> mentions = rows(List.of(RowFactory.create("p0", 0, 2, 6)), MENTION);
    List<Row> terms =
        List.of(
            RowFactory.create("p0", "Rose", 5),
            RowFactory.create("p0", "rose", 5),
            RowFactory.create("p1", "Rose", 5),
            RowFactory.create("p1", "news", 1),
            RowFactory.create("p2", "gives", 2),
            RowFactory.create("other", "news", 1));

    assertThat(
            Boilerplate.without(rows(terms, TERM), found, mentions, BoilerplateTest::words)
                .orderBy("article_id", "term")
                .collectAsList())
        .containsExactly(
            RowFactory.create("other", "news", 1),
            RowFactory.create("p0", "Rose", 5),
            RowFactory.create("p0", "rose", 4),
            RowFactory.create("p1", "Rose", 4),
            RowFactory.create("p2", "gives", 1));
  }
}
