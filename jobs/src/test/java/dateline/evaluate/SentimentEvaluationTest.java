package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.UserError;
import dateline.annotate.ToneModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentEvaluationTest {
  private static final ToneModel MODEL =
      target -> target.tokens().contains("won") ? new double[] {0, 0, 4} : new double[3];

  @TempDir private Path directory;

  @Test
  void repeatsTheGoldLinesWithPredictions() throws IOException {
    Path gold =
        file(
            """
            {"sentence": "“Smith” won.", "begin": 1, "end": 6, "label": "positive", "id": 7}
            {"sentence": "Smith lost.", "begin": 0, "end": 5, "label": "negative"}
            """);
    Path predictions = directory.resolve("p.jsonl");
    ToneScores scores = SentimentEvaluation.run(gold, predictions, MODEL);
    List<String> lines = Files.readAllLines(predictions);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"sentence\":\"“Smith” won.\",\"begin\":1,\"end\":6,\"label\":\"positive\"")
        .contains("\"id\":7,\"predicted\":\"positive\",\"score\":0.9");
    assertThat(lines.get(1)).endsWith("\"predicted\":\"neutral\",\"score\":0.0}");
    assertThat(scores.accuracy()).isEqualTo(0.5);
    assertThat(scores.macroF1()).isEqualTo(1 / 3.0);
    assertThat(scores.table()).contains("macro-F1 33.3, accuracy 50.0, of 2");
  }

  @Test
  void saysWhichLineIsUnusable() throws IOException {
    String expected =
        "; expected {\"sentence\": …, \"begin\": n, \"end\": n,"
            + " \"label\": \"negative|neutral|positive\"}";
    assertUserError("[1]", "not a JSON object" + expected);
    assertUserError("{\"label\": \"good\"}", "label 'good'" + expected);
    assertUserError("{\"label\": \"neutral\"}", "no text in field sentence" + expected);
    assertUserError(
        "{\"label\": \"neutral\", \"sentence\": \"a\", \"begin\": 0, \"end\": 2}",
        "A target needs 0 <= begin < end <= 1 characters, got begin 0, end 2" + expected);
  }

  @Test
  void refusesAMissingFile() {
    Path missing = directory.resolve("missing.jsonl");
    assertThatThrownBy(() -> SentimentEvaluation.run(missing, directory.resolve("p.jsonl"), MODEL))
        .isInstanceOf(UserError.class)
        .hasMessage("No such file: " + missing + "; expected JSON lines");
  }

  @Test
  void tokenisesAsThePennTreebankWithoutDoubleQuotes() {
    assertThat(TargetSentence.tokens("“Armenia’s army didn’t move,” Mr. Lee of the U.S. said."))
        .containsExactly(
            "Armenia", "'s", "army", "did", "n't", "move", ",", "Mr.", "Lee", "of", "the", "U.S.",
            "said", ".");
    assertThat(TargetSentence.tokens("Nearly 7,000 fled Nagorno-Karabakh (Xankendi)..."))
        .containsExactly(
            "Nearly", "7,000", "fled", "Nagorno-Karabakh", "(", "Xankendi", ")", "...");
  }

  @Test
  void findsTheTokensOfATarget() {
    String sentence = "Then President Trump's lawyer left.";
    TargetSentence target = TargetSentence.of(sentence, 5, 22);
    assertThat(target.tokens().subList(target.begin(), target.end()))
        .containsExactly("President", "Trump", "'s");
  }

  @Test
  void aTargetWithoutATokenStandsForTheNext() {
    TargetSentence target = TargetSentence.of("\"Yes\"", 0, 1);
    assertThat(target).isEqualTo(new TargetSentence(List.of("Yes"), 0, 1));
  }

  private void assertUserError(String line, String message) throws IOException {
    Path gold = file(line);
    assertThatThrownBy(() -> SentimentEvaluation.run(gold, directory.resolve("p.jsonl"), MODEL))
        .isInstanceOf(UserError.class)
        .hasMessage(gold + ", line 1: " + message);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("gold.jsonl"), content);
  }
}
