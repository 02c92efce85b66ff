package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dateline.UserError;
import dateline.annotate.Name;
import dateline.annotate.NameFinder;
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

class NerTrainingTest {
  private static final NerTrainer.Settings SETTINGS =
      new NerTrainer.Settings(1, 3, new Softmax.Settings(0.1f, 0.01f, 1f, 0.1, 10, 3));

  @TempDir private Path directory;

  @BeforeEach
  void corpora() throws IOException {
    for (String folder : List.of("ner", "news", "sentiment")) {
      Files.createDirectory(directory.resolve(folder));
    }
    StringBuilder gmb = new StringBuilder();
    for (String city : List.of("Paris", "Rome", "Lima", "Oslo", "Cairo", "Quito", "Accra")) {
      for (String name : List.of("Smith", "Jones", "Brown", "Meyer", "Lopez")) {
        gmb.append("Mr. B-per\n%s I-per\nwent O\nto O\n%s B-geo\n. O\n\n".formatted(name, city));
        gmb.append("Mr. B-per\n%s I-per\nleft O\n%s B-geo\n. O\n\n".formatted(name, city));
      }
    }
    gzip(NerCorpora.GMB, gmb.toString());
    gzip(NerCorpora.BTC, "hello O\n\n");
    write(NerCorpora.CROSSNER_TRAIN, "Labour B-politicalparty\nwon O\nin O\n\n");
    write(NerCorpora.WIKIGOLD, "She O\nleft O\nOslo B-LOC\n\nHe O\nleft O\nLima B-LOC\n");
    write(
        NewsText.WIKINEWS,
        "{\"title\": \"A visit\", \"text\": \"Mr. Smith went to Paris today.\"}\n");
    gzip(NewsText.SENATE, "{\"text\": \"Mr. Jones left Rome for Lima on Monday.\"}\n");
    gzip(NewsText.SENTENCES, "{\"sentence\": \"Mr. Brown went to Quito yesterday.\"}\n");
    write(
        NewsText.HEADLINES, "S No.,Title,Decisions,Words\n1,Infosys to buy a bank in Oslo,{},7\n");
  }

  @Test
  void trainsAModelThatFindsNamesAndWritesItsCard() throws IOException {
    TrainedModel trained = NerTraining.run(directory, List.of(), directory.resolve("to"), SETTINGS);
    NameFinder finder = NameFinder.load(Files.newInputStream(trained.model()));
    assertThat(finder.find(List.of("Mr.", "Petrov", "went", "to", "Vienna", ".")))
        .extracting(Name::begin, Name::end, Name::type)
        .containsExactly(tuple(1, 2, "PER"), tuple(4, 5, "LOC"));
    assertThat(Files.readString(trained.card()))
        .isEqualTo(trained.markdown())
        .contains(
            "# Names in English news",
            "### the second half of ner/wikigold.iob2",
            "| LOC | 100.0 | 100.0 |")
        .contains("Made by `./dateline train ner --data DIR --to DIR --seed 3`.");
    assertThat(trained.bytes()).isEqualTo(Files.size(trained.model()));
  }

  @Test
  void theSameDataGiveTheSameBytes() throws IOException {
    TrainedModel one = NerTraining.run(directory, List.of(), directory.resolve("one"), SETTINGS);
    TrainedModel two = NerTraining.run(directory, List.of(), directory.resolve("two"), SETTINGS);
    assertThat(Files.readAllBytes(one.model())).isEqualTo(Files.readAllBytes(two.model()));
    assertThat(one.markdown()).isEqualTo(two.markdown());
  }

  @Test
  void theFolderOfTaggedTextTellsWhereTheRestIs() throws IOException {
    TrainedModel one = NerTraining.run(directory, List.of(), directory.resolve("one"), SETTINGS);
    TrainedModel two =
        NerTraining.run(directory.resolve("ner"), List.of(), directory.resolve("two"), SETTINGS);
    assertThat(Files.readAllBytes(one.model())).isEqualTo(Files.readAllBytes(two.model()));
  }

  @Test
  void saysWhichCorpusIsMissing() throws IOException {
    Files.delete(directory.resolve(NerCorpora.GMB));
    assertThatThrownBy(() -> NerTraining.run(directory, List.of(), directory.resolve("to"), 3))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "No file ner/gmb.iob2.gz in --data %s; expected ner/gmb.iob2.gz,".formatted(directory)
                + " ner/crossner_politics_train.iob2, ner/wikigold.iob2 and ner/btc.iob2.gz (IOB2)");
  }

  @Test
  void saysWhichTextIsMissing() throws IOException {
    Files.delete(directory.resolve(NewsText.WIKINEWS));
    assertThatThrownBy(() -> NerTraining.run(directory, List.of(), directory.resolve("to"), 3))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No file news/wikinews.jsonl in --data " + directory);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }

  private void gzip(String name, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
