package dateline.ingest;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to compare it with others: its shingles, and its names in their places.
 */
final class Fingerprint {
  /** Words of a shingle. */
  static final int WORDS = 5;

  /** A book is compared by a sample of its shingles: these decide to half a percent. */
  static final int MOST = 8_192;

  /** Fewer shingles than these may be alike by chance or by form. */
  static final int FEWEST = 25;

  private static final int LONGEST_SLOT = 6;

  /** So many words on one side of a name tell its place. */
  private static final int CONTEXT = 2;

  private final int size;
  private final int[] shingles;
  private final long[] slots;

  private Fingerprint(int size, int[] shingles, long[] slots) {
    if (size < shingles.length || (size > shingles.length && shingles.length < MOST)) {
      throw new IllegalArgumentException(size + " shingles, of which " + shingles.length + " kept");
    }
    this.size = size;
    this.shingles = shingles;
    this.slots = slots;
  }

  /** How many different shingles the text has. */
  int size() {
    return size;
  }

  /** Their hashes, ascending; of a very long text the least {@link #MOST}. */
  int[] shingles() {
    return shingles;
  }

  /**
   * Places of names and numbers, ascending: the hash of the words around in the upper half, the
   * hash of what stands there in the lower.
   */
  long[] slots() {
    return slots;
  }

  /** All shingles of the words, ascending and different. */
  static int[] shingles(Tokens tokens) {
    int[] hashes = new int[Math.max(0, tokens.size() - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = i; j < i + WORDS; j++) {
        hash = Tokens.mixed(hash * 31 + tokens.hash(j));
      }
      hashes[i] = (int) (hash >>> 32);
    }
    return different(hashes);
  }

  /**
   * The fingerprint of a text.
   *
   * @param all its shingles
   */
  static Fingerprint of(Tokens tokens, int[] all) {
    return new Fingerprint(
        all.length, Arrays.copyOf(all, Math.min(MOST, all.length)), slots(tokens));
  }

  private static int[] different(int[] hashes) {
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** Each run of names or else of numbers, by the words before it and by those after. */
  private static long[] slots(Tokens tokens) {
    long[] slots = new long[32];
    int n = 0;
    for (int begin = 0; begin < tokens.size() && n < MOST; begin++) {
      if (!particular(tokens, begin)) {
        continue;
      }
      long names = 0;
      long numbers = 0;
      int end = begin;
      for (; end < tokens.size() && particular(tokens, end); end++) {
        if (tokens.name(end)) {
          names = Tokens.mixed(names * 31 + tokens.stem(end));
        } else {
          numbers = Tokens.mixed(numbers * 31 + tokens.hash(end));
        }
      }
      if (end - begin <= LONGEST_SLOT) {
        long filler = names != 0 ? names : numbers;
        if (n + 2 > slots.length) {
          slots = Arrays.copyOf(slots, 2 * slots.length);
        }
        long before = around(tokens, begin - CONTEXT, begin, begin);
        long after = around(tokens, end, end + CONTEXT, end - 1);
        for (long around : new long[] {before, Tokens.mixed(after)}) {
          // Names are searched for on both sides; a new toll is one change, not two.
          boolean known = names == 0 && before != 0 && around != before;
          if (around != 0 && !known) {
            slots[n++] = (around & 0xFFFFFFFF00000000L) | (filler >>> 32);
          }
        }
      }
      begin = end;
    }
    slots = Arrays.copyOf(slots, n);
    Arrays.sort(slots);
    return slots;
  }

  /** Hash of plain words in the sentence of the name; 0 where there are too few. */
  private static long around(Tokens tokens, int from, int to, int name) {
    if (from < 0 || to > tokens.size()) {
      return 0;
    }
    long hash = 1;
    for (int i = from; i < to; i++) {
      boolean next = tokens.opening(Math.max(i, Math.min(i + 1, name)));
      if (particular(tokens, i) || next) {
        return 0;
      }
      hash = Tokens.mixed(hash * 31 + tokens.hash(i));
    }
    return hash;
  }

  private static boolean particular(Tokens tokens, int i) {
    return tokens.name(i) || tokens.number(i);
  }

  byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(8 + 4 * shingles.length + 8 * slots.length);
    buffer.putInt(size).putInt(shingles.length);
    buffer.asIntBuffer().put(shingles);
    buffer.position(8 + 4 * shingles.length);
    buffer.asLongBuffer().put(slots);
    return buffer.array();
  }

  static Fingerprint read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int size = buffer.getInt();
    int[] shingles = new int[buffer.getInt()];
    buffer.asIntBuffer().get(shingles);
    buffer.position(8 + 4 * shingles.length);
    long[] slots = new long[buffer.remaining() / 8];
    buffer.asLongBuffer().get(slots);
    return new Fingerprint(size, shingles, slots);
  }
}
