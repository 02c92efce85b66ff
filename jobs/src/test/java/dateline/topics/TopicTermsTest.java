package dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.LocalSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTermsTest {
  private static final int TOPICS = 3;
  private static final int TERMS = 30;

  /** Documents of three topics with ten terms of their own each. */
  private static List<Document> documents() {
    return documents(120, TOPICS);
  }

  private static List<Document> documents(int size, int topics) {
    Random random = new Random(5);
    List<Document> documents = new ArrayList<>();
    for (int d = 0; d < size; d++) {
      double[] vector = new double[10 * topics];
      for (int i = 0; i < 12; i++) {
        vector[10 * (d % topics) + random.nextInt(10)]++;
      }
      SphericalKMeans.normalise(vector);
      int[] terms = IntStream.range(0, vector.length).filter(t -> vector[t] > 0).toArray();
      documents.add(
          new Document("d" + d, terms, Arrays.stream(terms).mapToDouble(t -> vector[t]).toArray()));
    }
    return documents;
  }

  private static TopicTerms fit(TopicMethod method, List<Document> documents, int partitions) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
    JavaRDD<Document> rdd = spark.parallelize(documents, partitions);
    double[][] start = SphericalKMeans.centroids(rdd, new double[0][], TERMS, TOPICS, 1);
    return method.fit(rdd, start);
  }

  private static double[] row(TopicTerms topics, int topic) {
    return IntStream.range(0, TERMS).mapToDouble(t -> topics.weight(topic, t)).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void plantedTopicsAreFound(TopicMethod method) {
    TopicTerms topics = fit(method, documents(), 2);

    for (int topic = 0; topic < TOPICS; topic++) {
      double[] row = row(topics, topic);
      double best = 0;
      for (int planted = 0; planted < TOPICS; planted++) {
        best = Math.max(best, Arrays.stream(row, 10 * planted, 10 * planted + 10).sum());
      }
      assertThat(best / Arrays.stream(row).sum()).isGreaterThan(0.99);
      assertThat(topics.mass(topic)).isCloseTo(Arrays.stream(row).sum(), within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentHasTheSharesOfItsTopics(TopicMethod method) {
    TopicTerms topics = fit(method, documents(), 2);
    Document mixed = new Document("m", new int[] {0, 1, 10, 11}, new double[] {2, 2, 2, 2});

    double[] shares = topics.shares(mixed);

    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(shares).filter(share -> share > 0.25).count()).isEqualTo(2);
    List<Integer> order = List.of(2, 0, 1);
    assertThat(topics.inOrder(order).shares(mixed)[0]).isCloseTo(shares[2], within(1e-6));
    assertThat(row(topics.inOrder(order), 1)).isEqualTo(row(topics, 0));
  }

  @ParameterizedTest
  @EnumSource
  void theSameBitsWhateverThePartitionsAndTheOrder(TopicMethod method) {
    List<Document> shuffled = documents();
    Collections.shuffle(shuffled, new Random(9));
    TopicTerms one = fit(method, documents(), 1);
    TopicTerms seven = fit(method, shuffled, 7);

    for (int topic = 0; topic < TOPICS; topic++) {
      assertThat(row(seven, topic)).isEqualTo(row(one, topic));
    }
  }

  @Test
  void projectionIsTheNonNegativeLeastSquaresSolution() {
    Factors factors = new Factors(new double[][] {{1, 0, 0}, {0.6, 0.8, 0}});
    Document x = new Document("x", new int[] {0, 1}, new double[] {0.9, 0.4});

    double[] w = factors.project(x);

    assertThat(w[0]).isCloseTo(0.6, within(1e-6));
    assertThat(w[1]).isCloseTo(0.5, within(1e-6));
    assertThat(factors.project(new Document("y", new int[] {2}, new double[] {1})))
        .containsExactly(0, 0);
  }

  @Test
  void termsThatOneTopicHasAloneComeBeforeThoseThatAllHave() {
    TopicTerms shared = new Factors(new double[][] {{0.8, 0.6, 0}, {0.8, 0, 0.6}});
    RankedTerms ranked = new RankedTerms(shared, List.of("say", "vaccine", "harbour"));

    assertThat(ranked.first(2)).containsExactly(List.of(1, 0), List.of(2, 0));
    assertThat(ranked.first(0, 10)).as("terms without weight are none").containsExactly(1, 0);
    assertThat(ranked.exclusivity(0, List.of(0))).isEqualTo(0.5);
    assertThat(ranked.exclusivity(0, List.of(0, 1))).isEqualTo(0.75);
  }

  @Test
  void givenCentroidsStayAndTheOthersAreFoundBesideThem() {
    double[][] planted = new double[1][TERMS];
    Arrays.fill(planted[0], 10, 20, 1);
    SphericalKMeans.normalise(planted[0]);

    double[][] found = SphericalKMeans.centroids(documents(), planted, TERMS, TOPICS, 1);

    assertThat(found[0]).isEqualTo(planted[0]);
    assertThat(List.of(heaviest(found[1]) / 10, heaviest(found[2]) / 10))
        .containsExactlyInAnyOrder(0, 2);
    assertThat(SphericalKMeans.centroids(documents(), planted, TERMS, 1, 1)).isEqualTo(planted);
    assertThatThrownBy(() -> SphericalKMeans.centroids(documents(), new double[3][], TERMS, 2, 1))
        .hasMessage("2 centroids, but 3 are given");
  }

  @Test
  void earlierTopicsAreLaidOnAnotherVocabulary() {
    EarlierTopics earlier =
        new EarlierTopics(
            List.of("flood", "strike"),
            List.of(List.of("flood", "dam"), List.of("strike")),
            List.of(Map.of("flood", 3.0, "dam", 4.0), Map.of("strike", 1.0)));

    assertThat(earlier.rows(List.of("dam", "port", "flood")))
        .isEqualTo(new double[][] {{0.8, 0, 0.6}, {0, 0, 0}});
    assertThat(earlier.likeness(0, List.of("flood", "rain"))).isEqualTo(1 / 3.0);
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOfPlantedTopicsIsFound(TopicMethod method) {
    int planted = 8;
    JavaRDD<Document> documents =
        JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext())
            .parallelize(documents(200, planted), 3);
    List<String> vocabulary = IntStream.range(0, 10 * planted).mapToObj(t -> "term" + t).toList();

    List<TopicCount.Score> scores =
        new TopicCount(method, vocabulary, 1).scores(documents, documents, 2);

    assertThat(scores.stream().map(TopicCount.Score::topics)).containsExactly(5, 6, 8, 10, 12);
    assertThat(TopicCount.best(scores).topics()).isEqualTo(planted);
  }

  @Test
  void noStartLeavesTwoGroupsInOneCluster() {
    int groups = 10;
    List<Document> documents = new ArrayList<>();
    Random random = new Random(3);
    for (int d = 0; d < 100; d++) {
      int first = 1 + 8 * (d % groups);
      int[] terms =
          IntStream.concat(
                  IntStream.of(0), random.ints(first, first + 8).distinct().limit(4).sorted())
              .toArray();
      double[] values = new double[terms.length];
      Arrays.fill(values, Math.sqrt(1.0 / values.length));
      documents.add(new Document("d" + d, terms, values));
    }

    for (int seed = 1; seed <= 20; seed++) {
      double[][] centroids =
          SphericalKMeans.centroids(documents, new double[0][], 81, groups, seed);
      assertThat(Arrays.stream(centroids).mapToInt(c -> (heaviest(c) - 1) / 8).distinct().count())
          .as("groups found with seed %d", seed)
          .isEqualTo(groups);
    }
  }

  /** The heaviest term but term 0, which all documents share. */
  private static int heaviest(double[] centroid) {
    return IntStream.range(1, centroid.length)
        .boxed()
        .max(Comparator.comparing(t -> centroid[t]))
        .orElseThrow();
  }

  @Test
  void moreTopicsThanDocumentsAreRefused() {
    assertThatThrownBy(() -> SphericalKMeans.centroids(List.of(), new double[0][], TERMS, 2, 1))
        .hasMessage("2 centroids of 0 documents");
  }
}
