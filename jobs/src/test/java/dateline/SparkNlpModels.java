package dateline;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.er.EntityRulerApproach;
import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfApproach;
import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfModel;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronApproach;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.embeddings.WordEmbeddings;
import com.johnsnowlabs.nlp.embeddings.WordEmbeddingsModel;
import com.johnsnowlabs.nlp.training.CoNLL;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Small models of Spark NLP, as a user may bring them. */
public final class SparkNlpModels {
  private SparkNlpModels() {}

  /** No text, under this column. */
  public static Dataset<Row> noText(String column) {
    return LocalSpark.session()
        .createDataFrame(List.of(), new StructType().add(column, DataTypes.StringType));
  }

  /** From a column of text to {@code document}, {@code sentence} and {@code token}. */
  public static PipelineStage[] tokens(String text, PipelineStage... more) {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol(text);
    documents.setOutputCol("document");
    documents.setCleanupMode("shrink");
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");
    return Stream.concat(Stream.of(documents, sentences, tokens), Stream.of(more))
        .toArray(PipelineStage[]::new);
  }

  /**
   * A pipeline that finds these names and no others, each once in a sentence at most, and gives
   * chunks.
   *
   * @param labels the label of each name
   * @param folder for what it is made from
   */
  public static PipelineModel ruler(String text, Map<String, String> labels, Path folder)
      throws IOException {
    // Of two entries with one label the ruler takes the last.
    Map<String, String> byLabel =
        labels.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getValue,
                    name -> "\"" + name.getKey() + "\"",
                    (one, other) -> one + "," + other));
    String patterns =
        byLabel.entrySet().stream()
            .map(
                label ->
                    "{\"label\": \"%s\", \"patterns\": [%s], \"regex\": true}"
                        .formatted(label.getKey(), label.getValue()))
            .collect(Collectors.joining(",", "[", "]"));
    Path file = Files.writeString(folder.resolve("patterns.json"), patterns);
    EntityRulerApproach ruler = new EntityRulerApproach();
    ruler.setInputCols(new String[] {"sentence", "token"});
    ruler.setSentenceMatch(true);
    ruler.setOutputCol("title");
    ruler.setPatternsResource(
        file.toString(),
        ReadAs.TEXT(),
        new scala.collection.immutable.Map.Map1<>("format", "JSON"));
    return new Pipeline().setStages(tokens(text, ruler)).fit(noText(text));
  }

  /** A tagger by itself, and the pipeline that ends in its tags. */
  public record Crf(NerCrfModel tagger, PipelineModel pipeline) {}

  /**
   * Learns Ani Petrosian, Marek Wolski, the World Bank, Tbilisi and Warsaw.
   *
   * @param folder for what it is made from
   */
  public static Crf crf(Path folder) throws IOException {
    List<String> sentences =
        List.of(
            "Ani/B-PER Petrosian/I-PER met/O ministers/O in/O Tbilisi/B-LOC ./O",
            "The/O World/B-ORG Bank/I-ORG lent/O money/O to/O Warsaw/B-LOC ./O",
            "Marek/B-PER Wolski/I-PER of/O the/O World/B-ORG Bank/I-ORG spoke/O in/O Warsaw/B-LOC ./O");
    StringBuilder conll = new StringBuilder("-DOCSTART- -X- -X- O\n\n");
    Set<String> vectors = new TreeSet<>();
    for (int i = 0; i < 4 * sentences.size(); i++) {
      String sentence = sentences.get(i % sentences.size());
      for (String word : sentence.split(" ", -1)) {
        String token = word.substring(0, word.lastIndexOf('/'));
        String tag = word.substring(token.length() + 1);
        conll.append(token + (tag.equals("O") ? " NN X " : " NNP X ") + tag + "\n");
        vectors.add(token + (Character.isUpperCase(token.charAt(0)) ? " 1 0" : " 0 1"));
      }
      conll.append('\n');
    }
    Path gold = Files.writeString(folder.resolve("gold.conll"), conll);
    Path embeddings = Files.write(folder.resolve("vectors.txt"), vectors);
    @SuppressWarnings("unchecked")
    Dataset<Row> training =
        (Dataset<Row>)
            new CoNLL(
                    "document",
                    "sentence",
                    "token",
                    "pos",
                    3,
                    1,
                    "doc_id",
                    "text",
                    "label",
                    true,
                    " ",
                    false)
                .readDataset(
                    LocalSpark.session(), gold.toString(), "TEXT", 1, StorageLevel.MEMORY_ONLY());

    PerceptronApproach pos = new PerceptronApproach();
    pos.setInputCols(new String[] {"sentence", "token"});
    pos.setOutputCol("pos");
    pos.setPosColumn("pos");
    pos.setNIterations(2);
    WordEmbeddings words = new WordEmbeddings();
    words.setInputCols(new String[] {"sentence", "token"});
    words.setOutputCol("embeddings");
    words.setStoragePath(embeddings.toString(), "TEXT");
    words.setStorageRef("tiny");
    words.setDimension(2);
    WordEmbeddingsModel vectorsOfWords = words.fit(training);
    NerCrfApproach crf = new NerCrfApproach();
    crf.setInputCols(new String[] {"sentence", "token", "pos", "embeddings"});
    crf.setOutputCol("ner");
    crf.setLabelColumn("label");
    crf.setL2(0.001);
    crf.setLossEps(1e-6);
    crf.setMinEpochs(10);
    crf.setMaxEpochs(10);
    crf.setRandomSeed(1);
    crf.setIncludeConfidence(true);
    NerCrfModel tagger = crf.fit(vectorsOfWords.transform(training));
    PipelineStage[] stages = tokens("text", pos.fit(training), vectorsOfWords, tagger);
    return new Crf(tagger, new Pipeline().setStages(stages).fit(noText("text")));
  }
}
