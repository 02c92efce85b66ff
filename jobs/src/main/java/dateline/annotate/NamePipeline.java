package dateline.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import com.johnsnowlabs.nlp.HasInputAnnotationCols;
import com.johnsnowlabs.nlp.HasOutputAnnotationCol;
import com.johnsnowlabs.nlp.JavaAnnotation;
import com.johnsnowlabs.nlp.LightPipeline;
import dateline.UserError;
import dateline.annotate.NameAnnotations.Found;
import dateline.layout.Span;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A Spark NLP pipeline of the user's, as far as the stage that gives names: its last that gives
 * chunks or, where none does, its last that gives a tag for each token (see {@link
 * NameAnnotations}). Its document assembler is replaced by one that reads the text of articles and
 * leaves it as it is. An annotator by itself that needs nothing but sentences and tokens gets those
 * of {@link Annotate}.
 */
public final class NamePipeline implements NameSource {
  static final String FOUND = "found";

  private static final String TEXT = "dateline_text";
  private static final String ARTICLE = "dateline_article";
  private static final Set<String> GIVEN = Set.of("document", "token");
  private static final String PROBE = "Dateline finds names in London.";

  private final String id;
  private final PipelineModel pipeline;
  private final String output;
  private final List<String> labels;

  private NamePipeline(String id, PipelineModel pipeline, String output, List<String> labels) {
    this.id = id;
    this.pipeline = pipeline;
    this.output = output;
    this.labels = labels;
  }

  /**
   * Makes a loaded model or pipeline one that finds names in articles.
   *
   * @param id what tells it from all others
   * @param path where it came from, for messages
   * @throws UserError where it does not give names, or needs what it does not bring
   */
  public static NamePipeline of(SparkSession spark, String id, String path, Transformer model) {
    List<PipelineStage> stages =
        model instanceof PipelineModel whole ? stages(whole, path) : around(model, path);
    PipelineStage last = stages.get(stages.size() - 1);
    String output = ((HasOutputAnnotationCol) last).getOutputCol();
    List<String> labels = labels(stages);
    if (!labels.isEmpty() && labels.stream().noneMatch(EntityTags::knows)) {
      throw new UserError(
          "--ner %s: its labels are %s; expected PER, ORG, LOC, MISC or those of OntoNotes"
              .formatted(path, String.join(", ", labels)));
    }
    Dataset<Row> none =
        spark.createDataFrame(List.of(), new StructType().add(TEXT, DataTypes.StringType));
    try {
      PipelineModel fitted =
          new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(none);
      // Each stage checks its inputs when it is put in a plan, and not before.
      fitted.transform(none);
      NamePipeline names = new NamePipeline(id, fitted, output, labels);
      names.names(PROBE);
      return names;
    } catch (RuntimeException e) {
      throw new UserError(
          ("--ner %s: the pipeline does not run (%s); save the whole fitted pipeline, with all that"
                  + " its stages need")
              .formatted(path, PipelineStages.reason(e)),
          e);
    }
  }

  private static List<PipelineStage> stages(PipelineModel whole, String path) {
    List<Transformer> stages = PipelineStages.flat(whole).toList();
    int last = PipelineStages.last(stages, NameAnnotations.CHUNK);
    if (last < 0) {
      last = PipelineStages.last(stages, NameAnnotations.NAMED_ENTITY);
    }
    if (last < 0) {
      throw new UserError(
          "--ner %s: the pipeline gives %s; expected one that ends in named_entity or chunk"
              .formatted(path, PipelineStages.given(stages)));
    }
    return PipelineStages.onText(stages.subList(0, last + 1), TEXT, "--ner " + path);
  }

  private static List<PipelineStage> around(Transformer annotator, String path) {
    String name = annotator.getClass().getSimpleName();
    boolean named =
        PipelineStages.gives(annotator, NameAnnotations.CHUNK)
            || PipelineStages.gives(annotator, NameAnnotations.NAMED_ENTITY);
    if (!named || !(annotator instanceof HasInputAnnotationCols reader)) {
      throw new UserError(
          "--ner %s: %s gives %s; expected a model that gives named_entity or chunk"
              .formatted(path, name, PipelineStages.given(List.of(annotator))));
    }
    List<String> missing =
        Arrays.stream(reader.inputAnnotatorTypes()).filter(type -> !GIVEN.contains(type)).toList();
    if (!missing.isEmpty()) {
      throw new UserError(
          ("--ner %s: %s by itself lacks its %s; save the whole fitted pipeline with its embeddings"
                  + " as a PipelineModel and give that path")
              .formatted(path, name, String.join(" and ", missing)));
    }
    List<PipelineStage> stages = new ArrayList<>(SentencesAndTokens.stages(TEXT));
    reader.setInputCols(
        Arrays.stream(reader.inputAnnotatorTypes())
            .map(
                type ->
                    type.equals("token")
                        ? SentencesAndTokens.TOKEN_COLUMN
                        : SentencesAndTokens.SENTENCE_COLUMN)
            .toArray(String[]::new));
    ((HasOutputAnnotationCol) annotator).setOutputCol(FOUND);
    stages.add(annotator);
    return stages;
  }

  /** The labels of the model that tags, without their positions; empty where it does not tell. */
  private static List<String> labels(List<PipelineStage> stages) {
    List<Transformer> models =
        stages.stream().filter(Transformer.class::isInstance).map(Transformer.class::cast).toList();
    int tagger = PipelineStages.last(models, NameAnnotations.NAMED_ENTITY);
    if (tagger < 0) {
      return List.of();
    }
    try {
      // Each class of Spark NLP that has it declares it anew.
      Object tags =
          models.get(tagger).getClass().getMethod("getClasses").invoke(models.get(tagger));
      return Arrays.stream((String[]) tags)
          .map(tag -> NameAnnotations.Tag.of(tag).label())
          .filter(label -> !label.isEmpty())
          .distinct()
          .sorted()
          .toList();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return List.of();
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> unknownLabels() {
    return labels.stream().filter(label -> !EntityTags.knows(label)).toList();
  }

  /** The articles travel aside, so that no column of the pipeline's takes the place of theirs. */
  @Override
  public Dataset<Row> find(Dataset<Row> articles) {
    Column[] columns = Arrays.stream(articles.columns()).map(articles::col).toArray(Column[]::new);
    Dataset<Row> texts =
        articles.select(struct(columns).as(ARTICLE), articles.col(Annotate.PLAIN).as(TEXT));
    return pipeline.transform(texts).select(col(ARTICLE + ".*"), col(output).as(FOUND));
  }

  @Override
  public ArticleNames.PerTask perTask() {
    return ArticleNames::given;
  }

  /** The names in what {@link #find} found in a text; none where it is null. */
  static List<NamedSpan> names(String text, List<Row> found) {
    return found == null
        ? List.of()
        : NameAnnotations.names(
            text,
            found.stream()
                .map(
                    a ->
                        new Found(
                            a.getString(0),
                            a.getInt(1),
                            a.getInt(2),
                            a.getString(3),
                            a.getJavaMap(4)))
                .toList());
  }

  private List<NamedSpan> names(String text) {
    return NameAnnotations.names(
        text,
        new LightPipeline(pipeline, false)
            .fullAnnotateJava(text).get(output).stream()
                .map(JavaAnnotation.class::cast)
                .map(
                    a -> new Found(a.annotatorType(), a.begin(), a.end(), a.result(), a.metadata()))
                .toList());
  }

  /**
   * The pipeline as a model of ready tokens, in this JVM: each sentence becomes a text, its tokens
   * apart by spaces, and what the pipeline finds by tokens of its own is laid on those given.
   */
  public NameModel onTokens() {
    return sentences -> sentences.stream().map(this::names).toList();
  }

  private List<Name> names(List<String> words) {
    List<Span> spans = new ArrayList<>();
    int begin = 0;
    for (String word : words) {
      spans.add(new Span(begin, begin + word.length()));
      begin += word.length() + 1;
    }
    return NamedSpan.onTokens(new Tokens(spans, words), names(String.join(" ", words)));
  }
}
