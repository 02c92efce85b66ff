package dateline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AssociationTest {
  /** Of 400 random tables; see jobs/bench/cooccur/measures.py. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/dateline/statistics/measures.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void measuresAreThoseOfNltkAndSciPy(
      long both,
      long a,
      long b,
      long units,
      double expected,
      double pmi,
      double npmi,
      double logLikelihood,
      double dice,
      double jaccard,
      double p) {
    Association x = new Association(both, a, b, units);

    assertThat(x.expected()).isCloseTo(expected, within(1e-9 * expected));
    assertThat(x.pmi()).isCloseTo(pmi, within(1e-9));
    assertThat(x.npmi()).isCloseTo(npmi, within(1e-9));
    assertThat(x.logLikelihood()).isCloseTo(logLikelihood, within(1e-9 * (1 + units)));
    assertThat(x.dice()).isCloseTo(dice, within(1e-12));
    assertThat(x.jaccard()).isCloseTo(jaccard, within(1e-12));
    assertThat(x.pValue()).isCloseTo(p, within(1e-9)).isCloseTo(p, within(1e-4 * p));
  }

  @Test
  void independentThingsHaveNoAssociation() {
    Association x = new Association(10, 100, 100, 1000);

    assertThat(x.expected()).isEqualTo(10);
    assertThat(x.pmi()).isZero();
    assertThat(x.npmi()).isZero();
    assertThat(x.logLikelihood()).isCloseTo(0, within(1e-9));
  }

  @Test
  void thingsAlwaysTogetherHaveNpmiOne() {
    assertThat(new Association(5, 5, 5, 100).npmi()).isCloseTo(1, within(1e-12));
    assertThat(new Association(5, 5, 5, 5).npmi()).isEqualTo(1);
  }

  @Test
  void measuresAreSymmetricAndBounded() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long both = random.nextLong(1, 51);
      long a = both + random.nextLong(500);
      long b = both + random.nextLong(500);
      long units = a + b - both + random.nextLong(5_000);
      Association x = new Association(both, a, b, units);
      Association y = new Association(both, b, a, units);

      assertThat(x.npmi()).isBetween(-1.0, 1.0).isEqualTo(y.npmi());
      assertThat(x.logLikelihood()).isNotNegative();
      assertThat(x.logLikelihood()).isCloseTo(y.logLikelihood(), within(1e-6));
      assertThat(x.pValue()).isBetween(0.0, 1.0);
      assertThat(x.dice()).isBetween(x.jaccard(), 1.0);
    }
  }

  @Test
  void anImpossibleTableIsRefused() {
    assertThatThrownBy(() -> new Association(5, 4, 5, 10))
        .hasMessage("no such 2×2 table: both 5, a 4, b 5, units 10");
  }
}
