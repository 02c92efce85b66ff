package dateline.train;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.UserError;
import dateline.evaluate.PtbTokenizer;
import dateline.evaluate.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * News text without tags, as articles of sentences of tokens.
 *
 * @param articles whole articles
 * @param headlines of markets, each an article by itself
 */
record NewsText(List<List<List<String>>> articles, List<List<List<String>>> headlines) {
  static final String WIKINEWS = "news/wikinews.jsonl";
  static final String SENATE = "news/senate_press.jsonl.gz";
  static final String SENTENCES = "sentiment/newsmtsc_train.jsonl.gz";
  static final String HEADLINES = "sentiment/sentfin.csv";

  /** Of 4,000: American politics is not to outweigh the rest. */
  private static final int SENATE_RELEASES = 700;

  private static final int SHORTEST_PARAGRAPH = 16;
  private static final int LONGEST_SENTENCE = 80;

  /** A sentence does not end with an initial, or with a title or another word cut short. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:.*[\\s(])?(?:\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}|Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|"
              + "Capt|Maj|St|Prof|Rev|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.\\s*",
          Pattern.DOTALL);

  private static final String EXPECTED =
      "%s, %s, %s and %s".formatted(WIKINEWS, SENATE, SENTENCES, HEADLINES);

  static NewsText read(Path data, long seed) {
    List<List<List<String>>> articles = new ArrayList<>();
    for (JsonNode article : JsonLines.of(DataFiles.required(data, WIKINEWS, EXPECTED))) {
      add(article.get("title").asText() + "\n" + article.get("text").asText(), articles);
    }
    List<JsonNode> releases = JsonLines.of(DataFiles.required(data, SENATE, EXPECTED));
    Collections.shuffle(releases, new Random(seed));
    for (JsonNode release : releases.subList(0, Math.min(SENATE_RELEASES, releases.size()))) {
      add(release.get("text").asText(), articles);
    }
    Set<String> sentences = new LinkedHashSet<>();
    for (JsonNode row : JsonLines.of(DataFiles.required(data, SENTENCES, EXPECTED))) {
      sentences.add(row.get("sentence").asText());
    }
    sentences.forEach(sentence -> add(sentence, articles));
    List<List<List<String>>> headlines = new ArrayList<>();
    titles(DataFiles.required(data, HEADLINES, EXPECTED)).forEach(title -> add(title, headlines));
    return new NewsText(articles, headlines);
  }

  private static List<String> titles(Path csv) {
    try (BufferedReader reader = TextFile.reader(csv)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .build()
          .parse(reader)
          .stream()
          .map((CSVRecord row) -> row.get("Title"))
          .toList();
    } catch (IOException e) {
      throw new UserError("Cannot read " + csv + ": " + e.getMessage(), e);
    }
  }

  private static void add(String text, List<List<List<String>>> articles) {
    List<List<String>> article = new ArrayList<>();
    for (String paragraph : text.split("\\s*\n\\s*", -1)) {
      String clean = paragraph.strip();
      if (clean.length() >= SHORTEST_PARAGRAPH) {
        for (String sentence : sentences(clean)) {
          List<String> tokens =
              PtbTokenizer.tokens(sentence).stream().map(PtbTokenizer.Token::text).toList();
          if (!tokens.isEmpty() && tokens.size() <= LONGEST_SENTENCE) {
            article.add(tokens);
          }
        }
      }
    }
    if (!article.isEmpty()) {
      articles.add(article);
    }
  }

  static List<String> sentences(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    int begin = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = paragraph.substring(begin, end);
      if (end == paragraph.length() || !GOES_ON.matcher(sentence).matches()) {
        sentences.add(sentence);
        begin = end;
      }
    }
    return sentences;
  }
}
