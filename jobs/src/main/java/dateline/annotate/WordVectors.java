package dateline.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Vectors of words in lower case, each number a byte. Made by {@code ./dateline train clusters}.
 *
 * <p>The file is gzip of: the number of words, the number of dimensions, the words (modified
 * UTF-8), then the vectors, which have length 1, one after the other, in units of 1/256; larger
 * numbers than 127 are cut to that.
 */
public final class WordVectors {
  /** The file that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/word-vectors.gz";

  private static final float UNIT = 1 / 256f;

  private final Map<String, Integer> words;
  private final int dimensions;
  private final byte[] vectors;

  private WordVectors(Map<String, Integer> words, int dimensions, byte[] vectors) {
    this.words = words;
    this.dimensions = dimensions;
    this.vectors = vectors;
  }

  /** The vectors that ship, which each JVM loads once. */
  public static WordVectors shipped() {
    return Shipped.VECTORS;
  }

  private static final class Shipped {
    static final WordVectors VECTORS = read(WordVectors.class.getResourceAsStream(SHIPPED));
  }

  /** Reads vectors; closes the stream. */
  static WordVectors read(InputStream gzip) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(gzip, 1 << 16)))) {
      int size = in.readInt();
      int dimensions = in.readInt();
      Map<String, Integer> words = new HashMap<>(2 * size);
      for (int i = 0; i < size; i++) {
        words.put(in.readUTF(), i);
      }
      byte[] vectors = new byte[size * dimensions];
      in.readFully(vectors);
      return new WordVectors(words, dimensions, vectors);
    } catch (IOException e) {
      throw new UncheckedIOException("the word vectors cannot be read", e);
    }
  }

  /**
   * Writes vectors. Leaves the stream open.
   *
   * @param words in lower case, each once
   * @param vectors one a word, all of one size and of length 1
   */
  public static void write(List<String> words, List<float[]> vectors, OutputStream to)
      throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(to);
    DataOutputStream out = new DataOutputStream(gzip);
    out.writeInt(words.size());
    out.writeInt(vectors.get(0).length);
    for (String word : words) {
      out.writeUTF(word);
    }
    for (float[] vector : vectors) {
      for (float x : vector) {
        out.writeByte(Math.max(-127, Math.min(127, Math.round(x / UNIT))));
      }
    }
    out.flush();
    gzip.finish();
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Adds the vector of a word in lower case to the numbers from an index on; a word that is not
   * known adds nothing.
   */
  void add(String word, float[] into, int at) {
    Integer found = words.get(word);
    if (found != null) {
      int from = found * dimensions;
      for (int d = 0; d < dimensions; d++) {
        into[at + d] += vectors[from + d] * UNIT;
      }
    }
  }
}
