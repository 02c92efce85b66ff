package dateline.train;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.annotate.Name;
import dateline.annotate.NameModel;
import dateline.annotate.NameModels;
import dateline.annotate.Target;
import dateline.annotate.Tone;
import dateline.annotate.TransformerTone;
import dateline.evaluate.Iob2;
import dateline.evaluate.TaggedSentence;
import dateline.evaluate.TargetSentence;
import dateline.layout.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * News text with the tone towards each name in it, as the accurate model gives it: what the fast
 * one learns from besides gold labels, persons and organisations only (Hinton et al., "Distilling
 * the Knowledge in a Neural Network", 2015). Names are found by the fast finder.
 */
final class SilverTargets {
  static final String GMB = "ner/gmb.iob2.gz";
  static final List<String> FILES = List.of(GMB, NewsText.SENATE, NewsText.WIKINEWS);

  private static final int SHORTEST = 8;
  private static final int LONGEST = 70;

  private SilverTargets() {}

  /**
   * A target with the teacher's probabilities.
   *
   * @param probabilities of {@link dateline.annotate.Tone#LABELS}
   */
  @SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them; never compared
  record Silver(TargetSentence sentence, float[] probabilities) {}

  /**
   * The targets of all files that are there, in order.
   *
   * @param data the folder that holds {@link #FILES}
   * @param most how many at most, spread over the text
   */
  static List<Silver> read(Path data, int most) {
    List<TargetSentence> all = targets(List.copyOf(sentences(data)));
    int n = Math.min(most, all.size());
    List<TargetSentence> chosen =
        IntStream.range(0, n).mapToObj(i -> all.get((int) ((long) i * all.size() / n))).toList();
    TransformerTone teacher = TransformerTone.shipped();
    return chosen.parallelStream().map(t -> new Silver(t, labelled(t, teacher))).toList();
  }

  private static Set<List<String>> sentences(Path data) {
    Set<List<String>> sentences = new LinkedHashSet<>();
    if (Files.isRegularFile(data.resolve(GMB))) {
      Iob2.sentences(data.resolve(GMB)).stream()
          .map(TaggedSentence::tokens)
          .forEach(tokens -> add(tokens, sentences));
    }
    for (String file : List.of(NewsText.SENATE, NewsText.WIKINEWS)) {
      if (Files.isRegularFile(data.resolve(file))) {
        for (JsonNode article : JsonLines.of(data.resolve(file))) {
          for (String paragraph : article.get("text").asText().split("\\s*\n\\s*", -1)) {
            NewsText.sentences(paragraph.strip())
                .forEach(s -> add(TargetSentence.tokens(s), sentences));
          }
        }
      }
    }
    return sentences;
  }

  private static void add(List<String> tokens, Set<List<String>> sentences) {
    if (tokens.size() >= SHORTEST && tokens.size() <= LONGEST) {
      sentences.add(tokens);
    }
  }

  private static List<TargetSentence> targets(List<List<String>> sentences) {
    ThreadLocal<NameModel> finder =
        ThreadLocal.withInitial(() -> NameModels.shipped(NameModels.FAST));
    return sentences.parallelStream()
        .flatMap(
            tokens ->
                finder.get().ofArticle(List.of(tokens)).get(0).stream()
                    .filter(name -> name.type().equals("PER") || name.type().equals("ORG"))
                    .map((Name name) -> new TargetSentence(tokens, name.begin(), name.end())))
        .toList();
  }

  private static float[] labelled(TargetSentence target, TransformerTone teacher) {
    String before = String.join(" ", target.tokens().subList(0, target.begin()));
    String name = String.join(" ", target.tokens().subList(target.begin(), target.end()));
    int begin = before.isEmpty() ? 0 : before.length() + 1;
    double[] logits =
        teacher.logits(
            new Target(
                String.join(" ", target.tokens()),
                new Span(begin, begin + name.length()),
                target.tokens(),
                target.begin(),
                target.end()));
    double[] p = Tone.probabilities(logits);
    return new float[] {(float) p[0], (float) p[1], (float) p[2]};
  }
}
