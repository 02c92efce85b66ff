package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final WordPieces SHIPPED = WordPieces.shipped();

  /** Words with their shapes and pieces, by jobs/train/ner-accurate/fixture.py. */
  private static List<String[]> fixture() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                WordPiecesTest.class.getResourceAsStream("word-pieces.tsv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t", -1)).toList();
    }
  }

  @Test
  void wordsFallIntoThePiecesThatTheModelLearnedWith() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String[] row : fixture()) {
      softly
          .assertThat(
              SHIPPED.of(row[0]).stream().map(String::valueOf).collect(Collectors.joining(" ")))
          .as(row[0])
          .isEqualTo(row[2]);
    }
    softly.assertAll();
  }

  @Test
  void wordsHaveTheShapesThatTheModelLearnedWith() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String[] row : fixture()) {
      softly.assertThat(WordShape.of(row[0])).as(row[0]).isEqualTo(Integer.parseInt(row[1]));
    }
    softly.assertAll();
  }

  @Test
  void aWordWithoutAVisibleCharacterIsUnknown() {
    assertThat(SHIPPED.of("\u200b")).isEqualTo(List.of(SHIPPED.id("[UNK]")));
    assertThat(SHIPPED.ofText(" \u200b")).isEmpty();
  }

  @Test
  void aVocabularyNeedsItsMarks() {
    byte[] lines =
        String.join("\n", Arrays.asList("[CLS]", "[UNK]", "a")).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> WordPieces.load(new ByteArrayInputStream(lines)))
        .hasMessage("A vocabulary of word pieces needs [SEP]");
  }
}
