package dateline.ingest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of a text as copies are compared by them: hashed, without case, accents or punctuation.
 * In scripts that write no spaces every character is a word.
 */
final class Tokens {
  private static final long START = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  /** A full stop after a shorter word is taken for that of an abbreviation. */
  private static final int SHORTEST_LAST_WORD = 4;

  private static final int STEM = 4;

  private final String text;
  private long[] hashes = new long[256];
  private long[] stems = new long[256];
  private final BitSet names = new BitSet();
  private final BitSet numbers = new BitSet();
  private final BitSet openings = new BitSet();
  private int size;

  private long hash = START;
  private long stem = START;
  private int letters;
  private boolean capital;
  private boolean digit;
  private boolean opening = true;

  private Tokens(String text) {
    this.text = text;
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(Normalizer.normalize(text, Normalizer.Form.NFKD));
    tokens.read();
    return tokens;
  }

  int size() {
    return size;
  }

  /** 64 bits of the i-th word. */
  long hash(int i) {
    return hashes[i];
  }

  /** 64 bits of its first letters, which stay where a name is spelled otherwise. */
  long stem(int i) {
    return stems[i];
  }

  /** Whether the i-th word is written like a name: with a capital, inside a sentence. */
  boolean name(int i) {
    return names.get(i);
  }

  /** Whether it holds a digit. */
  boolean number(int i) {
    return numbers.get(i);
  }

  /** Whether it is the first of a sentence. */
  boolean opening(int i) {
    return openings.get(i);
  }

  private void read() {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (spaceless(c)) {
          end();
          add(c);
          end();
        } else {
          add(c);
        }
      } else if (!inside(c, i)) {
        boolean abbreviation = c == '.' && letters > 0 && letters < SHORTEST_LAST_WORD;
        end();
        if (!abbreviation && ".!?:\n\"“”".indexOf(c) >= 0) {
          opening = true;
        }
      }
    }
    end();
  }

  private void add(int c) {
    if (letters == 0) {
      capital = Character.isUpperCase(c);
    }
    digit |= Character.isDigit(c);
    hash = (hash ^ Character.toLowerCase(c)) * PRIME;
    letters++;
    if (letters <= STEM) {
      stem = hash;
    }
  }

  /** Whether a character that is no letter leaves the word whole: an accent, don't, 142,500. */
  private boolean inside(int c, int next) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == '\''
        || c == '’'
        || ((c == ',' || c == '.')
            && digit
            && next < text.length()
            && Character.isDigit(text.charAt(next)));
  }

  private static boolean spaceless(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private void end() {
    if (letters > 0) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        stems = Arrays.copyOf(stems, 2 * size);
      }
      names.set(size, capital && !opening);
      numbers.set(size, digit);
      openings.set(size, opening);
      stems[size] = mixed(stem);
      hashes[size++] = mixed(hash);
      opening = false;
    }
    hash = START;
    letters = 0;
    capital = false;
    digit = false;
  }

  /** Spreads a number over all 64 bits. */
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
