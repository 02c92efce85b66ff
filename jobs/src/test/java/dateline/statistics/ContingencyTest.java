package dateline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTest {
  /** Fisher's lady tasting tea: of four cups each, three guessed right, and all four. */
  @Test
  void fewCupsAreTestedExactly() {
    assertThat(new Contingency(3, 1, 1, 3).pValue()).isCloseTo(34 / 70.0, within(1e-12));
    assertThat(new Contingency(4, 0, 0, 4).pValue()).isCloseTo(2 / 70.0, within(1e-12));
  }

  /** Computed with SciPy: fisher_exact, and chi2.sf of the likelihood ratio. */
  @ParameterizedTest
  @CsvSource({
    "0, 12, 40, 900, 1.0",
    "1, 0, 0, 99999, 1e-05",
    "2, 30, 15, 2000, 0.027822926262812086",
    "0, 300, 9, 4000, 1.0",
    "30, 2, 1, 5000, 3.918654036467455e-75",
    "12, 3, 4, 1000000, 3.965925785138181e-58",
    "5, 0, 0, 5, 0.007936507936507938",
    "60, 40, 55, 400, 1.0055385476155656e-22",
    "0, 3, 5, 2, 0.16666666666666666",
    "4, 100, 0, 7, 1.0",
    "900, 20, 30, 3, 0.041771123143178504"
  })
  void chancesAreThoseOfSciPy(long a, long b, long c, long d, double p) {
    assertThat(new Contingency(a, b, c, d).pValue()).isCloseTo(p, within(1e-9 * p + 1e-300));
  }

  @Test
  void neitherSwappingRowsNorColumnsChangesAnything() {
    Contingency table = new Contingency(7, 3, 11, 240);
    for (Contingency other :
        new Contingency[] {
          new Contingency(11, 240, 7, 3),
          new Contingency(3, 7, 240, 11),
          new Contingency(7, 11, 3, 240)
        }) {
      assertThat(other.pValue()).isCloseTo(table.pValue(), within(1e-14));
      assertThat(other.logLikelihood()).isCloseTo(table.logLikelihood(), within(1e-9));
    }
  }

  @Test
  void anImpossibleTableIsRefused() {
    assertThatThrownBy(() -> new Contingency(1, -1, 0, 0))
        .hasMessage("no such 2×2 table: 1, -1, 0, 0");
  }
}
