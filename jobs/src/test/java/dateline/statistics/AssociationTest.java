package dateline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssociationTest {
  /** Computed with SciPy: chi2_contingency(table, correction=False, lambda_="log-likelihood"). */
  @Test
  void likelihoodRatioAndItsChanceAreThoseOfSciPy() {
    Association x = new Association(18, 25, 24, 1000);

    assertThat(x.logLikelihood()).isCloseTo(126.93, within(0.01));
    assertThat(new Association(10, 100, 100, 1000).pValue()).isCloseTo(1.0, within(1e-9));
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
      long both = 1 + random.nextInt(50);
      long a = both + random.nextInt(500);
      long b = both + random.nextInt(500);
      long units = a + b - both + random.nextInt(5_000);
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
