package dateline.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A full name that a short form may stand for.
 *
 * @param name the full name
 * @param articles how many articles have it
 * @param shared how many of the names that it is mostly beside the article of the short form has
 */
record Candidate(String name, long articles, long shared) {
  /** In fewer articles, a name is not known well enough to be meant by a short form alone. */
  static final int KNOWN = 5;

  private static final int FAMOUS = 5;

  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparing((Candidate c) -> -c.shared())
          .thenComparing(c -> -c.articles())
          .thenComparing(Candidate::name);

  /** The one that is ahead of the next by the company it keeps, or is the only one. */
  static Optional<Candidate> clear(List<Candidate> candidates) {
    List<Candidate> sorted = candidates.stream().sorted(LIKELIEST_FIRST).limit(2).toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Candidate first = sorted.get(0);
    boolean isClear =
        sorted.size() == 1
            ? first.shared() >= 1 || first.articles() >= KNOWN
            : first.isAheadOf(sorted.get(1));
    return isClear ? Optional.of(first) : Optional.empty();
  }

  private boolean isAheadOf(Candidate next) {
    boolean byCompany =
        shared >= 2 && shared >= 2 * next.shared() && 2 * articles >= next.articles();
    boolean byFame =
        articles >= KNOWN && articles >= FAMOUS * next.articles() && shared >= next.shared();
    return byCompany || byFame;
  }
}
