package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentimentModelTest {
  private static final SentimentModel MODEL =
      new SentimentModel(
          Map.of("w:bad", new float[] {2, 0, -2}, "bias", new float[] {0, 0.5f, 0}),
          network("r1:praised", -1, 0, 3));

  /** A network that knows one feature, and no more than what it says for each label. */
  static ToneNetwork network(String feature, float... votes) {
    int inputs = SentimentFeatures.around(List.of("a"), 0, 1, WordVectors.shipped()).length;
    float[] direct = new float[ToneNetwork.BUCKETS * votes.length];
    int bucket = ToneNetwork.buckets(List.of(feature))[0];
    System.arraycopy(votes, 0, direct, bucket * votes.length, votes.length);
    return new ToneNetwork(
        new ToneNetwork.Weights(
            new float[ToneNetwork.BUCKETS],
            direct,
            new float[inputs],
            new float[1],
            new float[votes.length],
            new float[votes.length]));
  }

  @Test
  void scoresASentenceByTheDifferenceOfItsProbabilities() {
    double sum = Math.exp(2) + Math.exp(0.5) + Math.exp(-2);
    double expected = Math.round((Math.exp(-2) - Math.exp(2)) / sum * 1e4) / 1e4;
    assertThat(MODEL.sentence(List.of("A", "bad", "day")))
        .isEqualTo(new Tone(expected, "negative"));
  }

  @Test
  void asWellTowardsATarget() {
    assertThat(Tone.of(MODEL.logits(List.of("Smith", "praised", "Jones"), 0, 1)).label())
        .isEqualTo("positive");
    assertThat(Tone.of(MODEL.logits(List.of("Smith", "praised", "Jones"), 2, 3)).label())
        .isEqualTo("neutral");
  }

  @Test
  void wordsFarFromATargetAreNotSeen() {
    List<String> day = Collections.nCopies(200, "day");
    List<String> near = Stream.of(day, List.of("Smith"), day).flatMap(List::stream).toList();
    List<String> bad = Collections.nCopies(1000, "bad");
    List<String> far = Stream.of(bad, near, bad).flatMap(List::stream).toList();

    assertThat(SentimentFeatures.ofTarget(far, 1200, 1201))
        .isEqualTo(SentimentFeatures.ofTarget(near, 200, 201));
    assertThat(SentimentFeatures.ofTarget(far, 1201, 1202))
        .isNotEqualTo(SentimentFeatures.ofTarget(near, 201, 202));
  }

  @Test
  void whatItKnowsNothingOfIsNeutral() {
    assertThat(MODEL.sentence(List.of())).isEqualTo(new Tone(0, "neutral"));
  }

  @Test
  void equalModelsGiveEqualBytesAndComeBackAsTheyWere() throws IOException {
    byte[] bytes = bytes(MODEL);
    SentimentModel loaded = SentimentModel.load(new ByteArrayInputStream(bytes));
    assertThat(bytes(loaded)).isEqualTo(bytes);
    assertThat(loaded.sentence(List.of("bad"))).isEqualTo(MODEL.sentence(List.of("bad")));
    List<String> tokens = List.of("Smith", "praised", "Jones");
    assertThat(loaded.logits(tokens, 0, 1)).isEqualTo(MODEL.logits(tokens, 0, 1));
  }

  @Test
  void refusesATargetOutsideTheSentence() {
    assertThatThrownBy(() -> MODEL.logits(List.of("a", "b"), 1, 3))
        .hasMessage("A target needs 0 <= begin < end <= 2 tokens, got begin 1, end 3");
  }

  @Test
  void refusesAFileThatIsNoModel() {
    byte[] text = "no model".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SentimentModel.load(new ByteArrayInputStream(text)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot read a model of tone: Not in GZIP format");
  }

  @Test
  void theShippedModelTellsPraiseFromBlame() {
    SentimentModel shipped = SentimentModel.shipped();
    double praise = shipped.sentence(List.of("A", "great", "victory", "for", "peace", ".")).score();
    double blame =
        shipped.sentence(List.of("A", "corrupt", "liar", "accused", "of", "fraud", ".")).score();
    assertThat(praise).isGreaterThan(blame);
  }

  @Test
  void featuresMarkNegationAndNeverNameTheTarget() {
    List<String> tokens = List.of("Smith", "did", "n't", "help", ",", "they", "said");
    assertThat(SentimentFeatures.ofSentence(tokens)).contains("w:not_help", "w:they", "w:smith");
    assertThat(SentimentFeatures.ofTarget(tokens, 0, 1))
        .contains("w:not_help", "r1:did")
        .noneMatch(feature -> feature.contains("smith"));
  }

  private static byte[] bytes(SentimentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.save(out);
    return out.toByteArray();
  }
}
