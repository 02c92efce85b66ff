package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.StageContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final StructType TEXTS =
      new StructType().add("node", DataTypes.LongType).add("body", DataTypes.StringType);
  private static final StructType EDGES =
      new StructType().add("a", DataTypes.LongType).add("b", DataTypes.LongType);

  private static StageContext context() {
    return LocalSpark.context(2);
  }

  /** Words that no other story has. */
  private static String story(int number, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "s" + number + "w" + i)
        .map(CopiesTest::lettersOnly)
        .collect(Collectors.joining(" "));
  }

  private static String lettersOnly(String word) {
    return word.chars()
        .mapToObj(c -> Character.isDigit(c) ? (char) ('a' + c - '0') : (char) c)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private static Copies copies(List<String> bodies) {
    List<Row> rows = new ArrayList<>();
    for (String body : bodies) {
      rows.add(RowFactory.create((long) rows.size(), body));
    }
    return new Copies(LocalSpark.session().createDataFrame(rows, TEXTS), context());
  }

  private static Map<Long, Long> byNode(Dataset<Row> rows) {
    Map<Long, Long> components = new TreeMap<>();
    rows.collectAsList().forEach(r -> components.put(r.getLong(0), r.getLong(1)));
    return components;
  }

  @Test
  void aCutAndAnEditedCopyAreOneStory() {
    List<String> bodies =
        List.of(
            story(1, 0, 200),
            story(2, 0, 200),
            story(1, 0, 100),
            story(1, 100, 200) + " " + story(1, 0, 100),
            story(3, 0, 200));

    assertThat(byNode(copies(bodies).stories())).isEqualTo(Map.of(2L, 0L, 3L, 0L));
  }

  @Test
  void aDigestDoesNotJoinTheStoriesItQuotes() {
    List<String> bodies =
        List.of(
            story(1, 0, 120),
            story(2, 0, 100),
            story(3, 0, 100),
            story(1, 0, 120) + " " + story(2, 0, 100) + " " + story(3, 0, 100));

    assertThat(byNode(copies(bodies).stories())).isEqualTo(Map.of(3L, 0L));
  }

  @Test
  void aCommonCreditLineJoinsNothing() {
    String credit = " " + story(9, 0, 40);
    List<String> bodies =
        IntStream.range(0, 20).mapToObj(i -> story(i + 10, 0, 90) + credit).toList();

    assertThat(copies(bodies).stories().count()).isZero();
  }

  @Test
  void shortTextsAreNotCompared() {
    assertThat(copies(List.of(story(1, 0, 28), story(1, 0, 28))).candidates().count()).isZero();
    assertThat(copies(List.of(story(1, 0, 29), story(1, 0, 29))).candidates().count()).isOne();
  }

  /** All pairs would be 19,900. */
  @Test
  void oneStoryInManyVariantsMakesFewPairsAndOneComponent() {
    Random random = new Random(5);
    LongFunction<String> variant =
        i -> {
          List<String> words = new ArrayList<>(List.of(story(1, 0, 120).split(" ", -1)));
          words.set(random.nextInt(words.size()), "other" + lettersOnly(Long.toString(i)));
          return String.join(" ", words);
        };
    List<String> bodies = LongStream.range(0, 200).mapToObj(variant).toList();
    Copies copies = copies(bodies);

    assertThat(copies.candidates().count()).isLessThan(200L * 80);
    assertThat(byNode(copies.stories()).values()).hasSize(199).containsOnly(0L);
  }

  @Test
  void chainsRingsAndStarsAreComponents() {
    Random random = new Random(7);
    List<Row> edges = new ArrayList<>();
    LongStream.range(0, 99).forEach(i -> edges.add(RowFactory.create(i, i + 1)));
    LongStream.range(201, 300).forEach(i -> edges.add(RowFactory.create(i, 200L)));
    LongStream.range(400, 450).forEach(i -> edges.add(RowFactory.create(i, 400 + (i + 1) % 50)));
    edges.add(RowFactory.create(600L, 600L));
    Collections.shuffle(edges, random);

    Map<Long, Long> found =
        byNode(
            Components.of(
                LocalSpark.session().createDataFrame(edges, EDGES).repartition(3), context()));

    Map<Long, Long> wanted = new TreeMap<>();
    LongStream.range(1, 100).forEach(i -> wanted.put(i, 0L));
    LongStream.range(201, 300).forEach(i -> wanted.put(i, 200L));
    LongStream.range(401, 450).forEach(i -> wanted.put(i, 400L));
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void withoutEdgesThereAreNoComponents() {
    Dataset<Row> none = LocalSpark.session().createDataFrame(List.of(), EDGES);

    assertThat(Components.of(none, context()).count()).isZero();
  }
}
