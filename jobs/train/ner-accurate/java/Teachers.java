import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.SentenceUtils;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has CoreNLP's three English models of names tag text. Each line of the output is {@code
 * token<TAB>given tag<TAB>3-class<TAB>4-class<TAB>7-class}, a blank line between sentences; other
 * than PER, ORG, LOC and MISC becomes O. CoreNLP is GPL: it labels text here and is no part of the
 * product.
 *
 * <pre>{@code
 * java -cp 'lib/*' java/Teachers.java out.tsv in.iob2    # tokens are given
 * java -cp 'lib/*' java/Teachers.java out.tsv in.txt     # one paragraph a line
 * }</pre>
 */
public final class Teachers {
  private static final String MODELS = "edu/stanford/nlp/models/ner/english.";
  private static final Map<String, String> TYPES =
      Map.of(
          "PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC", "MISC", "MISC", "PER", "PER",
          "ORG", "ORG", "LOC", "LOC");

  public static void main(String[] args) throws Exception {
    List<CRFClassifier<CoreLabel>> models = new ArrayList<>();
    for (String model : List.of("all.3class", "conll.4class", "muc.7class")) {
      models.add(CRFClassifier.getClassifier(MODELS + model + ".distsim.crf.ser.gz"));
    }
    for (int i = 0; i < args.length; i += 2) {
      long start = System.nanoTime();
      try (PrintWriter out = new PrintWriter(args[i], StandardCharsets.UTF_8);
          BufferedReader in = Files.newBufferedReader(Path.of(args[i + 1]))) {
        int tokens = args[i + 1].endsWith(".txt") ? text(in, out, models) : iob2(in, out, models);
        System.out.printf(
            "%s: %d tokens in %.1f s%n", args[i + 1], tokens, (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static int text(
      BufferedReader in, PrintWriter out, List<CRFClassifier<CoreLabel>> models)
      throws IOException {
    int tokens = 0;
    WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<CoreLabel> words =
          new PTBTokenizer<>(
                  new StringReader(line),
                  new CoreLabelTokenFactory(),
                  "invertible=true,quotes=ascii,splitHyphenated=false,ptb3Escaping=false,dashes=ascii")
              .tokenize();
      for (List<CoreLabel> sentence : splitter.process(words)) {
        tokens += tag(sentence.stream().map(CoreLabel::word).toList(), null, out, models);
      }
    }
    return tokens;
  }

  private static int iob2(
      BufferedReader in, PrintWriter out, List<CRFClassifier<CoreLabel>> models)
      throws IOException {
    int tokens = 0;
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line = in.readLine(); ; line = in.readLine()) {
      if (line == null || line.isBlank()) {
        if (!words.isEmpty()) {
          tokens += tag(words, tags, out, models);
          words.clear();
          tags.clear();
        }
        if (line == null) {
          return tokens;
        }
      } else {
        String[] columns = line.strip().split("\\s+");
        words.add(columns[0]);
        tags.add(columns[columns.length - 1]);
      }
    }
  }

  private static int tag(
      List<String> words,
      List<String> tags,
      PrintWriter out,
      List<CRFClassifier<CoreLabel>> models) {
    List<List<String>> answers = new ArrayList<>();
    for (CRFClassifier<CoreLabel> model : models) {
      List<CoreLabel> labels = SentenceUtils.toCoreLabelList(words.toArray(new String[0]));
      answers.add(
          model.classifySentence(labels).stream()
              .map(l -> TYPES.getOrDefault(l.get(AnswerAnnotation.class), "O"))
              .toList());
    }
    for (int i = 0; i < words.size(); i++) {
      out.print(words.get(i) + "\t" + (tags == null ? "-" : tags.get(i)));
      for (List<String> answer : answers) {
        out.print("\t" + answer.get(i));
      }
      out.print("\n");
    }
    out.print("\n");
    return words.size();
  }
}
