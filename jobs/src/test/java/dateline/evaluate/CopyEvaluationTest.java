package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.Project;
import dateline.StageContext;
import dateline.cli.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyEvaluationTest {
  private static final String CORPUS = Project.path("data/sample/lantern-news.jsonl").toString();

  @TempDir Path folder;

  @Test
  void theCopiesOfTheSampleThatKeepHalfAreFound() throws Exception {
    List<String> lines =
        Files.readAllLines(Path.of(CORPUS)).stream()
            .filter(line -> line.contains("\"body\"") && line.endsWith("}"))
            .toList();
    Path corpus = Files.write(folder.resolve("corpus.jsonl"), lines);

    Commands.Output output = Commands.dateline("evaluate", "copies", "--corpus", corpus.toString());

    assertThat(output.exit()).as(output.err()).isZero();
    assertThat(output.out())
        .containsPattern("cut to the first 50–90 % +\\d+ +\\d+ +1\\.000")
        .containsPattern("copies that keep half +1\\.000 +1\\.000 +0");
  }

  @Test
  void theCostOfManyArticlesIsMeasured() {
    StageContext context = LocalSpark.context(2);

    CopyScaling.Cost cost =
        CopyScaling.run(
            LocalSpark.session(),
            List.of(Path.of(corpus())),
            CopyScaling.Made.ONE_STORY,
            20,
            1,
            context);

    assertThat(cost.articles()).isEqualTo(20);
    assertThat(cost.candidates()).isBetween(19L, 190L);
    assertThat(cost.verified()).isBetween(19L, cost.candidates());
    assertThat(cost.inStories()).isEqualTo(19);
    assertThat(cost.line()).contains("one_story").contains(" 20 ");
  }

  private String corpus() {
    try {
      String text =
          IntStream.range(0, 20)
              .mapToObj(
                  i -> "Sentence number " + i + " of the story says that the dam holds for now.")
              .collect(Collectors.joining(" "));
      Path file = folder.resolve("dam.jsonl");
      Files.writeString(file, "{\"title\": \"Dam\", \"text\": \"" + text + "\"}\n");
      return file.toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aLineThatIsNoJsonIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("x.jsonl"), "{\"text\": \"a\"}\nnot json\n");

    Commands.Output output = Commands.dateline("evaluate", "copies", "--corpus", file.toString());

    assertThat(output.exit()).isEqualTo(3);
    assertThat(output.err()).contains("x.jsonl line 2: not a JSON object");
  }

  @Test
  void editsKeepWhatTheyPromise() {
    Story story =
        new Story(
            "Dam holds",
            IntStream.range(0, 10)
                .mapToObj(
                    p ->
                        IntStream.range(0, 4)
                            .mapToObj(
                                s -> "Water p" + p + "s" + s + " rose again near the old dam.")
                            .collect(Collectors.joining(" ")))
                .toList());
    for (CopyEdit edit : CopyEdit.values()) {
      for (int seed = 0; seed < 20; seed++) {
        List<String> copy = edit.of(story, new Random(seed));
        String body = Story.body(copy);
        long kept =
            IntStream.range(0, 40)
                .filter(i -> body.contains("p" + i / 4 + "s" + i % 4 + " "))
                .count();
        if (edit == CopyEdit.TENTH) {
          assertThat(kept).as(edit.label()).isBetween(4L, 10L);
        } else if (edit == CopyEdit.QUARTER) {
          assertThat(kept).as(edit.label()).isBetween(10L, 20L);
        } else if (edit != CopyEdit.HEAVY) {
          assertThat(kept).as(edit.label()).isGreaterThanOrEqualTo(20);
        }
        assertThat(edit.of(story, new Random(seed))).isEqualTo(copy);
      }
    }
  }

  @Test
  void scoresCountPairs() {
    List<CopyEvaluation.Labelled> texts = new ArrayList<>();
    for (int original = 0; original < 3; original++) {
      texts.add(new CopyEvaluation.Labelled(original, null, "text"));
      texts.add(new CopyEvaluation.Labelled(original, CopyEdit.CUT, "copy"));
    }
    texts.add(new CopyEvaluation.Labelled(-1, null, "round-up"));
    // Story 0 holds the first two originals and the first copy; the last copy is found; the second
    // is not, and the round-up is in a story of its own.
    Map<Integer, Integer> found = new HashMap<>(Map.of(1, 0, 2, 0, 5, 4));

    CopyScores scores = CopyScores.of(texts, found);

    assertThat(scores.kinds().get(CopyEdit.CUT)).isEqualTo(new CopyScores.Found(3, 2));
    assertThat(scores.half()).isEqualTo(new CopyScores.Pairs(2, 4, 3));
    assertThat(scores.half().precision()).isEqualTo(0.5);
    assertThat(scores.half().recall()).isEqualTo(2 / 3.0);
    assertThat(scores.roundUps()).isEqualTo(new CopyScores.Found(1, 0));
    assertThat(scores.joined()).containsExactly(new CopyScores.Joined(0, 1));
  }
}
