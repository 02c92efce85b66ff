package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.johnsnowlabs.nlp.Finisher;
import dateline.LocalSpark;
import dateline.SparkNlpModels;
import dateline.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamePipelineTest {
  @TempDir static Path folder;
  private static SparkNlpModels.Crf crf;

  @BeforeAll
  static void tagger() throws IOException {
    crf = SparkNlpModels.crf(folder);
  }

  private static NamePipeline names(Transformer model) {
    return NamePipeline.of(LocalSpark.session(), "id", "/models/ner", model);
  }

  private static PipelineModel fitted(PipelineStage... stages) {
    return new Pipeline().setStages(stages).fit(SparkNlpModels.noText("text"));
  }

  private static List<String> found(NamePipeline names, String text) {
    Dataset<Row> articles =
        LocalSpark.session()
            .createDataFrame(
                List.of(RowFactory.create("kept", text)),
                new StructType()
                    .add("title", DataTypes.StringType)
                    .add(Annotate.PLAIN, DataTypes.StringType));
    Row row = names.find(articles).first();
    assertThat(row.getString(0)).isEqualTo("kept");
    return NamePipeline.names(text, row.getList(2)).stream()
        .map(n -> n.type() + " " + n.span().of(text))
        .toList();
  }

  @Test
  void tagsOfACrfBecomeNames() {
    NamePipeline names = names(crf.pipeline());
    String text = "😀 Talks\n\nThe World Bank lent money to Warsaw. Ani Petrosian met ministers.";

    assertThat(found(names, text))
        .containsExactly("ORG World Bank", "LOC Warsaw", "PER Ani Petrosian");
    List<List<Name>> onTokens =
        names
            .onTokens()
            .ofArticle(List.of(List.of("Marek", "Wolski", "spoke", "in", "Warsaw", ".")));
    assertThat(onTokens.get(0))
        .extracting(Name::begin, Name::end, Name::type)
        .containsExactly(tuple(0, 2, "PER"), tuple(4, 5, "LOC"));
    assertThat(onTokens.get(0)).allSatisfy(n -> assertThat(n.confidence()).isNotEqualTo(0.5));
  }

  @Test
  void aTaggerWithoutItsEmbeddingsIsRefused() {
    assertThatThrownBy(() -> names(crf.tagger()))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--ner /models/ner: NerCrfModel by itself lacks its pos and word_embeddings; save the"
                + " whole fitted pipeline with its embeddings as a PipelineModel and give that"
                + " path");
    PipelineStage[] all = crf.pipeline().stages();
    assertThatThrownBy(() -> names(fitted(all[0], all[1], all[2], all[3], all[5])))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--ner /models/ner: the pipeline does not run (")
        .hasMessageEndingWith("; save the whole fitted pipeline, with all that its stages need");
    assertThatThrownBy(() -> names(fitted(all[1], all[2], all[3], all[4], all[5])))
        .hasMessage(
            "--ner /models/ner: the pipeline has no DocumentAssembler; save the whole fitted"
                + " pipeline, from text to what it finds");
  }

  @Test
  void stagesAfterTheNamesAndPipelinesInsideDoNoHarm() throws IOException {
    PipelineModel ruler =
        SparkNlpModels.ruler("content", Map.of("Yerevan", "GPE", "Gyumri", "LOC"), folder);
    Finisher finisher = new Finisher();
    finisher.setInputCols(new String[] {"title"});
    PipelineModel nested = fitted(ruler, finisher, new SQLTransformer().setStatement("select 1"));

    assertThat(found(names(nested), "From   Yerevan \n to “Gyumri”."))
        .containsExactly("LOC Yerevan", "LOC Gyumri");
  }

  @Test
  void anAnnotatorByItselfGetsSentencesAndTokens() throws IOException {
    PipelineModel ruler = SparkNlpModels.ruler("text", Map.of("Yerevan", "GPE"), folder);
    Transformer alone = ruler.stages()[ruler.stages().length - 1];

    assertThat(found(names(alone), "To Yerevan.")).containsExactly("LOC Yerevan");
  }

  @Test
  void whatGivesNoNamesIsRefused() throws IOException {
    PipelineModel tokens = fitted(SparkNlpModels.tokens("text"));
    assertThatThrownBy(() -> names(tokens))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--ner /models/ner: the pipeline gives document, token; expected one that ends in"
                + " named_entity or chunk");
    assertThatThrownBy(() -> names(tokens.stages()[2]))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--ner /models/ner: TokenizerModel gives token; expected a model that gives"
                + " named_entity or chunk");
    assertThatThrownBy(() -> names(new SQLTransformer()))
        .hasMessageContaining("SQLTransformer gives no annotation");
  }
}
