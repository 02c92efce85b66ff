package dateline.cooccur;

import dateline.statistics.Association;
import dateline.statistics.Contingency;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One pair of entities in one scope, story by story: what it adds up to, how strongly the two are
 * associated, and how that changes over time.
 *
 * <p>Days and periods are days since 1970; a period is its first day.
 *
 * <p>A pair surges or falls in a period where its share of the period's stories differs from its
 * share of all others by the two-sample G² (Dunning 1993; see {@link Contingency#pValue}). Stories
 * are compared, not units, for the copies and sentences of one story are no independent evidence.
 */
final class PairHistory {
  /** Stories that a pair must be expected in for their absence to be looked at. */
  private static final double MISSED = 2;

  /**
   * The whole corpus in the scope.
   *
   * @param units all units
   * @param stories stories of all periods
   * @param largestShare of those stories in one period
   * @param periodUnits units by period
   * @param periodStories stories by period
   */
  record Totals(
      long units,
      long stories,
      double largestShare,
      Map<Integer, Long> periodUnits,
      Map<Integer, Long> periodStories)
      implements Serializable {
    static Totals of(long units, Map<Integer, Long> periodUnits, Map<Integer, Long> periodStories) {
      long stories = periodStories.values().stream().mapToLong(n -> n).sum();
      long largest = periodStories.values().stream().mapToLong(n -> n).max().orElse(0);
      return new Totals(
          units,
          stories,
          stories == 0 ? 0 : (double) largest / stories,
          Map.copyOf(periodUnits),
          Map.copyOf(periodStories));
    }
  }

  /**
   * The pair in one period.
   *
   * @param units that hold both; 0 where the pair is missed
   * @param tone mean tone, null where it is missed
   * @param isMore whether the pair has a larger share of the period's stories than of all
   * @param change the period's stories against all others
   */
  record InPeriod(
      Integer period,
      long units,
      long stories,
      double npmi,
      Double tone,
      boolean isMore,
      Contingency change) {}

  private static final class Period {
    private long units;
    private long stories;
    private long tone;
    private long sentences;
    private long marginA;
    private long marginB;
  }

  private final Totals totals;
  private final Period all = new Period();
  private final Map<Integer, Period> periods = new TreeMap<>();
  private final Evidence evidence = new Evidence();
  private long articles;
  private Integer firstOn;
  private Integer lastOn;

  PairHistory(Totals totals) {
    this.totals = totals;
  }

  void add(StoryOfPair story) {
    add(all, story, story.isFirst(), story.marginA(), story.marginB());
    if (story.period() != null) {
      Period period = periods.computeIfAbsent(story.period(), k -> new Period());
      add(period, story, true, story.periodMarginA(), story.periodMarginB());
    }
    articles += story.articles();
    Integer day = story.example().day();
    if (day != null) {
      firstOn = firstOn == null || day < firstOn ? day : firstOn;
      lastOn = lastOn == null || story.lastOn() > lastOn ? story.lastOn() : lastOn;
    }
    if (story.isFirst()) {
      evidence.add(story.example());
    }
  }

  private static void add(
      Period sum, StoryOfPair story, boolean counts, long marginA, long marginB) {
    sum.units += story.units();
    sum.stories += counts ? 1 : 0;
    sum.tone += story.tone();
    sum.sentences += story.sentences();
    sum.marginA = marginA;
    sum.marginB = marginB;
  }

  long units() {
    return all.units;
  }

  long articles() {
    return articles;
  }

  long stories() {
    return all.stories;
  }

  /** Mean tone of the sentences in the shared units, in ten-thousandths. */
  double tone() {
    return (double) all.tone / all.sentences;
  }

  Integer firstOn() {
    return firstOn;
  }

  Integer lastOn() {
    return lastOn;
  }

  List<Evidence.Example> examples() {
    return evidence.chosen();
  }

  Association association() {
    return new Association(all.units, all.marginA, all.marginB, totals.units());
  }

  /** The periods in which the pair occurs or is missed, in their order. */
  List<InPeriod> periods() {
    long pairStories = periods.values().stream().mapToLong(p -> p.stories).sum();
    Map<Integer, Period> looked = periods;
    if (pairStories * totals.largestShare() >= MISSED) {
      Map<Integer, Period> withMissed = new TreeMap<>(periods);
      totals
          .periodStories()
          .forEach(
              (period, stories) -> {
                if ((double) pairStories * stories / totals.stories() >= MISSED) {
                  withMissed.putIfAbsent(period, new Period());
                }
              });
      looked = withMissed;
    }
    List<InPeriod> found = new ArrayList<>();
    looked.forEach((period, sum) -> found.add(inPeriod(period, sum, pairStories)));
    return found;
  }

  private InPeriod inPeriod(Integer period, Period sum, long pairStories) {
    long stories = totals.periodStories().get(period);
    long allStories = totals.stories();
    Contingency change =
        new Contingency(
            sum.stories,
            pairStories - sum.stories,
            stories - sum.stories,
            allStories - pairStories - stories + sum.stories);
    boolean isMissed = sum.units == 0;
    double npmi =
        isMissed
            ? -1
            : new Association(sum.units, sum.marginA, sum.marginB, totals.periodUnits().get(period))
                .npmi();
    return new InPeriod(
        period,
        sum.units,
        sum.stories,
        npmi,
        isMissed ? null : (double) sum.tone / sum.sentences,
        (double) sum.stories * allStories > (double) pairStories * stories,
        change);
  }
}
