package dateline.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.UserError;
import dateline.annotate.Target;
import dateline.annotate.Tone;
import dateline.annotate.ToneModel;
import dateline.layout.Span;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures a model of tone on gold lines {@code {"sentence": …, "begin": n, "end": n, "label":
 * "negative|neutral|positive"}}, the offsets being those of the target. The predictions repeat each
 * line with {@code "predicted"} and {@code "score"}.
 */
public final class SentimentEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SentimentEvaluation() {}

  /** Predicts each line of the gold file, writes the predictions, and returns the scores. */
  public static ToneScores run(Path gold, Path predictions, ToneModel model) {
    ToneScores scores = new ToneScores();
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (String line : lines(gold)) {
      number++;
      if (!line.isBlank()) {
        out.append(predict(line, gold, number, model, scores)).append('\n');
      }
    }
    if (scores.all() == 0) {
      throw new UserError("No lines in " + gold + "; expected JSON lines with sentence and label");
    }
    NerEvaluation.write(out, predictions);
    return scores;
  }

  private static String predict(
      String line, Path gold, int number, ToneModel model, ToneScores scores) {
    try {
      if (!(JSON.readTree(line) instanceof ObjectNode row)) {
        throw new IllegalArgumentException("not a JSON object");
      }
      String label = text(row, "label");
      if (!Tone.LABELS.contains(label)) {
        throw new IllegalArgumentException("label '" + label + "'");
      }
      String sentence = text(row, "sentence");
      int begin = number(row, "begin");
      int end = number(row, "end");
      TargetSentence s = TargetSentence.of(sentence, begin, end);
      double[] logits =
          model.logits(new Target(sentence, new Span(begin, end), s.tokens(), s.begin(), s.end()));
      Tone tone = Tone.of(logits);
      scores.add(label, logits);
      row.put("predicted", tone.label());
      row.put("score", tone.score());
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw unusable(gold, number, "not JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw unusable(gold, number, e.getMessage(), e);
    }
  }

  private static UserError unusable(Path gold, int number, String what, Exception e) {
    return new UserError(
        ("%s, line %d: %s; expected {\"sentence\": …, \"begin\": n, \"end\": n,"
                + " \"label\": \"negative|neutral|positive\"}")
            .formatted(gold, number, what),
        e);
  }

  private static String text(ObjectNode row, String field) {
    JsonNode value = row.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no text in field " + field);
    }
    return value.asText();
  }

  private static int number(ObjectNode row, String field) {
    JsonNode value = row.path(field);
    if (!value.isInt()) {
      throw new IllegalArgumentException("no whole number in field " + field);
    }
    return value.asInt();
  }

  private static List<String> lines(Path gold) {
    try {
      return Files.readAllLines(gold, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UserError("No such file: " + gold + "; expected JSON lines", e);
    } catch (MalformedInputException e) {
      throw new UserError("Cannot read " + gold + ": not UTF-8; convert it", e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + gold + ": " + e.getMessage(), e);
    }
  }
}
