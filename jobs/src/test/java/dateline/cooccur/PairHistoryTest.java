package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.cooccur.PairHistory.InPeriod;
import dateline.cooccur.PairHistory.Totals;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairHistoryTest {
  private static final Totals THREE_PERIODS =
      Totals.of(400, Map.of(1, 100L, 2, 100L, 3, 100L), Map.of(1, 50L, 2, 50L, 3, 50L));

  private static StoryOfPair story(Integer period, boolean isFirst, int number) {
    Evidence.Example example = new Evidence.Example("%016x".formatted(number), 1, period, null);
    return new StoryOfPair(isFirst, period, 2, 1, 500, 4, 40, 50, 40, 42, period, example);
  }

  @Test
  void storiesAddUpAndAStoryOfTwoPeriodsIsOne() {
    PairHistory pair = new PairHistory(THREE_PERIODS);
    pair.add(story(1, true, 1));
    pair.add(story(2, false, 1));
    pair.add(story(null, true, 2));

    assertThat(pair.units()).isEqualTo(6);
    assertThat(pair.articles()).isEqualTo(3);
    assertThat(pair.stories()).isEqualTo(2);
    assertThat(pair.tone()).isEqualTo(125);
    assertThat(pair.firstOn()).isEqualTo(1);
    assertThat(pair.lastOn()).isEqualTo(2);
    assertThat(pair.examples()).hasSize(2);
    assertThat(pair.association().expected()).isEqualTo(40 * 50 / 400.0);
    assertThat(pair.periods()).extracting(InPeriod::period).containsExactly(1, 2);
    assertThat(pair.periods()).extracting(InPeriod::stories).containsExactly(1L, 1L);
  }

  /** SciPy: chi2_contingency([[20, 0], [30, 100]], correction=False, "log-likelihood"). */
  @Test
  void aPairOfOnePeriodSurgesInItAndIsMissedInTheOthers() {
    PairHistory pair = new PairHistory(THREE_PERIODS);
    IntStream.range(0, 20).forEach(i -> pair.add(story(2, true, i)));

    List<InPeriod> periods = pair.periods();

    assertThat(periods).extracting(InPeriod::period).containsExactly(1, 2, 3);
    assertThat(periods).extracting(InPeriod::isMore).containsExactly(false, true, false);
    assertThat(periods.get(1).change().logLikelihood()).isCloseTo(50.501173467339996, within(1e-9));
    assertThat(periods.get(0).units()).isZero();
    assertThat(periods.get(0).npmi()).isEqualTo(-1);
    assertThat(periods.get(0).tone()).isNull();
    assertThat(periods.get(0).change().pValue()).isLessThan(0.001);
  }

  @Test
  void aRarePairIsMissedNowhere() {
    PairHistory pair = new PairHistory(THREE_PERIODS);
    IntStream.range(0, 5).forEach(i -> pair.add(story(2, true, i)));

    assertThat(pair.periods()).extracting(InPeriod::period).containsExactly(2);
  }
}
