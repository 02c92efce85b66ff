package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The number of topics found, and topics that go on from those of a run before. */
class TopicsIT {
  private static Commands.Output topics(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "run",
                "--from",
                "topics",
                "--until",
                "topics",
                "--output",
                SampleRun.output().toString()));
    command.addAll(List.of(options));
    return Commands.dateline(command.toArray(String[]::new));
  }

  private static Path latest() throws IOException {
    String id = Files.readString(SampleRun.output().resolve("LATEST")).strip();
    return SampleRun.output().resolve("runs").resolve(id);
  }

  private static JsonNode notes() throws IOException {
    return new ObjectMapper().readTree(latest().resolve("manifest.json").toFile()).path("notes");
  }

  /** The sample was written about eight stories. */
  @Test
  void theSampleSaysThatItHasEightTopics() throws IOException, SQLException {
    Commands.Output found = topics("--topics", "auto");

    assertThat(found.exit()).as(found.err()).isZero();
    try (Duck duck = new Duck(latest())) {
      assertThat(duck.number("select count(*) from topics")).isEqualTo(8);
    }
    JsonNode numbers = notes().path("topics.numbers");
    assertThat(numbers.findValuesAsText("topics")).containsExactly("5", "6", "8");
    for (JsonNode of : numbers) {
      assertThat(of.path("score").doubleValue())
          .isCloseTo(
              (of.path("npmi").doubleValue() + 1)
                  / 2
                  * of.path("exclusivity").doubleValue()
                  * of.path("stability").doubleValue(),
              within(1e-3))
          .isLessThanOrEqualTo(numbers.get(2).path("score").doubleValue());
    }
  }

  @Test
  void topicsThatGoOnKeepTheirNumbersAndLabels() throws IOException, SQLException {
    assertThat(topics("--topics", "4").exit()).isZero();
    Path four = latest();
    List<List<String>> labels;
    try (Duck duck = new Duck(four)) {
      labels = duck.rows("select topic, label from topics order by topic");
      assertThat(duck.number("select count(continues) from topics")).isZero();
      assertThat(
              duck.number(
                  "select count(*) from (select topic, sum(weight * weight) as squares"
                      + " from topic_model group by topic) where abs(squares - 1) > 1e-4"))
          .isZero();
    }

    Commands.Output more = topics("--topics", "8", "--topics-from", four.getFileName().toString());

    assertThat(more.exit()).as(more.err()).isZero();
    assertThat(notes().path("topics.kept").intValue()).isEqualTo(4);
    assertThat(notes().path("topics.new").intValue()).isEqualTo(4);
    try (Duck duck = new Duck(latest())) {
      assertThat(duck.rows("select topic, label from topics where topic < 4 order by topic"))
          .isEqualTo(labels);
      assertThat(duck.number("select count(*) from topics where (topic < 4) = (continues is null)"))
          .isZero();
      assertThat(duck.number("select count(*) from topics where articles >= 5")).isEqualTo(8);
    }

    // The same topics on the same articles stay where they are.
    Commands.Output again = topics("--topics", "8", "--topics-from", latest().toString());
    assertThat(again.exit()).as(again.err()).isZero();
    try (Duck duck = new Duck(latest())) {
      assertThat(duck.number("select count(*) from topics where continues >= 0.8")).isEqualTo(8);
    }
  }

  @Test
  void topicsGoOnFromARunThatHasThemOnly() {
    Commands.Output fewer = topics("--topics", "3", "--topics-from", SampleRun.folder().toString());
    assertThat(fewer.exit()).isEqualTo(3);
    assertThat(fewer.err())
        .contains("--topics 3: the run of --topics-from has 8 topics; give 8 or more, or auto");

    Commands.Output none = topics("--topics-from", "yesterday");
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err())
        .contains(
            "--topics-from yesterday: no run; give the id of a run in --output, the folder of a"
                + " run, or an output folder");
  }
}
