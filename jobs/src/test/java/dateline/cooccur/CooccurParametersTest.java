package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CooccurParametersTest {
  @Test
  void impossibleValuesAreNamedWithTheirOption() {
    assertThatThrownBy(() -> new CooccurParameters(List.of("PER", "GPE"), 1, 0, 1))
        .hasMessage("--types PER,GPE: give some of PER,ORG,LOC,MISC");
    assertThatThrownBy(() -> new CooccurParameters(List.of("PER"), 0, 0, 1))
        .hasMessage("--min-count 0: give 1 or more");
    assertThatThrownBy(() -> new CooccurParameters(List.of("PER"), 1, 1, 1))
        .hasMessage("--window 1: give 2 to 100 sentences, or 0 for none");
    assertThatThrownBy(() -> new CooccurParameters(List.of("PER"), 1, 0, 0))
        .hasMessage("--backbone 0.0: give a level above 0, at most 1");
  }
}
