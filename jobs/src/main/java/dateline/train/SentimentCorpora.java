package dateline.train;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.UserError;
import dateline.evaluate.TargetSentence;
import dateline.evaluate.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the corpora of tone. Labels are 0 negative, 1 neutral, 2 positive. */
final class SentimentCorpora {
  static final String NEWS_TRAIN = "newsmtsc_train.jsonl.gz";
  static final String NEWS_DEV_RW = "newsmtsc_dev_rw.jsonl";
  static final String NEWS_DEV_MT = "newsmtsc_dev_mt.jsonl";
  static final String HEADLINES = "sentfin.csv";
  static final String REVIEWS = "sentence_polarity.jsonl.gz";

  /** A target with its label. */
  record LabelledTarget(TargetSentence sentence, int label) {}

  /** A sentence with its label. */
  record LabelledSentence(List<String> tokens, int label) {
    LabelledSentence {
      tokens = List.copyOf(tokens);
    }
  }

  /** One entity of a headline; the name may hold apostrophes that are not escaped. */
  private static final Pattern DECISION =
      Pattern.compile("['\"]((?:(?!['\"]: ['\"]).)+)['\"]: ['\"](negative|neutral|positive)['\"]");

  private static final List<String> LABELS = List.of("negative", "neutral", "positive");
  private static final double THIRD = 1 / 3.0;

  private SentimentCorpora() {}

  /** Targets of NewsMTSC. */
  static List<LabelledTarget> news(Path file) {
    List<LabelledTarget> targets = new ArrayList<>();
    for (JsonNode row : JsonLines.of(file)) {
      TargetSentence sentence =
          TargetSentence.of(
              row.path("sentence").asText(), row.path("from").asInt(), row.path("to").asInt());
      targets.add(new LabelledTarget(sentence, row.path("polarity").asInt() + 1));
    }
    return targets;
  }

  /** Targets of SEntFiN; entities that their headline does not hold are left out. */
  static List<LabelledTarget> headlines(Path file) {
    List<LabelledTarget> targets = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (BufferedReader reader = TextFile.reader(file);
        var records = format.parse(reader)) {
      for (CSVRecord row : records) {
        String title = row.get("Title");
        Matcher decision = DECISION.matcher(row.get("Decisions"));
        while (decision.find()) {
          int begin = title.indexOf(decision.group(1));
          if (begin >= 0) {
            int end = begin + decision.group(1).length();
            int label = LABELS.indexOf(decision.group(2));
            targets.add(new LabelledTarget(TargetSentence.of(title, begin, end), label));
          }
        }
      }
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + ": " + e.getMessage(), e);
    }
    return targets;
  }

  /** Sentences of film reviews: positive or negative, never neutral. */
  static List<LabelledSentence> reviews(Path file) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (JsonNode row : JsonLines.of(file)) {
      int label = row.path("label").asText().equals("pos") ? 2 : 0;
      List<String> tokens = TargetSentence.tokens(row.path("text").asText());
      if (!tokens.isEmpty()) {
        sentences.add(new LabelledSentence(tokens, label));
      }
    }
    return sentences;
  }

  /** Each sentence once, with the mean of its targets' labels. */
  static List<LabelledSentence> sentences(List<LabelledTarget> targets) {
    Map<List<String>, List<Integer>> labels = new LinkedHashMap<>();
    for (LabelledTarget target : targets) {
      labels
          .computeIfAbsent(target.sentence().tokens(), t -> new ArrayList<>())
          .add(target.label());
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    labels.forEach(
        (tokens, all) -> {
          double mean = all.stream().mapToInt(Integer::intValue).average().orElse(1) - 1;
          sentences.add(new LabelledSentence(tokens, mean < -THIRD ? 0 : mean > THIRD ? 2 : 1));
        });
    return sentences;
  }
}
