package dateline.train;

import dateline.UserError;
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
import java.util.Set;

/**
 * The corpora that the name finder learns from, under PER, ORG, LOC and MISC.
 *
 * @param training what to fit
 * @param partial what to fit without its untagged capitalised words, which may be MISC
 * @param tests what to measure on, by name
 */
record NerCorpora(
    List<TaggedSentence> training,
    List<TaggedSentence> partial,
    Map<String, List<TaggedSentence>> tests) {
  static final String GMB = "gmb.iob2.gz";
  static final String BTC = "btc.iob2.gz";
  static final String CROSSNER_TRAIN = "crossner_politics_train.iob2";
  static final String CROSSNER_DEV = "crossner_politics_dev.iob2";
  static final String WIKIGOLD = "wikigold.iob2";

  /** The Groningen Meaning Bank does not say where an article starts; one has about this many. */
  private static final int SENTENCES_PER_ARTICLE = 10;

  private static final double HELD_OUT = 0.1;

  /** How often the 200 sentences of CrossNER count, next to 43,000 of the meaning bank. */
  private static final int CROSSNER_TIMES = 4;

  NerCorpora {
    training = List.copyOf(training);
    partial = List.copyOf(partial);
    tests = new LinkedHashMap<>(tests);
  }

  static NerCorpora read(Path data, long seed) {
    List<TaggedSentence> gmb =
        new GmbCleaning().clean(articles(newsTokens(Iob2.sentences(required(data, GMB)))));
    int heldOut = (int) (gmb.size() * HELD_OUT);
    List<TaggedSentence> news = distinct(gmb.subList(0, gmb.size() - heldOut));
    List<TaggedSentence> politics =
        typed(newsTokens(Iob2.sentences(required(data, CROSSNER_TRAIN))));
    List<TaggedSentence> training = new ArrayList<>(new Augmentation(seed, cities(news)).of(news));
    for (int i = 0; i < CROSSNER_TIMES; i++) {
      training.addAll(politics);
    }
    List<TaggedSentence> messages =
        new BtcCleaning(names(news, "MISC")).clean(newsTokens(Iob2.sentences(required(data, BTC))));
    Map<String, List<TaggedSentence>> tests = new LinkedHashMap<>();
    for (String name : List.of(WIKIGOLD, CROSSNER_DEV)) {
      if (Files.exists(data.resolve(name))) {
        tests.put(name, typed(Iob2.sentences(data.resolve(name))));
      }
    }
    tests.put("the last tenth of " + GMB, gmb.subList(gmb.size() - heldOut, gmb.size()));
    return new NerCorpora(training, messages, tests);
  }

  private static Path required(Path data, String name) {
    Path file = data.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UserError(
          "No file %s in --data %s; expected %s, %s and %s (IOB2)"
              .formatted(name, data, GMB, CROSSNER_TRAIN, BTC));
    }
    return file;
  }

  private static List<TaggedSentence> newsTokens(List<TaggedSentence> sentences) {
    return sentences.stream().flatMap(s -> NewsTokens.of(s).stream()).toList();
  }

  private static List<TaggedSentence> typed(List<TaggedSentence> sentences) {
    return sentences.stream()
        .map(
            s ->
                new TaggedSentence(
                    s.tokens(),
                    Entity.tags(s.tokens().size(), s.typedEntities()),
                    s.opensDocument()))
        .toList();
  }

  private static List<TaggedSentence> articles(List<TaggedSentence> sentences) {
    List<TaggedSentence> split = new ArrayList<>();
    for (TaggedSentence s : sentences) {
      boolean opens = split.size() % SENTENCES_PER_ARTICLE == 0;
      split.add(new TaggedSentence(s.tokens(), s.tags(), opens));
    }
    return split;
  }

  private static List<TaggedSentence> distinct(List<TaggedSentence> sentences) {
    Map<List<String>, TaggedSentence> byTokens = new LinkedHashMap<>();
    sentences.forEach(s -> byTokens.putIfAbsent(s.tokens(), s));
    return List.copyOf(byTokens.values());
  }

  private static List<String> cities(List<TaggedSentence> sentences) {
    return names(sentences, "LOC").stream()
        .filter(name -> name.matches("\\p{Lu}\\p{Ll}{3,}( \\p{Lu}\\p{Ll}{3,})?"))
        .toList();
  }

  /** All names of a type, in the order of the text. */
  private static Set<String> names(List<TaggedSentence> sentences, String type) {
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
