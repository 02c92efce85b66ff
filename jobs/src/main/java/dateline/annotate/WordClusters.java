package dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Clusters of words that are used alike, at several granularities: "Lagos" shares one with
 * "Nairobi", "Rangers" with "Celtic". Made by {@code ./dateline train clusters}.
 */
public final class WordClusters {
  /** The file that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/word-clusters.gz";

  /** How many clusters each granularity has, coarse to fine. */
  private static final int[] SIZES = {64, 512, 4_096};

  private final Map<String, short[]> clusters;

  private WordClusters(Map<String, short[]> clusters) {
    this.clusters = clusters;
  }

  /** The clusters that ship, which each JVM loads once. */
  static WordClusters shipped() {
    return Shipped.CLUSTERS;
  }

  private static final class Shipped {
    static final WordClusters CLUSTERS = read(WordClusters.class.getResourceAsStream(SHIPPED));
  }

  /** How many clusters each granularity has, coarse to fine. */
  public static int[] sizes() {
    return SIZES.clone();
  }

  /**
   * Reads lines of a word in lower case and its clusters, coarse to fine, with spaces between;
   * closes the stream.
   */
  static WordClusters read(InputStream gzip) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(gzip), StandardCharsets.UTF_8))) {
      Map<String, short[]> clusters = new HashMap<>(1 << 18);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        String word = line.substring(0, space);
        short[] of = new short[SIZES.length];
        for (int i = 0; i < of.length; i++) {
          int next = line.indexOf(' ', space + 1);
          int end = next < 0 ? line.length() : next;
          of[i] = (short) Integer.parseInt(line, space + 1, end, 10);
          space = end;
        }
        clusters.put(word, of);
      }
      return new WordClusters(clusters);
    } catch (IOException e) {
      throw new UncheckedIOException("the word clusters cannot be read", e);
    }
  }

  /**
   * Writes the clusters of a word in lower case, coarse to fine, or -1 for a word that has none.
   */
  void of(String word, int[] into) {
    short[] of = clusters.get(word);
    for (int i = 0; i < SIZES.length; i++) {
      into[i] = of == null ? -1 : of[i];
    }
  }
}
