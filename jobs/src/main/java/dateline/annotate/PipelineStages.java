package dateline.annotate;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.HasOutputAnnotatorType;
import dateline.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;

/** Takes the user's Spark NLP pipelines apart. */
final class PipelineStages {
  private PipelineStages() {}

  /** The stages of a pipeline, those of pipelines inside it too. */
  static Stream<Transformer> flat(PipelineModel pipeline) {
    return Arrays.stream(pipeline.stages())
        .flatMap(stage -> stage instanceof PipelineModel inner ? flat(inner) : Stream.of(stage));
  }

  /** Index of the last stage that gives annotations of a type, or -1. */
  static int last(List<Transformer> stages, String type) {
    int last = stages.size() - 1;
    while (last >= 0 && !gives(stages.get(last), type)) {
      last--;
    }
    return last;
  }

  static boolean gives(PipelineStage stage, String type) {
    return stage instanceof HasOutputAnnotatorType typed
        && typed.outputAnnotatorType().equals(type);
  }

  /** The types that stages give, for messages. */
  static String given(List<Transformer> stages) {
    List<String> types =
        stages.stream()
            .filter(HasOutputAnnotatorType.class::isInstance)
            .map(stage -> ((HasOutputAnnotatorType) stage).outputAnnotatorType())
            .distinct()
            .toList();
    return types.isEmpty() ? "no annotation" : String.join(", ", types);
  }

  /**
   * The stages up to the one that gives what is wanted, on text of ours: their document assembler
   * is replaced by one that reads this column and leaves the text as it is.
   *
   * @param option the option and the path that it was given, for messages
   * @throws UserError where they have no document assembler
   */
  static List<PipelineStage> onText(List<Transformer> stages, String column, String option) {
    List<PipelineStage> needed = new ArrayList<>(stages);
    boolean assembled = false;
    for (int i = 0; i < needed.size(); i++) {
      if (needed.get(i) instanceof DocumentAssembler own) {
        needed.set(i, SentencesAndTokens.documents(column, own.getOutputCol()));
        assembled = true;
      }
    }
    if (!assembled) {
      throw new UserError(
          option
              + ": the pipeline has no DocumentAssembler; save the whole fitted pipeline, from text"
              + " to what it finds");
    }
    return needed;
  }

  /** The first line of what went wrong. */
  static String reason(RuntimeException e) {
    return String.valueOf(e.getMessage()).strip().split("\\R", 2)[0];
  }
}
