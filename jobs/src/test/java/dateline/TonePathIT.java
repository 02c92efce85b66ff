package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForSequenceClassification;
import com.johnsnowlabs.nlp.annotators.sda.vivekn.ViveknSentimentApproach;
import com.johnsnowlabs.nlp.annotators.sda.vivekn.ViveknSentimentModel;
import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tones by a model of the user's, from the command line to the tables. */
class TonePathIT {
  private static final String PRAISE = "Everybody praised Narek Vardanian, a wonderful minister.";
  private static final String BLAME = "Nobody trusts Tigran Melikyan, a terrible liar.";

  @TempDir Path folder;
  private PipelineModel trained;

  @BeforeEach
  void corpus() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/one.txt"),
        "A day in Yerevan\n\n" + PRAISE + " " + BLAME + " The talks in Yerevan last a week.\n");
    Dataset<Row> lessons =
        LocalSpark.session()
            .createDataFrame(
                List.of(
                    RowFactory.create("everybody praised a wonderful minister", "positive"),
                    RowFactory.create("a wonderful day and praised by everybody", "positive"),
                    RowFactory.create("nobody trusts a terrible liar", "negative"),
                    RowFactory.create("a terrible day and nobody trusts it", "negative")),
                new StructType()
                    .add("text", DataTypes.StringType)
                    .add("label", DataTypes.StringType));
    ViveknSentimentApproach sentiment = new ViveknSentimentApproach();
    sentiment.setInputCols(new String[] {"document", "token"});
    sentiment.setOutputCol("sentiment");
    sentiment.setSentimentCol("label");
    sentiment.setPruneCorpus(0);
    PipelineStage[] stages = SparkNlpModels.tokens("text", sentiment);
    trained = new Pipeline().setStages(stages).fit(lessons);
  }

  private Commands.Output run(Path model, String output) {
    return Commands.dateline(
        "run",
        "--input",
        folder.resolve("in").toString(),
        "--output",
        folder.resolve(output).toString(),
        "--sentiment",
        model.toString(),
        "--until",
        "resolve");
  }

  private List<List<String>> tones(String output) throws SQLException {
    try (Duck duck = new Duck(folder.resolve(output).resolve("latest"))) {
      assertThat(
              duck.number(
                  "select count(*) from mentions m join sentences s using (article_id, sentence)"
                      + " where m.sentiment <> s.sentiment"
                      + " or m.sentiment_label <> s.sentiment_label"))
          .isZero();
      assertThat(duck.number("select count(*) from mentions")).isGreaterThanOrEqualTo(4);
      return duck.rows(
          "select text, sentiment_label from sentences where part = 'body' order by sentence");
    }
  }

  @Test
  void aModelByItselfAndAPipelineGiveTheirTones() throws IOException, SQLException {
    Path pipeline = folder.resolve("pipeline");
    trained.write().save(pipeline.toString());
    Commands.Output whole = run(pipeline, "whole");
    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(tones("whole"))
        .contains(List.of(PRAISE, "positive"), List.of(BLAME, "negative"))
        .hasSize(3);

    Path model = folder.resolve("model");
    ((ViveknSentimentModel) trained.stages()[3]).write().save(model.toString());
    Commands.Output alone = run(model, "alone");
    assertThat(alone.exit()).as(alone.err()).isZero();
    assertThat(tones("alone")).isEqualTo(tones("whole"));
  }

  /** A network in ONNX with the inputs and the output of BERT; bert_tone.py says what it knows. */
  @Test
  void aClassifierFromOnnxGivesItsTones() throws IOException, SQLException {
    BertForSequenceClassification bert =
        BertForSequenceClassification.loadSavedModel(
            "src/test/resources/dateline/annotate/bert-tone", LocalSpark.session());
    bert.setInputCols(new String[] {"document", "token"});
    bert.setOutputCol("class");
    Path model = folder.resolve("bert");
    bert.write().save(model.toString());

    Commands.Output given = run(model, "out");

    assertThat(given.exit()).as(given.err()).isZero();
    assertThat(tones("out"))
        .containsExactly(
            List.of(PRAISE, "positive"),
            List.of(BLAME, "negative"),
            List.of("The talks in Yerevan last a week.", "neutral"));
    try (Duck duck = new Duck(folder.resolve("out/latest"))) {
      assertThat(duck.number("select count(*) from sentences where abs(sentiment) = 1"))
          .as("probabilities, not labels")
          .isZero();
    }
  }

  @Test
  void aPipelineThatTellsNoToneIsRefused() throws IOException {
    Path names = folder.resolve("tokens");
    new Pipeline()
        .setStages(SparkNlpModels.tokens("text"))
        .fit(SparkNlpModels.noText("text"))
        .write()
        .save(names.toString());

    Commands.Output refused = run(names, "out");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "--sentiment "
                + names
                + ": the pipeline gives document, token; expected one that ends"
                + " in category or sentiment");
  }

  @Test
  void aNameThatIsNoModelIsRefused() {
    Commands.Output refused = run(Path.of("best"), "out");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("--sentiment best: no such name or folder; check the name");
  }

  @Test
  void evaluateTakesItToo() throws IOException {
    Path pipeline = folder.resolve("pipeline");
    trained.write().save(pipeline.toString());
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        "{\"sentence\": \"%s\", \"begin\": 18, \"end\": 33, \"label\": \"positive\"}\n"
            .formatted(PRAISE));

    Commands.Output scored =
        Commands.dateline(
            "evaluate",
            "sentiment",
            "--gold",
            gold.toString(),
            "--predictions",
            folder.resolve("p.jsonl").toString(),
            "--sentiment",
            pipeline.toString());

    assertThat(scored.exit()).as(scored.err()).isZero();
    assertThat(scored.out()).contains("accuracy 100.0, of 1");
  }
}
