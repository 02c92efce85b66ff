package dateline.annotate;

import java.util.function.IntPredicate;

/** Looks things up in lists in the order of the text. */
final class Sorted {
  private Sorted() {}

  /**
   * The first index that has something that all indexes after it have too, or the size where none
   * has; by halving.
   */
  static int first(int size, IntPredicate has) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (has.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
