package dateline.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.HasInputAnnotationCols;
import com.johnsnowlabs.nlp.HasOutputAnnotationCol;
import com.johnsnowlabs.nlp.JavaAnnotation;
import com.johnsnowlabs.nlp.LightPipeline;
import dateline.StageContext;
import dateline.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A Spark NLP pipeline of the user's that says whether a sentence is positive, negative or neutral:
 * a sequence classifier or a model of sentiment. It knows no target, so the tone towards a name is
 * that of its sentence.
 */
public final class TonePipeline implements ToneSource {
  private static final String TEXT = "dateline_text";
  private static final String SENTENCE = "dateline_sentence";
  private static final String DOCUMENT = "dateline_document";
  private static final String FOUND = "dateline_tone";
  private static final List<String> TYPES = List.of("category", "sentiment");
  private static final Set<String> GIVEN = Set.of("document", "token");
  private static final String PROBE = "Dateline had a good day.";

  /** What Spark NLP's own models of sentiment say of a sentence without a word that they know. */
  private static final String NOTHING = "na";

  private static final double LEAST = 1e-9;

  private static final StructType TONE =
      new StructType()
          .add("sentiment", DataTypes.DoubleType)
          .add("sentiment_label", DataTypes.StringType);

  private final String id;
  private final PipelineModel pipeline;
  private final String output;

  private TonePipeline(String id, PipelineModel pipeline, String output) {
    this.id = id;
    this.pipeline = pipeline;
    this.output = output;
  }

  /**
   * Makes a loaded model or pipeline one that gives the tone of sentences.
   *
   * @param id what tells it from all others
   * @param path where it came from, for messages
   * @throws UserError where it gives no tone, or needs what it does not bring
   */
  public static TonePipeline of(SparkSession spark, String id, String path, Transformer model) {
    String option = "--sentiment " + path;
    List<PipelineStage> stages =
        model instanceof PipelineModel whole ? stages(whole, option) : around(model, option);
    String output = ((HasOutputAnnotationCol) stages.get(stages.size() - 1)).getOutputCol();
    Dataset<Row> none =
        spark.createDataFrame(List.of(), new StructType().add(TEXT, DataTypes.StringType));
    List<JavaAnnotation> found;
    PipelineModel fitted;
    try {
      fitted = new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(none);
      fitted.transform(none);
      found =
          new LightPipeline(fitted, false)
              .fullAnnotateJava(PROBE).get(output).stream()
                  .map(JavaAnnotation.class::cast)
                  .toList();
    } catch (RuntimeException e) {
      throw new UserError(
          ("%s: the pipeline does not run (%s); save the whole fitted pipeline, with all that its"
                  + " stages need")
              .formatted(option, PipelineStages.reason(e)),
          e);
    }
    for (JavaAnnotation a : found) {
      if (label(a.result()).isEmpty() && !a.result().equals(NOTHING)) {
        throw new UserError(
            "%s: it says '%s' of a sentence; expected labels that begin with pos, neg or neu"
                .formatted(option, a.result()));
      }
    }
    return new TonePipeline(id, fitted, output);
  }

  private static List<PipelineStage> stages(PipelineModel whole, String option) {
    List<Transformer> stages = PipelineStages.flat(whole).toList();
    int last =
        TYPES.stream().mapToInt(type -> PipelineStages.last(stages, type)).max().orElseThrow();
    if (last < 0) {
      throw new UserError(
          "%s: the pipeline gives %s; expected one that ends in category or sentiment"
              .formatted(option, PipelineStages.given(stages)));
    }
    return PipelineStages.onText(stages.subList(0, last + 1), TEXT, option);
  }

  private static List<PipelineStage> around(Transformer annotator, String option) {
    String name = annotator.getClass().getSimpleName();
    if (TYPES.stream().noneMatch(type -> PipelineStages.gives(annotator, type))
        || !(annotator instanceof HasInputAnnotationCols reader)) {
      throw new UserError(
          "%s: %s gives %s; expected a model that gives category or sentiment"
              .formatted(option, name, PipelineStages.given(List.of(annotator))));
    }
    List<String> missing =
        Arrays.stream(reader.inputAnnotatorTypes()).filter(type -> !GIVEN.contains(type)).toList();
    if (!missing.isEmpty()) {
      throw new UserError(
          ("%s: %s by itself lacks its %s; save the whole fitted pipeline as a PipelineModel and"
                  + " give that path")
              .formatted(option, name, String.join(" and ", missing)));
    }
    List<PipelineStage> stages = new ArrayList<>(SentencesAndTokens.ofOneSentence(TEXT, DOCUMENT));
    reader.setInputCols(
        Arrays.stream(reader.inputAnnotatorTypes())
            .map(type -> type.equals("token") ? SentencesAndTokens.TOKEN_COLUMN : DOCUMENT)
            .toArray(String[]::new));
    ((HasOutputAnnotationCol) annotator).setOutputCol(FOUND);
    stages.add(annotator);
    return stages;
  }

  @Override
  public String id() {
    return id;
  }

  /** Tasks leave all neutral; {@link #ofMentions} has the tone. */
  @Override
  public PerTask perTask() {
    return () -> target -> new double[Tone.LABELS.size()];
  }

  @Override
  public Dataset<Row> ofMentions(Dataset<Row> mentions, Dataset<Row> sentences) {
    return mentions
        .drop("sentiment", "sentiment_label")
        .join(
            sentences.select("article_id", "sentence", "sentiment", "sentiment_label"),
            new String[] {"article_id", "sentence"});
  }

  /** A sentence of which the pipeline says nothing is neutral. */
  @Override
  public Dataset<Row> ofSentences(Dataset<Row> sentences, StageContext context) {
    return context.shared(toned(sentences));
  }

  private Dataset<Row> toned(Dataset<Row> sentences) {
    Column[] columns =
        Arrays.stream(sentences.columns()).map(sentences::col).toArray(Column[]::new);
    Dataset<Row> texts =
        sentences.select(struct(columns).as(SENTENCE), sentences.col("text").as(TEXT));
    Column said = transform(col(output), a -> struct(a.getField("result"), a.getField("metadata")));
    Column tone = udf((UDF1<scala.collection.Seq<Row>, Row>) TonePipeline::tone, TONE).apply(said);
    return pipeline
        .transform(texts)
        .select(col(SENTENCE + ".*"), tone.as(FOUND))
        .withColumn("sentiment", col(FOUND + ".sentiment"))
        .withColumn("sentiment_label", col(FOUND + ".sentiment_label"))
        .drop(FOUND);
  }

  /** The pipeline as a model of targets, in this JVM: each sentence becomes a text. */
  public ToneModel onSentences() {
    LightPipeline light = new LightPipeline(pipeline, false);
    return target ->
        light.fullAnnotateJava(target.sentence()).get(output).stream()
            .map(JavaAnnotation.class::cast)
            .map(a -> logits(a.result(), a.metadata()))
            .findFirst()
            .orElse(new double[Tone.LABELS.size()]);
  }

  private static Row tone(scala.collection.Seq<Row> said) {
    if (said == null || said.isEmpty()) {
      return RowFactory.create(0.0, "neutral");
    }
    Row first = said.apply(0);
    Tone tone = tone(first.getString(0), first.getJavaMap(1));
    return RowFactory.create(tone.score(), tone.label());
  }

  /**
   * The tone that a label and its metadata tell: the difference of the probabilities of positive
   * and negative where the metadata has them by label, else that of the label, for certain. A label
   * of none of the three is neutral.
   */
  static Tone tone(String result, Map<String, String> metadata) {
    return Tone.of(logits(result, metadata));
  }

  private static double[] logits(String result, Map<String, String> metadata) {
    String label = label(result).orElse("neutral");
    double[] logits = new double[Tone.LABELS.size()];
    for (int i = 0; i < logits.length; i++) {
      String one = Tone.LABELS.get(i);
      double certain = one.equals(label) ? 1 : 0;
      boolean known = Tone.LABELS.stream().anyMatch(l -> probability(metadata, l).isPresent());
      double probability = known ? probability(metadata, one).orElse(0.0) : certain;
      logits[i] = Math.log(Math.max(probability, LEAST));
    }
    return logits;
  }

  private static Optional<Double> probability(Map<String, String> metadata, String label) {
    return metadata.entrySet().stream()
        .filter(e -> label(e.getKey()).filter(label::equals).isPresent())
        .map(Map.Entry::getValue)
        .filter(value -> value.matches("\\d(?:\\.\\d+)?(?:[Ee]-?\\d+)?"))
        .map(Double::valueOf)
        .findFirst();
  }

  /** The label of ours that a word of the model's means. */
  private static Optional<String> label(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return Tone.LABELS.stream().filter(l -> lower.startsWith(l.substring(0, 3))).findFirst();
  }
}
