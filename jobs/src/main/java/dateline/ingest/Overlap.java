package dateline.ingest;

/**
 * What two texts have in common.
 *
 * @param jaccard shingles of both by shingles of either
 * @param containment shingles of both by shingles of the shorter
 * @param kept places where both have the same name or number between the same words
 * @param replaced places where they have different ones
 */
record Overlap(double jaccard, double containment, int kept, int replaced) {
  private static final double LEAST_CONTAINMENT = 0.45;
  private static final double LEAST_JACCARD = 0.25;

  private static final double LEAST_RELATED = 0.1;

  /** A copy may give one number or name anew. */
  private static final int FREE = 1;

  private static final double MOST_REPLACED = 0.05;

  static Overlap of(Fingerprint a, Fingerprint b) {
    int common = 0;
    int inA = 0;
    int inB = 0;
    int[] x = a.shingles();
    int[] y = b.shingles();
    // Of a sampled set nothing is known beyond its greatest hash.
    int limit = Math.min(limit(a), limit(b));
    while ((inA < x.length && x[inA] <= limit) || (inB < y.length && y[inB] <= limit)) {
      boolean takeA = inA < x.length && x[inA] <= limit;
      boolean takeB = inB < y.length && y[inB] <= limit;
      if (takeA && takeB && x[inA] == y[inB]) {
        common++;
        inA++;
        inB++;
      } else if (takeA && (!takeB || x[inA] < y[inB])) {
        inA++;
      } else {
        inB++;
      }
    }
    int shorter = Math.max(1, a.size() <= b.size() ? inA : inB);
    int[] places = places(a.slots(), b.slots());
    return new Overlap(
        (double) common / Math.max(1, inA + inB - common),
        Math.min(1, (double) common / shorter),
        places[0],
        places[1]);
  }

  /** Whether one text is taken for a copy of the other. */
  boolean copy() {
    return containment >= LEAST_CONTAINMENT && jaccard >= LEAST_JACCARD && !form();
  }

  /** Whether they share no more than an agency's credit line, or only a form. */
  boolean unrelated() {
    return containment < LEAST_RELATED || form();
  }

  /** A form letter has the words of another and other names and numbers between them. */
  private boolean form() {
    return replaced > FREE + MOST_REPLACED * (kept + replaced);
  }

  private static int limit(Fingerprint print) {
    int[] kept = print.shingles();
    return print.size() > kept.length ? kept[kept.length - 1] : Integer.MAX_VALUE;
  }

  /** How many places that both have hold something in common, and how many nothing. */
  private static int[] places(long[] a, long[] b) {
    int[] counts = new int[2];
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int place = (int) (a[i] >>> 32);
      int other = (int) (b[j] >>> 32);
      if (place != other) {
        if (place < other) {
          i++;
        } else {
          j++;
        }
        continue;
      }
      boolean common = false;
      while (at(a, i, place) && at(b, j, place)) {
        common |= a[i] == b[j];
        if (a[i] <= b[j]) {
          i++;
        } else {
          j++;
        }
      }
      while (at(a, i, place)) {
        i++;
      }
      while (at(b, j, place)) {
        j++;
      }
      counts[common ? 0 : 1]++;
    }
    return counts;
  }

  private static boolean at(long[] slots, int i, int place) {
    return i < slots.length && (int) (slots[i] >>> 32) == place;
  }
}
