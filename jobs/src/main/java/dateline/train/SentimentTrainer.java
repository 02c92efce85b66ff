package dateline.train;

import dateline.annotate.SentimentFeatures;
import dateline.annotate.SentimentModel;
import dateline.annotate.Tone;
import dateline.evaluate.TargetSentence;
import dateline.evaluate.ToneScores;
import dateline.train.SentimentCorpora.LabelledSentence;
import dateline.train.SentimentCorpora.LabelledTarget;
import dateline.train.SilverTargets.Silver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns the regression and the network of a {@link SentimentModel}. */
final class SentimentTrainer {
  /**
   * Of the regression that gives the tone of sentences.
   *
   * @param leastCount occurrences below which a feature is dropped
   * @param headlines weight of a headline next to a sentence of running news, in [0, 1]
   * @param reviews the same of a sentence of a film review
   * @param balance 0 to count all examples alike, 1 to give each label the same total weight
   * @param learner the learner's settings
   */
  record OfSentences(
      int leastCount, float headlines, float reviews, double balance, Softmax.Settings learner) {}

  /**
   * Of the network that gives the tone towards targets.
   *
   * @param news weight of a target of running news with a gold label, next to one that the teacher
   *     labelled
   * @param headlines the same of a target in a headline
   * @param contrast how much more a target counts whose sentence speaks well of one and ill of
   *     another
   * @param balance 0 for the labels' shares in the gold news, 1 for the same total weight of each
   * @param silver targets that the teacher labels, at most
   * @param network the network's settings
   */
  record OfTargets(
      float news,
      float headlines,
      float contrast,
      double balance,
      int silver,
      ToneNetworkTrainer.Settings network) {}

  /** All settings. */
  record Settings(OfSentences sentences, OfTargets targets) {
    static Settings standard(long seed) {
      return new Settings(
          new OfSentences(
              2, 0.3f, 0.2f, 0.5, new Softmax.Settings(0.05f, 1.5f, 10f, 0.6, 15, seed)),
          new OfTargets(6, 1.5f, 2, 0.5, 140_000, ToneNetworkTrainer.Settings.standard(seed)));
    }
  }

  /**
   * What is learned from.
   *
   * @param news targets in running news
   * @param headlines targets in headlines
   * @param reviews sentences of film reviews
   * @param silver targets in running news that the accurate model labelled
   */
  record Corpora(
      List<LabelledTarget> news,
      List<LabelledTarget> headlines,
      List<LabelledSentence> reviews,
      List<Silver> silver) {}

  private record Lesson(Collection<String> features, int label, float weight) {}

  private static final float LEAST_WEIGHT = 0.005f;

  private final Settings settings;

  SentimentTrainer(Settings settings) {
    this.settings = settings;
  }

  SentimentModel train(Corpora corpora) {
    List<Lesson> sentences = new ArrayList<>();
    SentimentCorpora.sentences(corpora.news()).forEach(s -> sentences.add(lesson(s, 1)));
    SentimentCorpora.sentences(corpora.headlines())
        .forEach(s -> sentences.add(lesson(s, settings.sentences().headlines())));
    corpora.reviews().forEach(s -> sentences.add(lesson(s, settings.sentences().reviews())));
    return new SentimentModel(
        weights(sentences),
        ToneNetworkTrainer.train(examples(corpora), settings.targets().network()));
  }

  /** The targets with their weights. */
  private List<ToneNetworkTrainer.Example> examples(Corpora corpora) {
    List<Silver> gold = corpora.news().stream().map(SentimentTrainer::certain).toList();
    List<Silver> headlines = corpora.headlines().stream().map(SentimentTrainer::certain).toList();
    double[] wanted = shares(gold);
    for (int label = 0; label < wanted.length; label++) {
      wanted[label] = Math.pow(wanted[label], 1 - settings.targets().balance());
    }
    double[] factors = factors(wanted, shares(gold));
    double[] ofSilver = factors(wanted, shares(corpora.silver()));
    List<ToneNetworkTrainer.Example> examples = new ArrayList<>();
    corpora.silver().forEach(t -> examples.add(example(t, 1, ofSilver)));
    gold.forEach(t -> examples.add(example(t, settings.targets().news(), factors)));
    headlines.forEach(t -> examples.add(example(t, settings.targets().headlines(), factors)));
    return contrasted(examples);
  }

  /** Gives targets more weight whose sentence speaks otherwise of another. */
  private List<ToneNetworkTrainer.Example> contrasted(List<ToneNetworkTrainer.Example> examples) {
    Map<List<String>, DoubleSummaryStatistics> scores = new HashMap<>();
    for (ToneNetworkTrainer.Example e : examples) {
      scores
          .computeIfAbsent(e.target().tokens(), k -> new DoubleSummaryStatistics())
          .accept(score(e.probabilities()));
    }
    return examples.stream()
        .map(
            e -> {
              DoubleSummaryStatistics of = scores.get(e.target().tokens());
              double more = settings.targets().contrast() * (of.getMax() - of.getMin());
              return new ToneNetworkTrainer.Example(
                  e.target(), e.probabilities(), (float) (e.weight() * (1 + more)));
            })
        .toList();
  }

  private static double score(float[] probabilities) {
    return probabilities[2] - probabilities[0];
  }

  private static Silver certain(LabelledTarget target) {
    float[] probabilities = new float[Tone.LABELS.size()];
    probabilities[target.label()] = 1;
    return new Silver(target.sentence(), probabilities);
  }

  private static double[] shares(List<Silver> targets) {
    double[] shares = new double[Tone.LABELS.size()];
    for (Silver target : targets) {
      for (int label = 0; label < shares.length; label++) {
        shares[label] += target.probabilities()[label] / targets.size();
      }
    }
    return shares;
  }

  /**
   * What the labels' weights are multiplied by to have the wanted shares, which sum to anything.
   */
  private static double[] factors(double[] wanted, double[] shares) {
    double all = Arrays.stream(wanted).sum();
    double[] factors = new double[wanted.length];
    for (int label = 0; label < factors.length; label++) {
      factors[label] = shares[label] == 0 ? 1 : wanted[label] / all / shares[label];
    }
    return factors;
  }

  private static ToneNetworkTrainer.Example example(Silver target, float weight, double[] factors) {
    double factor = 0;
    float[] tilted = new float[factors.length];
    for (int label = 0; label < factors.length; label++) {
      tilted[label] = (float) (target.probabilities()[label] * factors[label]);
      factor += tilted[label];
    }
    for (int label = 0; label < tilted.length; label++) {
      tilted[label] /= (float) factor;
    }
    return new ToneNetworkTrainer.Example(target.sentence(), tilted, (float) (weight * factor));
  }

  static ToneScores evaluateTargets(SentimentModel model, List<LabelledTarget> targets) {
    ToneScores scores = new ToneScores();
    for (LabelledTarget t : targets) {
      TargetSentence s = t.sentence();
      scores.add(Tone.LABELS.get(t.label()), model.logits(s.tokens(), s.begin(), s.end()));
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
      balance[i] =
          totals[i] == 0 ? 1 : (float) Math.pow(mean / totals[i], settings.sentences().balance());
    }
    return balance;
  }

  private Map<String, float[]> weights(List<Lesson> lessons) {
    FeatureIndex index = new FeatureIndex();
    lessons.forEach(lesson -> index.count(lesson.features()));
    index.keep(settings.sentences().leastCount());
    float[] balance = balance(lessons);
    List<Softmax.Example> examples =
        lessons.stream()
            .map(
                l ->
                    new Softmax.Example(
                        index.numbers(l.features()), l.label(), l.weight() * balance[l.label()]))
            .toList();
    Softmax learner = new Softmax(index.size(), Tone.LABELS.size(), settings.sentences().learner());
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
