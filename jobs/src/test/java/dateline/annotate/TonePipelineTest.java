package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TonePipelineTest {
  @Test
  void probabilitiesAreReadHoweverSmall() {
    Map<String, String> said =
        Map.of("sentence", "0", "Positive", "0.75", "Neutral", "0.2499", "Negative", "9.1E-5");
    assertThat(TonePipeline.tone("Positive", said)).isEqualTo(new Tone(0.7499, "positive"));
  }

  @Test
  void aLabelWithoutProbabilitiesIsCertain() {
    assertThat(TonePipeline.tone("neg", Map.of("confidence", "high")))
        .isEqualTo(new Tone(-1, "negative"));
    assertThat(TonePipeline.tone("na", Map.of())).isEqualTo(new Tone(0, "neutral"));
  }
}
