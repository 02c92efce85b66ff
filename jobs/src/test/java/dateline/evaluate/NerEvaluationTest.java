package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.UserError;
import dateline.annotate.NameFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NerEvaluationTest {
  private static final NameFinder FINDER = NameFinder.shipped();

  @TempDir private Path directory;

  @Test
  void writesTheLinesOfTheGoldFileWithPredictions() throws IOException {
    Path gold =
        file(
            """
            -DOCSTART- -X- O O

            He PRP O
            left VBD O
            Armenia NNP I-LOC
            . . O

            # NN O
            Moscow NNP B-LOC
            """);
    Path predictions = directory.resolve("new/predictions.tsv");
    NerEvaluation.Result result = NerEvaluation.run(gold, predictions, FINDER);
    assertThat(Files.readString(predictions))
        .startsWith(
            "-DOCSTART-\tO\tO\n\nHe\tO\tO\nleft\tO\tO\nArmenia\tB-LOC\tB-LOC\n.\tO\tO\n\n#\tO\t");
    assertThat(Files.readAllLines(predictions)).hasSameSizeAs(Files.readAllLines(gold));
    assertThat(result.sentences()).isEqualTo(2);
    assertThat(result.tokens()).isEqualTo(6);
    assertThat(result.scores().all().gold()).isEqualTo(2);
    assertThat(result.mapped()).isEmpty();
  }

  @Test
  void mapsTagsOfKnownCorporaAndSaysHow() throws IOException {
    Path gold = file("Iraqi B-gpe\nleaders O\nmet O\non O\nMonday B-tim\n");
    NerEvaluation.Result result = NerEvaluation.run(gold, directory.resolve("p.tsv"), FINDER);
    assertThat(result.mapped())
        .containsEntry("gpe", Set.of("MISC"))
        .containsEntry("tim", Set.of("O"));
    assertThat(result.scores().all().gold()).isEqualTo(1);
  }

  @Test
  void refusesATagOfNoKnownSet() throws IOException {
    Path gold = file("p53 B-protein\n");
    assertThatThrownBy(() -> NerEvaluation.run(gold, directory.resolve("p.tsv"), FINDER))
        .isInstanceOf(UserError.class)
        .hasMessage(
            gold
                + ", line 1: tag B-protein is of no known set; expected PER, ORG, LOC, MISC or the"
                + " tags of GMB, CrossNER politics, re3d or OntoNotes");
  }

  @Test
  void refusesALineWithoutATag() throws IOException {
    Path gold = file("He O\nleft\n");
    assertThatThrownBy(() -> NerEvaluation.run(gold, directory.resolve("p.tsv"), FINDER))
        .isInstanceOf(UserError.class)
        .hasMessage(
            gold + ", line 2: expected a token and a tag (O, B-TYPE or I-TYPE), got 'left'");
  }

  @Test
  void refusesAMissingAndAnEmptyFile() throws IOException {
    Path missing = directory.resolve("missing.iob2");
    assertThatThrownBy(() -> NerEvaluation.run(missing, directory.resolve("p.tsv"), FINDER))
        .isInstanceOf(UserError.class)
        .hasMessage("No such file: " + missing + "; expected IOB2, token and tag a line");
    Path empty = file("\n");
    assertThatThrownBy(() -> NerEvaluation.run(empty, directory.resolve("p.tsv"), FINDER))
        .isInstanceOf(UserError.class)
        .hasMessage("No tokens in " + empty + "; expected IOB2, token and tag a line");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("gold.iob2"), content);
  }
}
