package dateline.resolve;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class EntitiesTest {
  private static final StructType MENTIONS =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("entity_type", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("story_id", DataTypes.StringType)
          .add("published_on", DataTypes.DateType)
          .add("name", DataTypes.StringType)
          .add("named", DataTypes.IntegerType)
          .add("country", DataTypes.StringType)
          .add("latitude", DataTypes.DoubleType)
          .add("longitude", DataTypes.DoubleType);

  private static Row mention(
      String entity, String article, String day, String name, int named, String country) {
    return RowFactory.create(
        entity,
        entity.substring(0, 3).toUpperCase(java.util.Locale.ROOT),
        article,
        "story of " + article.charAt(0),
        day == null ? null : Date.valueOf(day),
        name,
        named,
        country,
        country == null ? null : country.charAt(0) / 2.0,
        country == null ? null : country.charAt(1) / 2.0);
  }

  private static Dataset<Row> entities(List<Row> mentions, int partitions) {
    return Entities.of(
        LocalSpark.session().createDataFrame(mentions, MENTIONS).repartition(partitions));
  }

  @Test
  void anEditorsNameComesBeforeTheCommonest() {
    List<Row> mentions =
        List.of(
            mention("per/ann-lee", "a1", "2020-05-01", "Ann Lee", 0, null),
            mention("per/ann-lee", "a1", "2020-05-01", "Ann Lee", 0, null),
            mention("per/ann-lee", "a2", null, "A. Lee", 1, null),
            mention("per/bo", "b1", "2020-04-01", "Bo", 0, null),
            mention("per/bo", "b2", "2020-06-01", "Bo C", 0, null),
            mention("per/bo", "b2", "2020-06-01", "Bo C", 0, null));
    Map<String, Row> found =
        entities(mentions, 2).collectAsList().stream()
            .collect(java.util.stream.Collectors.toMap(r -> r.getAs("entity_id"), r -> r));

    assertThat(found.get("per/ann-lee").<String>getAs("name")).isEqualTo("A. Lee");
    assertThat(found.get("per/bo").<String>getAs("name")).isEqualTo("Bo C");
    assertThat(found.get("per/ann-lee").<Long>getAs("articles")).isEqualTo(2);
    assertThat(found.get("per/ann-lee").<Long>getAs("stories")).isEqualTo(1);
  }

  @Test
  void onlyAPlaceLiesInACountry() {
    List<Row> mentions =
        List.of(
            mention("loc/paris", "a1", "2020-05-01", "Paris", 0, "US"),
            mention("loc/paris", "a2", "2020-05-01", "Paris", 0, "FR"),
            mention("loc/paris", "a2", "2020-05-01", "Paris", 0, "FR"),
            mention("mis/french", "a2", "2020-05-01", "French", 0, "FR"));
    List<Row> found = entities(mentions, 1).orderBy("entity_id").collectAsList();

    assertThat(found.get(0).<String>getAs("country")).isEqualTo("FR");
    assertThat(found.get(0).<Double>getAs("latitude")).isEqualTo('F' / 2.0);
    assertThat(found.get(1).<String>getAs("country")).isNull();
    assertThat(found.get(1).<Double>getAs("longitude")).isNull();
  }

  /** Against the same counted from lists. */
  @Test
  void allNumbersAreThoseOfTheMentionsWhateverThePartitions() {
    Random random = new Random(7);
    List<Row> mentions = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String article = (char) ('a' + random.nextInt(20)) + "" + random.nextInt(5);
      String day =
          article.endsWith("0")
              ? null
              : LocalDate.of(2020, 1, 1).plusDays(article.hashCode() % 90).toString();
      mentions.add(
          mention(
              (random.nextBoolean() ? "per/" : "loc/") + random.nextInt(30),
              article,
              day,
              "name" + random.nextInt(4),
              random.nextInt(50) == 0 ? 1 : 0,
              random.nextInt(3) == 0 ? null : random.nextBoolean() ? "FR" : "DE"));
    }
    List<Row> found = entities(mentions, 5).orderBy("entity_id").collectAsList();
    Map<String, List<Row>> expected = mentions.stream().collect(groupingBy(m -> m.getString(0)));

    assertThat(found).hasSameSizeAs(expected.keySet());
    for (Row one : found) {
      List<Row> own = expected.get(one.<String>getAs("entity_id"));
      List<Date> days = own.stream().map(m -> m.getDate(4)).filter(Objects::nonNull).toList();
      assertThat(one.<Long>getAs("mentions")).isEqualTo(own.size());
      assertThat(one.<Long>getAs("articles")).isEqualTo(distinct(own, m -> m.getString(2)));
      assertThat(one.<Long>getAs("stories")).isEqualTo(distinct(own, m -> m.getString(3)));
      assertThat(one.<Date>getAs("first_on"))
          .isEqualTo(days.stream().min(Comparator.naturalOrder()).orElse(null));
      assertThat(one.<Date>getAs("last_on"))
          .isEqualTo(days.stream().max(Comparator.naturalOrder()).orElse(null));
      Map<String, Integer> named =
          own.stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      m -> m.getString(5), m -> m.getInt(6), Math::max));
      assertThat(one.<String>getAs("name"))
          .isEqualTo(most(own, m -> m.getString(5), name -> named.get(name)));
      assertThat(one.<String>getAs("country"))
          .isEqualTo(
              one.<String>getAs("type").equals("LOC")
                  ? most(
                      own.stream().filter(m -> !m.isNullAt(7)).toList(),
                      m -> m.getString(7),
                      country -> 0)
                  : null);
    }
  }

  private static long distinct(List<Row> mentions, Function<Row, String> of) {
    return mentions.stream().map(of).distinct().count();
  }

  private static String most(
      List<Row> mentions, Function<Row, String> of, Function<String, Integer> first) {
    return mentions.stream().collect(groupingBy(of, counting())).entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Long>, Integer>comparing(e -> first.apply(e.getKey()))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
