import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.ner.NerConverter;
import com.johnsnowlabs.nlp.annotators.ner.dl.NerDLApproach;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.embeddings.WordEmbeddings;
import com.johnsnowlabs.nlp.training.CoNLL;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * A plain Spark NLP pipeline with NerDL as a yardstick: from articles in Parquet to names in Parquet.
 *
 * <pre>{@code
 * SparkNlpRounds train TAGGED.conll VECTORS.txt MODEL    a NerDL that is good enough to be timed
 * SparkNlpRounds rounds MODEL ARTICLES.txt WORK          a round for each line of stdin
 * }</pre>
 */
public final class SparkNlpRounds {
  private static final StructType TEXT = new StructType().add("text", DataTypes.StringType);

  public static void main(String[] args) throws Exception {
    SparkSession spark = SparkSession.builder().appName("Spark NLP").getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    if (args[0].equals("train")) {
      train(spark, args[1], args[2], args[3]);
    } else {
      rounds(spark, PipelineModel.load(args[1]), Path.of(args[2]), args[3] + "/spark-nlp");
    }
  }

  private static void train(SparkSession spark, String tagged, String vectors, String model)
      throws Exception {
    Dataset<Row> sentences = conll().readDataset(spark, tagged, "TEXT", 8, StorageLevel.DISK_ONLY()).toDF();
    WordEmbeddings embeddings = new WordEmbeddings();
    embeddings.setInputCols(new String[] {"sentence", "token"});
    embeddings.setOutputCol("embeddings");
    embeddings.setStoragePath(vectors, ReadAs.TEXT());
    embeddings.setStorageRef("wink_100d");
    embeddings.setDimension(100);
    embeddings.setCaseSensitive(false);
    NerDLApproach ner = new NerDLApproach();
    ner.setInputCols(new String[] {"sentence", "token", "embeddings"});
    ner.setLabelColumn("label");
    ner.setOutputCol("ner");
    ner.setMaxEpochs(1);
    ner.setRandomSeed(1);
    PipelineModel fitted = new Pipeline().setStages(new PipelineStage[] {embeddings, ner}).fit(sentences);
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text");
    documents.setOutputCol("document");
    documents.setCleanupMode("disabled");
    SentenceDetector detector = new SentenceDetector();
    detector.setInputCols(new String[] {"document"});
    detector.setOutputCol("sentence");
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.setInputCols(new String[] {"sentence"});
    tokenizer.setOutputCol("token");
    NerConverter names = new NerConverter();
    names.setInputCols(new String[] {"sentence", "token", "ner"});
    names.setOutputCol("names");
    PipelineStage[] stages = {documents, detector, tokenizer, fitted.stages()[0], fitted.stages()[1], names};
    new Pipeline()
        .setStages(stages)
        .fit(spark.createDataFrame(List.of(RowFactory.create("Baku waits.")), TEXT))
        .write()
        .overwrite()
        .save(model);
  }

  private static CoNLL conll() {
    return new CoNLL(
        "document", "sentence", "token", "pos", 3, 1, "doc_id", "text", "label", true, " ", false);
  }

  private static void rounds(SparkSession spark, PipelineModel pipeline, Path file, String work)
      throws Exception {
    List<Row> rows = new ArrayList<>();
    for (String article : Files.readString(file).split("\f", -1)) {
      rows.add(RowFactory.create(article));
    }
    spark.createDataFrame(rows, TEXT).coalesce(1).write().mode(SaveMode.Overwrite).parquet(work + "/articles");
    answer("\"articles\": %d", rows.size());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      long start = System.nanoTime();
      pipeline
          .transform(spark.read().parquet(work + "/articles"))
          .select(explode(col("names")).as("name"))
          .select("name.begin", "name.end", "name.result", "name.metadata.entity")
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(work + "/names");
      double seconds = (System.nanoTime() - start) / 1e9;
      answer("\"seconds\": %.4f, \"names\": %d", seconds, spark.read().parquet(work + "/names").count());
    }
  }

  private static void answer(String facts, Object... values) {
    System.out.println("{" + String.format(Locale.ROOT, facts, values) + "}");
  }
}
