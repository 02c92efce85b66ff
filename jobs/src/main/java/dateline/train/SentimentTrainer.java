package dateline.train;

import dateline.annotate.SentimentFeatures;
import dateline.annotate.SentimentModel;
import dateline.annotate.Tone;
import dateline.evaluate.TargetSentence;
import dateline.evaluate.ToneScores;
import dateline.train.SentimentCorpora.LabelledSentence;
import dateline.train.SentimentCorpora.LabelledTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns the two regressions of a {@link SentimentModel}. */
final class SentimentTrainer {
  /**
   * @param leastCount occurrences below which a feature is dropped
   * @param headlines weight of a headline next to a sentence of running news, in [0, 1]
   * @param reviews the same of a sentence of a film review
   * @param balance 0 to count all examples alike, 1 to give each label the same total weight
   * @param learner the learner's settings
   */
  record Settings(
      int leastCount, float headlines, float reviews, double balance, Softmax.Settings learner) {
    static Settings standard(long seed) {
      return new Settings(
          2, 0.3f, 0.2f, 0.5, new Softmax.Settings(0.05f, 1.5f, 10f, 0.6, 15, seed));
    }
  }

  /**
   * @param news targets in running news
   * @param headlines targets in headlines
   * @param reviews sentences of film reviews
   */
  record Corpora(
      List<LabelledTarget> news, List<LabelledTarget> headlines, List<LabelledSentence> reviews) {}

  private record Lesson(Collection<String> features, int label, float weight) {}

  private static final float LEAST_WEIGHT = 0.005f;

  private final Settings settings;

  SentimentTrainer(Settings settings) {
    this.settings = settings;
  }

  SentimentModel train(Corpora corpora) {
    List<Lesson> targets = new ArrayList<>();
    corpora.news().forEach(t -> targets.add(lesson(t, 1)));
    corpora.headlines().forEach(t -> targets.add(lesson(t, settings.headlines())));
    List<Lesson> sentences = new ArrayList<>();
    SentimentCorpora.sentences(corpora.news()).forEach(s -> sentences.add(lesson(s, 1)));
    SentimentCorpora.sentences(corpora.headlines())
        .forEach(s -> sentences.add(lesson(s, settings.headlines())));
    corpora.reviews().forEach(s -> sentences.add(lesson(s, settings.reviews())));
    return new SentimentModel(weights(sentences), weights(targets));
  }

  static ToneScores evaluateTargets(SentimentModel model, List<LabelledTarget> targets) {
    ToneScores scores = new ToneScores();
    for (LabelledTarget t : targets) {
      TargetSentence s = t.sentence();
      String predicted = model.towards(s.tokens(), s.begin(), s.end()).label();
      scores.add(Tone.LABELS.get(t.label()), predicted);
    }
    return scores;
  }

  static ToneScores evaluateSentences(SentimentModel model, List<LabelledSentence> sentences) {
    ToneScores scores = new ToneScores();
    for (LabelledSentence s : sentences) {
      scores.add(Tone.LABELS.get(s.label()), model.sentence(s.tokens()).label());
    }
    return scores;
  }

  private static Lesson lesson(LabelledTarget target, float weight) {
    TargetSentence s = target.sentence();
    Collection<String> features = SentimentFeatures.ofTarget(s.tokens(), s.begin(), s.end());
    return new Lesson(features, target.label(), weight);
  }

  private static Lesson lesson(LabelledSentence sentence, float weight) {
    return new Lesson(SentimentFeatures.ofSentence(sentence.tokens()), sentence.label(), weight);
  }

  /** What each label's examples are multiplied by, so that rarer labels count more. */
  private float[] balance(List<Lesson> lessons) {
    double[] totals = new double[Tone.LABELS.size()];
    lessons.forEach(l -> totals[l.label()] += l.weight());
    double mean = Arrays.stream(totals).average().orElse(1);
    float[] balance = new float[totals.length];
    for (int i = 0; i < totals.length; i++) {
      balance[i] = totals[i] == 0 ? 1 : (float) Math.pow(mean / totals[i], settings.balance());
    }
    return balance;
  }

  private Map<String, float[]> weights(List<Lesson> lessons) {
    FeatureIndex index = new FeatureIndex();
    lessons.forEach(lesson -> index.count(lesson.features()));
    index.keep(settings.leastCount());
    float[] balance = balance(lessons);
    List<Softmax.Example> examples =
        lessons.stream()
            .map(
                l ->
                    new Softmax.Example(
                        index.numbers(l.features()), l.label(), l.weight() * balance[l.label()]))
            .toList();
    Softmax learner = new Softmax(index.size(), Tone.LABELS.size(), settings.learner());
    learner.fit(examples);
    Map<String, float[]> weights = new HashMap<>();
    for (int f = 0; f < index.size(); f++) {
      float[] weight = new float[Tone.LABELS.size()];
      float most = 0;
      for (int o = 0; o < weight.length; o++) {
        weight[o] = learner.weight(f, o);
        most = Math.max(most, Math.abs(weight[o]));
      }
      if (most >= LEAST_WEIGHT) {
        weights.put(index.name(f), weight);
      }
    }
    return weights;
  }
}
