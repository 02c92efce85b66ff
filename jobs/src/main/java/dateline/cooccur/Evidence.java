package dateline.cooccur;

import dateline.statistics.SplitMix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Picks the few sentences that a pair shows, one a story, spread over time and publishers: the
 * earliest, the latest, and some that are drawn by a hash, half of them by publisher first, so that
 * a publisher of many stories is no likelier than one of few. The same whatever the order in which
 * sentences come, in memory that does not grow.
 */
final class Evidence {
  /** The most that {@link #chosen} gives. */
  static final int MOST = 5;

  private static final int ENDS = 2;
  private static final int DRAWN = 6;

  /**
   * @param day days since 1970; null where there is no date
   */
  record Example(String articleId, int sentence, Integer day, String publisher) {}

  private static final Comparator<Example> BY_DAY =
      Comparator.comparing(Example::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Example::articleId);

  private Example only;
  private final Example[] best = new Example[ENDS + DRAWN];
  private final long[] orders = new long[ENDS + DRAWN];

  void add(Example one) {
    // Most pairs have one story, and then there is nothing to choose.
    if (only == null && best[0] == null) {
      only = one;
      return;
    }
    if (only != null) {
      Example first = only;
      only = null;
      choose(first);
    }
    choose(one);
  }

  private void choose(Example one) {
    for (int i = 0; i < best.length; i++) {
      long order = order(i, one);
      if (best[i] == null
          || order < orders[i]
          || (order == orders[i] && one.articleId().compareTo(best[i].articleId()) < 0)) {
        best[i] = one;
        orders[i] = order;
      }
    }
  }

  /** At most {@link #MOST}, the earliest first, those without a date last. */
  List<Example> chosen() {
    if (only != null) {
      return List.of(only);
    }
    return Arrays.stream(best)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST)
        .sorted(BY_DAY)
        .toList();
  }

  private static long order(int choice, Example one) {
    return switch (choice) {
      case 0 -> one.day() == null ? Long.MAX_VALUE : one.day();
      case 1 -> one.day() == null ? Long.MAX_VALUE : -(long) one.day();
      default -> {
        long article = SplitMix.mixed(one.articleId().hashCode() + ((long) choice << 32));
        yield choice % 2 == 0
            ? article
            : (SplitMix.mixed(Objects.hashCode(one.publisher()) + ((long) choice << 32))
                    & ~0xFFFFFFFFL)
                | (article >>> 32);
      }
    };
  }
}
