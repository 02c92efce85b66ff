import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.SentenceUtils;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * CoreNLP as a yardstick. It is GPL: run here, and no part of the product.
 *
 * <pre>{@code
 * CoreNlp.java tag IN.words OUT.tsv    a token a line, a blank line between sentences -> token, 3-class type, 4-class type
 * CoreNlp.java rounds ARTICLES.txt     a round over the articles for each line of stdin; answers in JSON
 * }</pre>
 */
public final class CoreNlp {
  private static final String MODELS = "edu/stanford/nlp/models/ner/english.";
  private static final String THREE = MODELS + "all.3class.distsim.crf.ser.gz";
  private static final String FOUR = MODELS + "conll.4class.distsim.crf.ser.gz";
  private static final Map<String, String> TYPES =
      Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC", "MISC", "MISC");

  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("tag")) {
      tag(Path.of(args[1]), Path.of(args[2]));
    } else if (args.length == 2 && args[0].equals("rounds")) {
      rounds(Path.of(args[1]));
    } else {
      throw new IllegalArgumentException("expected: tag IN.words OUT.tsv, or rounds ARTICLES.txt");
    }
  }

  private static void tag(Path words, Path predictions) throws Exception {
    List<CRFClassifier<CoreLabel>> models =
        List.of(CRFClassifier.getClassifier(THREE), CRFClassifier.getClassifier(FOUR));
    try (PrintWriter out = new PrintWriter(predictions.toFile(), StandardCharsets.UTF_8)) {
      List<String> sentence = new ArrayList<>();
      for (String word : Files.readString(words).split("\n", -1)) {
        if (!word.isEmpty()) {
          sentence.add(word);
        } else if (!sentence.isEmpty()) {
          tag(sentence, models, out);
          sentence.clear();
        }
      }
    }
  }

  private static void tag(
      List<String> sentence, List<CRFClassifier<CoreLabel>> models, PrintWriter out) {
    List<List<String>> answers = new ArrayList<>();
    for (CRFClassifier<CoreLabel> model : models) {
      List<CoreLabel> labels = SentenceUtils.toCoreLabelList(sentence.toArray(new String[0]));
      answers.add(
          model.classifySentence(labels).stream()
              .map(l -> TYPES.getOrDefault(l.get(AnswerAnnotation.class), "O"))
              .toList());
    }
    for (int i = 0; i < sentence.size(); i++) {
      out.print(sentence.get(i) + "\t" + answers.get(0).get(i) + "\t" + answers.get(1).get(i) + "\n");
    }
    out.print("\n");
  }

  /** Raw text to names: tokens, sentences, the 3-class model and nothing else of the ner annotator. */
  private static void rounds(Path articles) throws IOException {
    List<String> texts = List.of(Files.readString(articles).split("\f", -1));
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,ner");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty("ner.model", THREE);
    for (String part : List.of("applyFineGrained", "applyNumericClassifiers", "useSUTime")) {
      settings.setProperty("ner." + part, "false");
    }
    settings.setProperty("threads", "1");
    long start = System.nanoTime();
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings, false);
    answer("\"load\": %.3f", (System.nanoTime() - start) / 1e9);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      start = System.nanoTime();
      int names = 0;
      for (String text : texts) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        for (CoreSentence sentence : new CoreDocument(annotation).sentences()) {
          names += sentence.entityMentions().size();
        }
      }
      answer("\"seconds\": %.4f, \"names\": " + names, (System.nanoTime() - start) / 1e9);
    }
  }

  private static void answer(String facts, double seconds) {
    System.out.println("{" + String.format(java.util.Locale.ROOT, facts, seconds) + "}");
  }
}
