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
    Association strong = new Association(18, 25, 24, 1000);
    Association weak = new Association(7, 30, 60, 400);

    assertThat(strong.logLikelihood()).isCloseTo(123.746202586082, within(1e-9));
    assertThat(strong.pValue()).isCloseTo(9.573843441062422e-29, within(1e-38));
    assertThat(weak.logLikelihood()).isCloseTo(1.5733466669795195, within(1e-9));
    assertThat(weak.pValue()).isCloseTo(0.209721661433571, within(1e-9));
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
