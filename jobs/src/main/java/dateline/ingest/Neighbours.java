package dateline.ingest;

import java.util.stream.LongStream;

/**
 * Reads members bucket by bucket and names for each the ones to compare it with: the first of its
 * bucket and the few just before it. So a bucket of n members makes fewer than n (few + 1) pairs.
 */
final class Neighbours {
  private final long[] last;
  private long bucket;
  private long first;
  private int seen;

  /**
   * @param few how many just before it
   */
  Neighbours(int few) {
    this.last = new long[few];
  }

  /** The earlier members of the bucket to compare this one with; buckets must come in one piece. */
  LongStream of(long inBucket, long member) {
    if (seen == 0 || inBucket != bucket) {
      bucket = inBucket;
      first = member;
      seen = 0;
    }
    int before = Math.min(seen, last.length);
    long[] others = new long[seen > last.length ? before + 1 : before];
    for (int i = 0; i < before; i++) {
      others[i] = last[(seen - 1 - i) % last.length];
    }
    if (others.length > before) {
      others[before] = first;
    }
    last[seen % last.length] = member;
    seen++;
    return LongStream.of(others);
  }
}
