package dateline.train;

import dateline.annotate.NameModel;
import dateline.annotate.NameStock;
import dateline.evaluate.Entity;
import dateline.evaluate.Iob2;
import dateline.evaluate.TaggedSentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The corpora that the name finder learns from, under PER, ORG, LOC and MISC.
 *
 * @param training what to fit
 * @param tests what to measure on, by name
 */
record NerCorpora(List<TaggedSentence> training, Map<String, List<TaggedSentence>> tests) {
  static final String GMB = "ner/gmb.iob2.gz";
  static final String BTC = "ner/btc.iob2.gz";
  static final String CROSSNER_TRAIN = "ner/crossner_politics_train.iob2";
  static final String CROSSNER_DEV = "ner/crossner_politics_dev.iob2";
  static final String WIKIGOLD = "ner/wikigold.iob2";

  private static final String EXPECTED =
      "%s, %s, %s and %s (IOB2)".formatted(GMB, CROSSNER_TRAIN, WIKIGOLD, BTC);

  /** The Groningen Meaning Bank does not say where an article starts; one has about this many. */
  private static final int SENTENCES_PER_ARTICLE = 10;

  private static final double HELD_OUT = 0.1;

  /** How often the 1,000 sentences of CrossNER and WikiGold count, next to 100,000 others. */
  static final int GOLD_TIMES = 4;

  /** Share of the articles whose names give way to others. */
  static final double OTHER_NAMES = 0.35;

  static final int LINES = 12_000;

  NerCorpora {
    training = List.copyOf(training);
    tests = new LinkedHashMap<>(tests);
  }

  /**
   * Reads all.
   *
   * @param given directory of the shared data, with {@code ner}, {@code news} and {@code sentiment}
   *     in it, or its {@code ner}
   * @param gold more files to measure on
   * @param teacher tags the news text that has no tags
   * @param seed of all chance
   */
  static NerCorpora read(Path given, List<Path> gold, NameModel teacher, long seed) {
    boolean inside = Files.exists(given.resolve(Path.of(GMB).getFileName()));
    Path data = inside ? given.toAbsolutePath().normalize().getParent() : given;
    Random random = new Random(seed);
    NewNames newNames = new NewNames(NameStock.shipped(), random);
    Silver silver = new Silver(teacher);

    List<TaggedSentence> gmb =
        new GmbCleaning()
            .clean(articles(newsTokens(Iob2.sentences(DataFiles.required(data, GMB, EXPECTED)))));
    int heldOut = (int) (gmb.size() * HELD_OUT);
    List<TaggedSentence> news = distinct(gmb.subList(0, gmb.size() - heldOut));
    List<TaggedSentence> politics =
        typed(newsTokens(Iob2.sentences(DataFiles.required(data, CROSSNER_TRAIN, EXPECTED))));
    List<TaggedSentence> wikigold =
        typed(Iob2.sentences(DataFiles.required(data, WIKIGOLD, EXPECTED)));
    int half = wikigold.size() / 2;
    List<TaggedSentence> btc = Iob2.sentences(DataFiles.required(data, BTC, EXPECTED));
    NewsText text = NewsText.read(data, seed);

    Augmentation augmentation = new Augmentation(seed, cities(news));
    List<TaggedSentence> articles = new ArrayList<>(silver.agreed(news));
    articles.addAll(silver.tagged(text.articles()));
    List<TaggedSentence> training =
        new ArrayList<>(augmentation.of(withOtherNames(articles, newNames, random)));
    silver.tagged(text.headlines()).forEach(headline -> training.add(headline.doubtingCapitals()));
    for (int i = 0; i < GOLD_TIMES; i++) {
      training.addAll(politics);
      training.addAll(newsTokens(wikigold.subList(0, half)));
    }
    training.addAll(new Lines(newNames, random).some(LINES));
    training.addAll(new BtcCleaning(names(news, "MISC")).clean(newsTokens(btc)));

    Map<String, List<TaggedSentence>> tests = new LinkedHashMap<>();
    tests.put("the second half of " + WIKIGOLD, wikigold.subList(half, wikigold.size()));
    if (Files.exists(data.resolve(CROSSNER_DEV))) {
      tests.put(CROSSNER_DEV, typed(Iob2.sentences(data.resolve(CROSSNER_DEV))));
    }
    tests.put("the last tenth of " + GMB, gmb.subList(gmb.size() - heldOut, gmb.size()));
    tests.put("sections A, B, F and H of " + BTC, BtcCleaning.withoutNews(btc));
    gold.forEach(file -> tests.put(file.getFileName().toString(), typed(Iob2.sentences(file))));
    return new NerCorpora(training, tests);
  }

  /** In some articles, all names give way to others. */
  private static List<TaggedSentence> withOtherNames(
      List<TaggedSentence> sentences, NewNames names, Random random) {
    OtherNames others = new OtherNames(names, random);
    List<TaggedSentence> changed = new ArrayList<>();
    boolean change = false;
    for (TaggedSentence sentence : sentences) {
      if (sentence.opensDocument()) {
        change = random.nextDouble() < OTHER_NAMES;
        others.startArticle();
      }
      boolean sure = !sentence.tags().contains(TaggedSentence.DOUBT);
      changed.add(change && sure ? others.in(sentence) : sentence);
    }
    return changed;
  }

  static List<TaggedSentence> newsTokens(List<TaggedSentence> sentences) {
    return sentences.stream().flatMap(s -> NewsTokens.of(s).stream()).toList();
  }

  static List<TaggedSentence> typed(List<TaggedSentence> sentences) {
    return sentences.stream()
        .map(
            s ->
                new TaggedSentence(
                    s.tokens(),
                    Entity.tags(s.tokens().size(), s.typedEntities()),
                    s.opensDocument()))
        .toList();
  }

  static List<TaggedSentence> articles(List<TaggedSentence> sentences) {
    List<TaggedSentence> split = new ArrayList<>();
    for (TaggedSentence s : sentences) {
      boolean opens = split.size() % SENTENCES_PER_ARTICLE == 0;
      split.add(new TaggedSentence(s.tokens(), s.tags(), opens));
    }
    return split;
  }

  static List<TaggedSentence> distinct(List<TaggedSentence> sentences) {
    Map<List<String>, TaggedSentence> byTokens = new LinkedHashMap<>();
    sentences.forEach(s -> byTokens.putIfAbsent(s.tokens(), s));
    return List.copyOf(byTokens.values());
  }

  static List<String> cities(List<TaggedSentence> sentences) {
    return names(sentences, "LOC").stream()
        .filter(name -> name.matches("\\p{Lu}\\p{Ll}{3,}( \\p{Lu}\\p{Ll}{3,})?"))
        .toList();
  }

  /** All names of a type, in the order of the text. */
  static Set<String> names(List<TaggedSentence> sentences, String type) {
    Set<String> names = new LinkedHashSet<>();
    for (TaggedSentence s : sentences) {
      for (Entity e : s.entities()) {
        if (e.type().equals(type)) {
          names.add(e.text(s.tokens()));
        }
      }
    }
    return names;
  }
}
