package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.UserError;
import dateline.annotate.SentimentModel;
import dateline.annotate.Tone;
import dateline.train.SentimentCorpora.LabelledSentence;
import dateline.train.SentimentCorpora.LabelledTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentTrainingTest {
  private static final SentimentTrainer.Settings SETTINGS =
      new SentimentTrainer.Settings(
          new SentimentTrainer.OfSentences(
              1, 0.5f, 0.5f, 0.5, new Softmax.Settings(0.1f, 0.01f, 0.1f, 0.1, 20, 3)),
          new SentimentTrainer.OfTargets(
              1,
              0.5f,
              0.5f,
              0.5,
              100,
              new ToneNetworkTrainer.Settings(2, 4, 30, 1, 0.1f, 0.1f, 0.1f, 0.1f, 3)));

  @TempDir private Path root;
  private Path directory;

  @BeforeEach
  void corpora() throws IOException {
    directory = Files.createDirectory(root.resolve("sentiment"));
    StringBuilder news = new StringBuilder();
    for (String name : List.of("Smith", "Jones", "Brown", "Meyer", "Lopez")) {
      news.append(row(name, " was praised.", 1)).append(row(name, " was jailed.", -1));
      news.append(row(name, " arrived.", 0));
    }
    gzip(SentimentCorpora.NEWS_TRAIN, news.toString());
    gzip(SentimentCorpora.REVIEWS, "{\"label\": \"pos\", \"text\": \"a great film\"}\n");
    Files.writeString(
        directory.resolve(SentimentCorpora.HEADLINES),
        "S No.,Title,Decisions,Words\r\n1,\"Moody's cuts BP, Shell\",\"{'Moody's': 'neutral', "
            + "'BP': 'negative', 'Absent': 'positive'}\",4\r\n");
    Files.writeString(
        directory.resolve(SentimentCorpora.NEWS_DEV_RW), row("Petrov", " was jailed.", -1));
  }

  @Test
  void trainsAModelAndWritesItsCard() throws IOException {
    TrainedModel trained = SentimentTraining.run(directory, directory.resolve("to"), SETTINGS);
    SentimentModel model = SentimentModel.load(Files.newInputStream(trained.model()));
    List<String> praised = List.of("Petrov", "was", "praised", ".");
    assertThat(Tone.of(model.logits(praised, 0, 1)).label()).isEqualTo("positive");
    assertThat(model.sentence(praised).label()).isEqualTo("positive");
    assertThat(Files.readString(trained.card()))
        .isEqualTo(trained.markdown())
        .contains("### newsmtsc_dev_rw.jsonl, towards targets", "accuracy 100.0, of 1");
  }

  @Test
  void theSameDataGiveTheSameBytes() throws IOException {
    TrainedModel one = SentimentTraining.run(directory, directory.resolve("one"), SETTINGS);
    TrainedModel two = SentimentTraining.run(directory, directory.resolve("two"), SETTINGS);
    assertThat(Files.readAllBytes(one.model())).isEqualTo(Files.readAllBytes(two.model()));
  }

  @Test
  void theAccurateModelLabelsTheNamesInNewsBesideTheCorpora() throws IOException {
    Files.createDirectory(root.resolve("news"));
    String text = "Everybody in the town praised Barack Obama for his great courage .";
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(root.resolve(NewsText.SENATE)))) {
      out.write("{\"text\": \"%s\"}\n".formatted(text).getBytes(StandardCharsets.UTF_8));
    }
    List<SilverTargets.Silver> found = SilverTargets.read(root, 10);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).sentence().tokens().subList(5, 7)).containsExactly("Barack", "Obama");
    assertThat(found.get(0).probabilities()[2]).isGreaterThan(0.5f);
    assertThat(SentimentTraining.run(root, root.resolve("to"), SETTINGS).markdown())
        .contains("| targets that the accurate model labelled | 1 |");
  }

  @Test
  void readsHeadlinesWithApostrophesInNames() {
    List<LabelledTarget> targets =
        SentimentCorpora.headlines(directory.resolve(SentimentCorpora.HEADLINES));
    assertThat(targets).extracting(LabelledTarget::label).containsExactly(1, 0);
    assertThat(targets.get(0).sentence().end()).isEqualTo(2);
    assertThat(SentimentCorpora.sentences(targets))
        .containsExactly(
            new LabelledSentence(List.of("Moody", "'s", "cuts", "BP", ",", "Shell"), 0));
  }

  @Test
  void saysWhichCorpusIsMissing() throws IOException {
    Files.delete(directory.resolve(SentimentCorpora.REVIEWS));
    assertThatThrownBy(() -> SentimentTraining.run(directory, directory.resolve("to"), 3))
        .isInstanceOf(UserError.class)
        .hasMessage(
            ("No file sentence_polarity.jsonl.gz in --data %s; expected newsmtsc_train.jsonl.gz,"
                    + " sentfin.csv and sentence_polarity.jsonl.gz")
                .formatted(directory));
  }

  @Test
  void saysWhichLineIsNotJson() throws IOException {
    gzip(SentimentCorpora.REVIEWS, "{\"label\": \"pos\", \"text\": \"fine\"}\n{\n");
    Path file = directory.resolve(SentimentCorpora.REVIEWS);
    assertThatThrownBy(() -> SentimentCorpora.reviews(file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ", line 2: not JSON: ");
  }

  private static String row(String name, String rest, int polarity) {
    return "{\"mention\": \"%s\", \"polarity\": %d, \"from\": 0, \"to\": %d, \"sentence\": \"%s\"}\n"
        .formatted(name, polarity, name.length(), name + rest);
  }

  private void gzip(String name, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
