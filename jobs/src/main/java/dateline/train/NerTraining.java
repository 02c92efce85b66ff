package dateline.train;

import dateline.annotate.NameFinder;
import dateline.annotate.NameModels;
import dateline.evaluate.TaggedSentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Rebuilds the name finder that ships: reads the corpora of {@link NerCorpora} in a directory,
 * trains, measures on what the directory holds for it, and writes {@code ner-en.bin} and its card
 * {@code ner-en.md}.
 */
public final class NerTraining {
  /** The model's file name. */
  public static final String MODEL = "ner-en.bin";

  /** The card's file name. */
  public static final String CARD = "ner-en.md";

  private NerTraining() {}

  /**
   * Trains.
   *
   * @param data directory with the corpora
   * @param gold more files to measure on, IOB2 under any tags that {@code evaluate ner} knows
   * @param to directory that the model and its card are written to
   * @param seed of the learner and of the augmentation
   */
  public static TrainedModel run(Path data, List<Path> gold, Path to, long seed) {
    return run(data, gold, to, NerTrainer.Settings.standard(seed));
  }

  static TrainedModel run(Path data, List<Path> gold, Path to, NerTrainer.Settings settings) {
    long seed = settings.learner().seed();
    NerCorpora corpora = NerCorpora.read(data, gold, NameModels.shipped(NameModels.ACCURATE), seed);
    TrainedModel.prepare(to);
    TokenNameFinderModel model = new NerTrainer(settings).train(corpora.training());
    byte[] content = bytes(model);
    Path file = to.resolve(MODEL);
    long bytes = TrainedModel.writeModel(file, out -> out.write(content));
    NameFinder finder = NameFinder.load(new ByteArrayInputStream(content));
    Map<String, String> scores = new LinkedHashMap<>();
    corpora
        .tests()
        .forEach(
            (name, sentences) -> {
              finder.startArticle();
              scores.put(name, NerTrainer.evaluate(finder, sentences).table());
            });
    return TrainedModel.withCard(
        file, to.resolve(CARD), bytes, card(corpora, settings, bytes, scores));
  }

  private static byte[] bytes(TokenNameFinderModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ModelZip.write(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ModelCard card(
      NerCorpora corpora, NerTrainer.Settings settings, long bytes, Map<String, String> scores) {
    Map<String, String> sizes = new LinkedHashMap<>();
    sizes.put("sentences learned from", count(corpora.training().size()));
    sizes.put("tokens in them", count(tokens(corpora.training())));
    sizes.put("bytes of the model", count(bytes));
    return new ModelCard(
        "Names in English news (`ner-en.bin`)",
        "An Apache OpenNLP name finder for persons (PER), organisations (ORG), places (LOC) and"
            + " other names (MISC: nationalities, events, works), as CoNLL 2003 draws the line. It"
            + " expects Penn Treebank tokens without double quotation marks.",
        List.of(
            "A maximum-entropy tagger (BILOU outcomes, beam of %d) over words, shapes, affixes,"
                    .formatted(settings.beam())
                + " runs of capitals, titles of persons, clusters of words (`word-clusters.md`),"
                + " names of the world (`names.md`), and earlier tags in the article.",
            ("Weights by FTRL-Proximal: step %s, L1 %s, L2 %s, dropout %s, %d passes, seed %d;"
                    + " features met %d times or more.")
                .formatted(
                    settings.learner().alpha(),
                    settings.learner().l1(),
                    settings.learner().l2(),
                    settings.learner().dropout(),
                    settings.learner().epochs(),
                    settings.learner().seed(),
                    settings.leastCount()),
            "In training, a token of a place counts %s, of another name %s, any other 1."
                .formatted(NerTrainer.PLACE_WEIGHT, NerTrainer.NAME_WEIGHT),
            "The annotation of GMB is repaired first: titles cut off names, names after titles made"
                + " persons, countries made places, times dropped, contradictory names given their"
                + " majority type, sentences with missed names left out. Names on which it and the"
                + " accurate model (`ner-accurate.md`) differ are not learned from.",
            "News text without tags is tagged by the accurate model; names that it gives less than"
                + " 0.6 are not learned from.",
            "Names of the world: in %.0f %% of the articles, all names give way to others, the same"
                    .formatted(100 * NerCorpora.OTHER_NAMES)
                + " ones throughout.",
            "Added: %,d lines written for this, such as results of sports, market briefs and"
                    .formatted(NerCorpora.LINES)
                + " headlines without a name; copies of sentences as headlines in title case"
                + " (20 %), in capitals (4 %), with a dateline (3 %), and with titles in the British"
                + " way. In 60 % of the sentences \"Mr.\" before a name is taken away.",
            "CrossNER and WikiGold count %d times.".formatted(NerCorpora.GOLD_TIMES),
            "From BTC, only messages of news media; their untagged capitalised words are not"
                + " learned from, since BTC does not tag MISC. The same holds of headlines of"
                + " markets, in which the accurate model misses companies."),
        List.of(
            new ModelCard.Corpus(
                NerCorpora.GMB,
                "Groningen Meaning Bank, mostly news, less its last tenth",
                "none stated for the annotation; texts \"public domain\" by GMB's site"),
            new ModelCard.Corpus(
                NerCorpora.WIKIGOLD,
                "WikiGold (Balasuriya, Ringland, Nothman, Murphy, Curran 2009), first half; the"
                    + " second is kept for the scores",
                "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"),
            new ModelCard.Corpus(
                NerCorpora.CROSSNER_TRAIN,
                "CrossNER politics, train",
                "MIT, Copyright (c) 2020 Zihan Liu"),
            new ModelCard.Corpus(
                NerCorpora.BTC,
                "Broad Twitter Corpus, sections E and G (Derczynski, Bontcheva, Roberts, COLING"
                    + " 2016), changed as said above",
                "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"),
            new ModelCard.Corpus(
                NewsText.WIKINEWS,
                "Wikinews 2019-2021, text only",
                "CC BY 2.5, Wikinews contributors, https://creativecommons.org/licenses/by/2.5/"),
            new ModelCard.Corpus(
                NewsText.SENATE, "700 press releases of US senators, text only", "none stated"),
            new ModelCard.Corpus(
                NewsText.SENTENCES,
                "NewsMTSC, train, text only",
                "MIT-style (repository), Copyright 2020 Felix Hamborg"),
            new ModelCard.Corpus(
                NewsText.HEADLINES,
                "SEntFiN, titles only",
                "MIT, Copyright (c) 2021 Ankur Sinha, Satishwar Kedas, Rishu Kumar, Pekka Malo")),
        sizes,
        scores,
        List.of(
            "Names of works (albums, films) and of many events are missed: the training text is"
                + " mostly political news.",
            "What the accurate model gets wrong, it learns wrong.",
            "Scores on the last tenth of GMB are measured against the repaired annotation and"
                + " flatter the model.",
            "Settings were chosen by CrossNER dev, so it flatters the model too."),
        "./dateline train ner --data DIR --to DIR"
            + (settings.learner().seed() == TrainingSeed.STANDARD
                ? ""
                : " --seed " + settings.learner().seed()));
  }

  private static long tokens(List<TaggedSentence> sentences) {
    return sentences.stream().mapToLong(s -> s.tokens().size()).sum();
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
