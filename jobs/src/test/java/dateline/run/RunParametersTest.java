package dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Period;
import dateline.cooccur.CooccurParameters;
import dateline.topics.TopicMethod;
import dateline.topics.TopicParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunParametersTest {
  private static RunParameters parameters(
      List<String> inputs, String from, String until, double rate) {
    return parameters(inputs, Map.of(), List.of("en"), from, until, rate);
  }

  private static RunParameters parameters(
      List<String> inputs,
      Map<String, String> fields,
      List<String> languages,
      String from,
      String until,
      double rate) {
    return parameters(inputs, fields, languages, "fast", from, until, rate);
  }

  private static RunParameters parameters(
      List<String> inputs,
      Map<String, String> fields,
      List<String> languages,
      String ner,
      String from,
      String until,
      double rate) {
    return new RunParameters(
        inputs,
        fields,
        languages,
        ner,
        "fast",
        null,
        "out",
        from,
        until,
        Period.MONTH,
        new CooccurParameters(List.of("PER"), 1, 0, 1),
        TopicParameters.of(8, TopicMethod.NMF),
        null,
        1,
        rate,
        false,
        false,
        0);
  }

  @Test
  void aWholeRunNeedsInput() {
    assertThatCode(() -> parameters(List.of("news"), "ingest", "report", 0.05))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> parameters(List.of(), "ingest", "report", 0.05))
        .hasMessage("--input is missing: give the files or folders of articles");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(() -> parameters(List.of("news"), "topics", "cooccur", 2))
        .hasMessage(
            "--from topics comes after --until cooccur\n"
                + "--input goes with --from ingest only; --from topics reads the latest run\n"
                + "--max-reject-rate 2.0: give a share from 0 to 1");
  }

  @Test
  void fieldsAndLanguagesAreNamedByTheirCodes() {
    assertThatThrownBy(
            () ->
                parameters(
                    List.of("news"),
                    Map.of("headline", "kop"),
                    List.of("en", "English"),
                    "ingest",
                    "report",
                    0.05))
        .hasMessage(
            "--field headline: give one of authors, body, language, published_at, publisher,"
                + " section, title, url\n"
                + "--languages English: give ISO 639-1 codes such as en");
  }

  @Test
  void modelsOfNamesAreThoseThatShipOrAPath() {
    assertThatCode(
            () ->
                parameters(
                    List.of("news"),
                    Map.of(),
                    List.of("en"),
                    "hdfs:///models/ner",
                    "ingest",
                    "report",
                    0.05))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () ->
                parameters(List.of("news"), Map.of(), List.of("en"), " ", "ingest", "report", 0.05))
        .hasMessage("--ner is empty: give fast, accurate or the path of a Spark NLP model");
  }

  @Test
  void stagesAreNamed() {
    assertThatThrownBy(() -> parameters(List.of(), "topic", "report", 0.05))
        .hasMessage(
            "--from topic: give one of ingest, annotate, resolve, cooccur, sentiment, topics,"
                + " report");
  }

  @Test
  void topicsAreAtLeastTwo() {
    assertThatThrownBy(() -> TopicParameters.of(1, TopicMethod.NMF))
        .hasMessage("--topics 1: give a number from 2 to 500, or auto");
    assertThatThrownBy(() -> TopicParameters.of("many", TopicMethod.NMF))
        .hasMessage("--topics many: give a number from 2 to 500, or auto");
  }

  @Test
  void theCorpusMaySayHowManyTopicsItHas() {
    assertThat(TopicParameters.of("auto", TopicMethod.LDA).topics()).isEmpty();
    assertThat(TopicParameters.of("auto", TopicMethod.LDA).count()).isEqualTo("auto");
    assertThat(TopicParameters.of("12", TopicMethod.NMF).count()).isEqualTo("12");
  }
}
