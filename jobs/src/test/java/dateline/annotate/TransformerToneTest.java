package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.annotate.TransformerTone.Input;
import dateline.layout.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransformerToneTest {
  private static final TransformerTone SHIPPED = TransformerTone.shipped();
  private static final WordPieces PIECES = WordPieces.shipped();

  /** Processors round the integers of the model otherwise. */
  private static final double PROBABILITY_MOVES_BY = 0.02;

  private static final int MOST_IDS = 160;

  /** Sentences with their pieces and probabilities, by jobs/train/sentiment-accurate/fixture.py. */
  private static List<JsonNode> fixture() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TransformerToneTest.class.getResourceAsStream("sentiment-accurate.jsonl"),
                StandardCharsets.UTF_8))) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(new ObjectMapper().readTree(line));
      }
      return rows;
    }
  }

  /** The model reads no tokens, so a stand-in will do. */
  private static Target target(String sentence, int begin, int end) {
    return new Target(sentence, new Span(begin, end), List.of("token"), 0, 1);
  }

  private static Target target(String sentence, String target) {
    int begin = sentence.indexOf(target);
    return target(sentence, begin, begin + target.length());
  }

  private static Target ofFixture(JsonNode row) {
    return target(row.get("sentence").asText(), row.get("begin").asInt(), row.get("end").asInt());
  }

  private static List<Integer> numbers(JsonNode array) {
    return IntStream.range(0, array.size()).mapToObj(i -> array.get(i).asInt()).toList();
  }

  private static List<Integer> input(String... pieces) {
    return Arrays.stream(pieces).map(PIECES::id).toList();
  }

  private static String times(String word, int n) {
    return String.join(" ", Collections.nCopies(n, word));
  }

  /** How many pieces stand before, in and after the target. */
  private static List<Integer> sizes(Input input) {
    int open = input.ids().indexOf(PIECES.id("[unused1]"));
    int close = input.ids().indexOf(PIECES.id("[unused2]"));
    return List.of(open - 1, close - open - 1, input.ids().size() - close - 2);
  }

  @Test
  void sentencesAreReadAsInTraining() throws IOException {
    for (JsonNode row : fixture()) {
      Input input = SHIPPED.input(ofFixture(row));
      String sentence = row.get("sentence").asText();
      assertThat(input.ids()).as(sentence).isEqualTo(numbers(row.get("ids")));
      assertThat(input.target()).as(sentence).isEqualTo(numbers(row.get("target")));
    }
  }

  @Test
  void probabilitiesAreThoseOfTheExportedModel() throws IOException {
    for (JsonNode row : fixture()) {
      double[] odds = Arrays.stream(SHIPPED.logits(ofFixture(row))).map(Math::exp).toArray();
      double sum = Arrays.stream(odds).sum();
      for (int i = 0; i < odds.length; i++) {
        assertThat(odds[i] / sum)
            .as(row.get("sentence").asText())
            .isCloseTo(row.get("p").get(i).asDouble(), within(PROBABILITY_MOVES_BY));
      }
    }
  }

  @Test
  void eachTargetOfASentenceHasItsOwnTone() {
    String sentence = "Smith condemned Jones for the brutal attack on Lee.";

    assertThat(SHIPPED.towards(target(sentence, "Jones")).label()).isEqualTo("negative");
    assertThat(SHIPPED.towards(target(sentence, "Smith")).label()).isNotEqualTo("negative");
  }

  @Test
  void whatIsBlankHasNoPiecesButATargetHasOne() {
    assertThat(SHIPPED.input(target("we", "we")).ids())
        .isEqualTo(input("[CLS]", "[unused1]", "we", "[unused2]", "[SEP]"));
    assertThat(SHIPPED.input(target(" we\n", "we")).ids())
        .isEqualTo(input("[CLS]", "[unused1]", "we", "[unused2]", "[SEP]"));

    Target invisible = target("we \u200b won", "\u200b");
    assertThat(SHIPPED.input(invisible).ids())
        .isEqualTo(input("[CLS]", "we", "[unused1]", "[UNK]", "[unused2]", "won", "[SEP]"));
    assertThat(SHIPPED.input(invisible).target()).isEqualTo(List.of(0, 0, 0, 1, 0, 0, 0));
    assertThat(Tone.LABELS).contains(SHIPPED.towards(invisible).label());
  }

  @Test
  void whatIsFarFromTheTargetGoesFirst() {
    String far = times("far", 200);
    assertThat(sizes(SHIPPED.input(target(far + " we " + far, "we"))))
        .isEqualTo(List.of(77, 1, 78));
    assertThat(sizes(SHIPPED.input(target(far + " we won", "we")))).isEqualTo(List.of(154, 1, 1));
    assertThat(sizes(SHIPPED.input(target("so we " + far, "we")))).isEqualTo(List.of(1, 1, 154));
    assertThat(sizes(SHIPPED.input(target(times("near", 50) + " we " + far, "we"))))
        .isEqualTo(List.of(50, 1, 105));

    Input input = SHIPPED.input(target("far " + times("near", 200) + " we won", "we"));
    assertThat(input.ids()).hasSize(MOST_IDS).doesNotContain(PIECES.id("far"));
  }

  @Test
  void aLongTargetIsCut() {
    String we = times("we", 200);
    assertThat(sizes(SHIPPED.input(target(we, we)))).isEqualTo(List.of(0, 156, 0));
    assertThat(sizes(SHIPPED.input(target(we + " won", we)))).isEqualTo(List.of(0, 32, 1));
    assertThat(SHIPPED.towards(target(we, we)).score()).isBetween(-1.0, 1.0);
  }

  @Test
  void theToneDoesNotDependOnThreads() throws IOException {
    List<JsonNode> rows = fixture();
    List<Tone> alone = rows.stream().map(row -> SHIPPED.towards(ofFixture(row))).toList();

    assertThat(rows.parallelStream().map(row -> SHIPPED.towards(ofFixture(row))).toList())
        .isEqualTo(alone);
  }

  @Test
  void targetsLieInTheirSentence() {
    assertThatThrownBy(() -> target("Lee", 0, 4))
        .hasMessage("A target needs 0 <= begin < end <= 3 characters, got begin 0, end 4");
    assertThatThrownBy(() -> target("Lee", 1, 1))
        .hasMessage("A target needs 0 <= begin < end <= 3 characters, got begin 1, end 1");
    assertThatThrownBy(() -> new Target("Lee", new Span(0, 3), List.of("Lee"), 0, 2))
        .hasMessage("A target needs 0 <= begin < end <= 1 tokens, got begin 0, end 2");
  }

  @Test
  void onlyModelsThatShipHaveAName() {
    assertThatThrownBy(() -> ToneModels.shipped("best"))
        .hasMessage("No model of tone is called best; expected one of [fast, accurate]");
  }
}
