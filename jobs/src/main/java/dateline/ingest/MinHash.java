package dateline.ingest;

/**
 * Puts sets into buckets such that sets with many members in common meet in at least one: MinHash
 * with {@value #BANDS} bands of {@value #ROWS} rows. Two sets of Jaccard similarity s meet with
 * probability 1 − (1 − s²)^48: 0.99 for s = 0.3, 0.39 for s = 0.1, 0.005 for s = 0.01.
 */
final class MinHash {
  static final int BANDS = 48;
  static final int ROWS = 2;

  private static final int HASHES = BANDS * ROWS + 2;
  private static final long[] FACTORS = new long[HASHES];
  private static final long[] SUMMANDS = new long[HASHES];

  static {
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < HASHES; i++) {
      state += 0x9E3779B97F4A7C15L;
      FACTORS[i] = Tokens.mixed(state) | 1;
      state += 0x9E3779B97F4A7C15L;
      SUMMANDS[i] = Tokens.mixed(state);
    }
  }

  private final long[] buckets;
  private final long order;

  private MinHash(long[] buckets, long order) {
    this.buckets = buckets;
    this.order = order;
  }

  /** The bucket that the set belongs to in each band. */
  long[] buckets() {
    return buckets;
  }

  /** Sets that are alike often agree in it: two further rows. */
  long order() {
    return order;
  }

  /**
   * Hashes a set.
   *
   * @param set hashes of its members, at least one
   */
  static MinHash of(int[] set) {
    int[] least = new int[HASHES];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (int member : set) {
      for (int i = 0; i < HASHES; i++) {
        int hash = (int) ((member * FACTORS[i] + SUMMANDS[i]) >>> 32);
        if (hash < least[i]) {
          least[i] = hash;
        }
      }
    }
    long[] buckets = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long bucket = band;
      for (int row = 0; row < ROWS; row++) {
        bucket = Tokens.mixed(bucket * 31 + least[band * ROWS + row]);
      }
      buckets[band] = bucket;
    }
    long first = least[HASHES - 2];
    return new MinHash(buckets, (first << 32) ^ (least[HASHES - 1] & 0xFFFFFFFFL));
  }
}
