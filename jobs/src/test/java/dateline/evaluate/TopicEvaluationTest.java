package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.LocalSpark;
import dateline.UserError;
import dateline.topics.TopicMethod;
import dateline.topics.TopicParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicEvaluationTest {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("goal", "match", "club", "coach", "league", "penalty"),
          List.of("bank", "rate", "inflation", "loan", "currency", "debt"));

  private static final TopicParameters NMF = TopicParameters.of(2, TopicMethod.NMF);

  @TempDir Path folder;

  private Path corpus() throws IOException {
    Random random = new Random(2);
    List<String> lines = new ArrayList<>();
    for (int d = 0; d < 60; d++) {
      List<String> words = WORDS.get(d % 2);
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        line.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      lines.add(line + "\ttrain\tlabel");
    }
    return Files.write(folder.resolve("corpus.tsv"), lines);
  }

  @Test
  void theTopicsOfTheCorpusAreFoundAndWritten() throws IOException {
    Path predictions = folder.resolve("topics.tsv");

    TopicEvaluation.Result result =
        TopicEvaluation.run(LocalSpark.session(), corpus(), NMF, 1, predictions, Optional.empty());

    assertThat(result.documents()).isEqualTo(60);
    assertThat(result.diversity()).isEqualTo(1);
    assertThat(result.coherence()).isGreaterThan(0.3);
    assertThat(Files.readAllLines(predictions))
        .hasSize(2)
        .allMatch(line -> line.matches("[01]\t(\\w+ ){5}\\w+"))
        .anyMatch(line -> line.contains("goal") && !line.contains("bank"));
  }

  @Test
  void fewerDocumentsThanTopicsAreTheUsersMistake() throws IOException {
    Path corpus = Files.writeString(folder.resolve("one.tsv"), "goal match\n");

    assertThatThrownBy(
            () ->
                TopicEvaluation.run(
                    LocalSpark.session(), corpus, NMF, 1, folder.resolve("t"), Optional.empty()))
        .isInstanceOf(UserError.class)
        .hasMessage(corpus + ": fewer documents than 2 topics");
  }

  @Test
  void aMissingCorpusIsNamed() {
    Path corpus = folder.resolve("none.tsv");

    assertThatThrownBy(
            () ->
                TopicEvaluation.run(
                    LocalSpark.session(), corpus, NMF, 1, folder.resolve("t"), Optional.empty()))
        .isInstanceOf(UserError.class)
        .hasMessage("--corpus " + corpus + ": cannot be read; give a UTF-8 text file");
  }
}
