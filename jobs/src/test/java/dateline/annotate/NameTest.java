package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NameTest {
  @Test
  void refusesAnEmptySpan() {
    assertThatThrownBy(() -> new Name(3, 3, "PER", 1))
        .hasMessage("A name needs 0 <= begin < end, got begin 3, end 3");
  }

  @Test
  void refusesAnUnknownType() {
    assertThatThrownBy(() -> new Name(0, 1, "GPE", 1))
        .hasMessage("A name is PER, ORG, LOC or MISC, got GPE");
  }

  @Test
  void refusesAConfidenceOutsideItsRange() {
    assertThatThrownBy(() -> new Name(0, 1, "PER", 0))
        .hasMessage("A confidence lies in (0, 1], got 0.0");
    assertThatThrownBy(() -> new Name(0, 1, "PER", Double.NaN))
        .hasMessage("A confidence lies in (0, 1], got NaN");
  }

  @Test
  void toneHasAScoreAndALabelOfTheScale() {
    assertThat(new Tone(-0.5, "negative").score()).isEqualTo(-0.5);
    assertThatThrownBy(() -> new Tone(1.1, "positive"))
        .hasMessage("A score of tone lies in [-1, 1], got 1.1");
    assertThatThrownBy(() -> new Tone(0, "good"))
        .hasMessage("A label of tone is negative, neutral or positive, got good");
  }
}
