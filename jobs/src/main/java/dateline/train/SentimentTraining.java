package dateline.train;

import dateline.UserError;
import dateline.annotate.SentimentModel;
import dateline.annotate.ToneNetwork;
import dateline.train.SentimentCorpora.LabelledSentence;
import dateline.train.SentimentCorpora.LabelledTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rebuilds the model of tone that ships: reads the corpora in a directory, trains, measures on the
 * development files that the directory holds, and writes {@code sentiment-en.gz} and its card
 * {@code sentiment-en.md}.
 */
public final class SentimentTraining {
  /** The model's file name. */
  public static final String MODEL = "sentiment-en.gz";

  /** The card's file name. */
  public static final String CARD = "sentiment-en.md";

  private static final String EXPECTED =
      "%s, %s and %s"
          .formatted(
              SentimentCorpora.NEWS_TRAIN, SentimentCorpora.HEADLINES, SentimentCorpora.REVIEWS);

  private SentimentTraining() {}

  /**
   * Trains.
   *
   * @param data directory with the corpora
   * @param to directory that the model and its card are written to
   * @param seed of the learner
   */
  public static TrainedModel run(Path data, Path to, long seed) {
    return run(data, to, SentimentTrainer.Settings.standard(seed));
  }

  static TrainedModel run(Path given, Path to, SentimentTrainer.Settings settings) {
    Path data = folder(given);
    SentimentTrainer.Corpora corpora =
        new SentimentTrainer.Corpora(
            SentimentCorpora.news(DataFiles.required(data, SentimentCorpora.NEWS_TRAIN, EXPECTED)),
            SentimentCorpora.headlines(
                DataFiles.required(data, SentimentCorpora.HEADLINES, EXPECTED)),
            SentimentCorpora.reviews(DataFiles.required(data, SentimentCorpora.REVIEWS, EXPECTED)),
            SilverTargets.read(text(data), settings.targets().silver()));
    TrainedModel.prepare(to);
    Path file = to.resolve(MODEL);
    long bytes = TrainedModel.writeModel(file, new SentimentTrainer(settings).train(corpora)::save);
    SentimentModel model = read(file);
    return TrainedModel.withCard(
        file, to.resolve(CARD), bytes, card(corpora, settings, bytes, scores(model, data)));
  }

  /** The folder with the labelled corpora: the given one, or its folder {@code sentiment}. */
  private static Path folder(Path given) {
    Path inner = given.resolve("sentiment");
    return Files.isDirectory(inner) ? inner : given;
  }

  /** The folder that holds the text without labels, beside that of the corpora. */
  private static Path text(Path data) {
    return data.toAbsolutePath().normalize().getParent();
  }

  /** What is measured is what was written: its weights are rounded. */
  private static SentimentModel read(Path file) {
    try {
      return SentimentModel.load(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UserError("Cannot read the model just written, %s: %s".formatted(file, e), e);
    }
  }

  private static Map<String, String> scores(SentimentModel model, Path data) {
    Map<String, String> scores = new LinkedHashMap<>();
    List<LabelledTarget> all = new ArrayList<>();
    for (String name : List.of(SentimentCorpora.NEWS_DEV_RW, SentimentCorpora.NEWS_DEV_MT)) {
      if (Files.isRegularFile(data.resolve(name))) {
        List<LabelledTarget> targets = SentimentCorpora.news(data.resolve(name));
        all.addAll(targets);
        scores.put(
            name + ", towards targets", SentimentTrainer.evaluateTargets(model, targets).table());
      }
    }
    if (!all.isEmpty()) {
      scores.put("both, towards targets", SentimentTrainer.evaluateTargets(model, all).table());
      List<LabelledSentence> sentences = SentimentCorpora.sentences(all);
      scores.put(
          "both, whole sentences (gold: mean of their targets)",
          SentimentTrainer.evaluateSentences(model, sentences).table());
    }
    return scores;
  }

  private static ModelCard card(
      SentimentTrainer.Corpora corpora,
      SentimentTrainer.Settings settings,
      long bytes,
      Map<String, String> scores) {
    Map<String, String> sizes = new LinkedHashMap<>();
    sizes.put("targets in news", count(corpora.news().size()));
    sizes.put("targets in headlines", count(corpora.headlines().size()));
    sizes.put("sentences of reviews", count(corpora.reviews().size()));
    sizes.put("targets that the accurate model labelled", count(corpora.silver().size()));
    sizes.put("bytes of the model", count(bytes));
    SentimentTrainer.OfSentences ofSentences = settings.sentences();
    SentimentTrainer.OfTargets ofTargets = settings.targets();
    ToneNetworkTrainer.Settings network = ofTargets.network();
    return new ModelCard(
        "Tone of English news (`sentiment-en.gz`)",
        "The tone of a sentence, by a multinomial logistic regression, and towards a person, group"
            + " or place named in it, by a network of one hidden layer. Labels: negative, neutral,"
            + " positive; score: P(positive) − P(negative).",
        List.of(
            "Features of a sentence: words, stems, word pairs, negation marked. Towards a target,"
                + " also: words by side and distance, the target's clause, the words beside it, and"
                + " the mean word vectors of seven stretches around it. The target's own words are"
                + " no feature, so that no name has a tone by itself.",
            "A sentence's label is the mean of its targets' labels. Reviews teach only the tone of"
                + " sentences.",
            ("Sentences, by FTRL-Proximal: step %s, L1 %s, L2 %s, dropout %s, %d passes, seed %d;"
                    + " features met %d times or more; a headline counts %s, a review %s; labels"
                    + " balanced to the power %s.")
                .formatted(
                    ofSentences.learner().alpha(),
                    ofSentences.learner().l1(),
                    ofSentences.learner().l2(),
                    ofSentences.learner().dropout(),
                    ofSentences.learner().epochs(),
                    ofSentences.learner().seed(),
                    ofSentences.leastCount(),
                    ofSentences.headlines(),
                    ofSentences.reviews(),
                    ofSentences.balance()),
            ("Targets, by AdaGrad: the mean of %d networks of %d units, features hashed to %,d"
                    + " buckets, those met %d times or more; steps %s and %s, dropout %s and %s, %d"
                    + " passes, seed %d. Beside gold labels it learns from names in news text that"
                    + " the accurate model labelled (distillation): a gold label counts %s, in a"
                    + " headline %s; more where a sentence speaks otherwise of another (%s); labels"
                    + " balanced to the power %s.")
                .formatted(
                    network.networks(),
                    network.units(),
                    ToneNetwork.BUCKETS,
                    network.leastCount(),
                    network.step(),
                    network.featureStep(),
                    network.dropout(),
                    network.featureDropout(),
                    network.passes(),
                    network.seed(),
                    ofTargets.news(),
                    ofTargets.headlines(),
                    ofTargets.contrast(),
                    ofTargets.balance())),
        List.of(
            new ModelCard.Corpus(
                SentimentCorpora.NEWS_TRAIN,
                "NewsMTSC, train (Hamborg and Donnay, EACL 2021)",
                "data: silent; repository: MIT-style, Copyright 2020 Felix Hamborg"),
            new ModelCard.Corpus(
                SentimentCorpora.HEADLINES,
                "SEntFiN, Indian finance headlines",
                "MIT, Copyright (c) 2021 Ankur Sinha, Satishwar Kedas, Rishu Kumar, Pekka Malo"),
            new ModelCard.Corpus(
                SentimentCorpora.REVIEWS,
                "sentences of film reviews (Pang and Lee, ACL 2005)",
                "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"),
            new ModelCard.Corpus(
                SilverTargets.GMB,
                "Groningen Meaning Bank, text only",
                "public domain, as its site says"),
            new ModelCard.Corpus(
                NewsText.SENATE, "press releases of US senators, text only", "none stated"),
            new ModelCard.Corpus(
                NewsText.WIKINEWS,
                "English Wikinews, text only",
                "CC BY 2.5, https://creativecommons.org/licenses/by/2.5/")),
        sizes,
        scores,
        List.of(
            "It sees words, not meaning: irony, quotation and who did what to whom are often"
                + " misread.",
            "News of violence and accidents reads as negative, whoever is named in it.",
            "The news is mostly of United States politics.",
            "Settings were chosen by the scores above, so these flatter the model: no test was left"
                + " untouched."),
        "./dateline train sentiment --data DIR --to DIR"
            + (ofSentences.learner().seed() == TrainingSeed.STANDARD
                ? ""
                : " --seed " + ofSentences.learner().seed()));
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
