package dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits words into the pieces of a BERT vocabulary (Devlin et al. 2019), uncased: lower case, no
 * accents, punctuation and Chinese characters apart, then the longest known piece from the left;
 * pieces that go on within a word start with {@code ##}. Immutable.
 */
final class WordPieces {
  static final String CLS = "[CLS]";
  static final String SEP = "[SEP]";
  private static final String UNKNOWN = "[UNK]";
  private static final String GOES_ON = "##";
  private static final int LONGEST_WORD = 100;

  /** The vocabulary of the models that ship, on the class path. */
  private static final String SHIPPED = "/dateline/models/ner-accurate-vocabulary.txt";

  private final Map<String, Integer> ids;

  private WordPieces(Map<String, Integer> ids) {
    this.ids = Map.copyOf(ids);
  }

  /** The pieces of the models that ship, whose vocabulary each JVM reads once. */
  static WordPieces shipped() {
    return Shipped.PIECES;
  }

  private static final class Shipped {
    static final WordPieces PIECES = load(WordPieces.class.getResourceAsStream(SHIPPED));
  }

  /**
   * Reads a vocabulary, a piece a line, whose line numbers from 0 are the ids; closes the stream.
   */
  static WordPieces load(InputStream vocabulary) {
    Map<String, Integer> ids = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ids.putIfAbsent(line, ids.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a vocabulary: " + e.getMessage(), e);
    }
    for (String needed : List.of(CLS, SEP, UNKNOWN)) {
      if (!ids.containsKey(needed)) {
        throw new IllegalArgumentException("A vocabulary of word pieces needs " + needed);
      }
    }
    return new WordPieces(ids);
  }

  /** The id of a piece that the vocabulary has. */
  int id(String piece) {
    return ids.get(piece);
  }

  /** The ids of a word's pieces; never empty. */
  List<Integer> of(String word) {
    List<Integer> pieces = ofText(word);
    return pieces.isEmpty() ? List.of(id(UNKNOWN)) : pieces;
  }

  /** The ids of the pieces of a text's words; empty where it has no visible character. */
  List<Integer> ofText(String text) {
    List<Integer> pieces = new ArrayList<>();
    for (String part : parts(text)) {
      addPieces(part, pieces);
    }
    return pieces;
  }

  private void addPieces(String part, List<Integer> pieces) {
    int[] points = part.codePoints().toArray();
    int before = pieces.size();
    int begin = 0;
    while (begin < points.length && points.length <= LONGEST_WORD) {
      int end = points.length;
      Integer piece = null;
      while (end > begin && piece == null) {
        String text = new String(points, begin, end - begin);
        piece = ids.get(begin == 0 ? text : GOES_ON + text);
        end--;
      }
      if (piece == null) {
        break;
      }
      pieces.add(piece);
      begin = end + 1;
    }
    if (begin < points.length) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(id(UNKNOWN));
    }
  }

  /** The word in lower case without accents, split at punctuation. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int point : normalised(word)) {
      boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
      boolean alone = isPunctuation(point) || isChinese(point);
      if ((space || alone) && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      if (alone) {
        parts.add(Character.toString(point));
      } else if (!space) {
        part.appendCodePoint(point);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static int[] normalised(String word) {
    boolean plain = word.chars().allMatch(c -> c > ' ' && c < 0x7f);
    String decomposed = plain ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
    int[] points = decomposed.codePoints().toArray();
    int kept = 0;
    for (int point : points) {
      int type = Character.getType(point);
      boolean space = point == '\t' || point == '\n' || point == '\r';
      boolean dropped =
          type == Character.NON_SPACING_MARK
              || point == 0
              || point == 0xfffd
              || (!space && isControl(type));
      if (!dropped) {
        points[kept++] = Character.toLowerCase(point);
      }
    }
    return Arrays.copyOf(points, kept);
  }

  private static boolean isControl(int type) {
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE;
  }

  private static boolean isPunctuation(int point) {
    if (point < 0x80) {
      return point > ' ' && point < 0x7f && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int point) {
    return Character.isIdeographic(point) && point >= 0x3400 && point != 0x3007;
  }
}
