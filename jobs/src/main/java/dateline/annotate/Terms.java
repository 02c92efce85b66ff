package dateline.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.Span;

/**
 * The terms of an article: lemmas of common nouns and adjectives outside of names, and phrases,
 * which are pairs of them that stand together and end in a noun. Parts of speech and lemmas are
 * OpenNLP's English models, trained on Universal Dependencies. Not thread-safe.
 */
final class Terms {
  /** Words and lemmas seen are remembered up to so many, since lemmas are ten times slower. */
  private static final int REMEMBERED = 200_000;

  /** Nouns and adjectives that tell nothing of what an article is about. */
  private static final Set<String> EMPTY =
      Set.of(
          "year",
          "month",
          "week",
          "day",
          "time",
          "hour",
          "minute",
          "today",
          "tomorrow",
          "yesterday",
          "percent",
          "per",
          "cent",
          "number",
          "people",
          "person",
          "man",
          "woman",
          "thing",
          "way",
          "part",
          "other",
          "many",
          "much",
          "more",
          "most",
          "such",
          "same",
          "own",
          "few",
          "last",
          "first",
          "second",
          "third",
          "next",
          "former",
          "late",
          "early",
          "recent",
          "new",
          "old",
          "several",
          "least",
          "less",
          "good",
          "great",
          "big",
          "large",
          "small",
          "high",
          "low",
          "long",
          "short",
          "able",
          "sure",
          "mr",
          "mrs",
          "ms",
          "dr",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "statement",
          "prime",
          "chief",
          "deputy",
          "vice",
          "main",
          "end",
          "lot",
          "morning",
          "evening",
          "afternoon",
          "night",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "million",
          "billion",
          "thousand",
          "hundred",
          "dozen",
          "half",
          "place",
          "case",
          "fact",
          "kind",
          "sort",
          "year-old");

  /** Words that end like plurals and are none. */
  private static final Set<String> INVARIANT =
      Set.of(
          "measles",
          "news",
          "politics",
          "economics",
          "diabetes",
          "species",
          "series",
          "headquarters",
          "rabies",
          "athletics",
          "gymnastics",
          "crossroads",
          "ethics",
          "physics",
          "means");

  /** Parts of speech are told greedily. */
  private static final int BEAM = 1;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\-]+\\p{L}");

  private final TagSearch tagger;
  private final POSContextGenerator contexts;
  private final SequenceValidator<String> validator;
  private final LemmatizerME lemmatizer;
  private SortedMap<String, Integer> counts = new TreeMap<>();

  private Terms(POSModel tags, FeatureWeights weights, LemmatizerModel lemmas) {
    tagger = new TagSearch(weights, BEAM, Integer.MAX_VALUE);
    contexts = tags.getFactory().getPOSContextGenerator(BEAM);
    validator = tags.getFactory().getSequenceValidator();
    lemmatizer = new LemmatizerME(lemmas);
  }

  /** Terms by the models of the jar, which each JVM loads once. */
  static Terms shipped() {
    return new Terms(Shipped.TAGS, Shipped.WEIGHTS, Shipped.LEMMAS);
  }

  private static final class Shipped {
    static final POSModel TAGS;
    static final FeatureWeights WEIGHTS;
    static final LemmatizerModel LEMMAS;

    /** Lemmas by part of speech and word, for all tasks. */
    static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

    static {
      try (InputStream tags = resource("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
          InputStream lemmas = resource("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin")) {
        TAGS = new POSModel(tags);
        WEIGHTS = new FeatureWeights(TAGS.getArtifact("pos.model"));
        LEMMAS = new LemmatizerModel(lemmas);
      } catch (IOException e) {
        throw new UncheckedIOException("the jar's part-of-speech models cannot be read", e);
      }
    }

    private static InputStream resource(String name) {
      return Terms.class.getResourceAsStream(name);
    }
  }

  /**
   * Counts the terms of one more sentence.
   *
   * @param inName for each token, whether it belongs to a name
   */
  void add(List<String> tokens, boolean[] inName) {
    List<String> tags = tags(tokens);
    String before = null;
    for (int i = 0; i < tokens.size(); i++) {
      String term = inName[i] ? null : term(tokens.get(i), tags.get(i));
      if (term != null) {
        counts.merge(term, 1, Integer::sum);
        if (before != null && tags.get(i).equals("NOUN")) {
          counts.merge(before + " " + term, 1, Integer::sum);
        }
      }
      before = term;
    }
  }

  private List<String> tags(List<String> tokens) {
    List<String> tags = new ArrayList<>(tokens.size());
    for (Span stretch : TagSearch.stretches(tokens)) {
      String[] words = tokens.subList(stretch.getStart(), stretch.getEnd()).toArray(new String[0]);
      tags.addAll(tagger.best(words, contexts, validator).outcomes());
    }
    return tags;
  }

  /** The terms counted since the last call, in alphabetical order. */
  SortedMap<String, Integer> take() {
    SortedMap<String, Integer> taken = counts;
    counts = new TreeMap<>();
    return taken;
  }

  private String term(String token, String tag) {
    if (!tag.equals("NOUN") && !tag.equals("ADJ")) {
      return null;
    }
    String word = token.toLowerCase(Locale.ROOT);
    if (word.length() < 3 || !WORD.matcher(word).matches() || EMPTY.contains(word)) {
      return null;
    }
    if (Shipped.REMEMBERED.size() > REMEMBERED) {
      Shipped.REMEMBERED.clear();
    }
    String lemma =
        Shipped.REMEMBERED.computeIfAbsent(
            tag + " " + word,
            k ->
                INVARIANT.contains(word)
                    ? word
                    : lemmatizer.lemmatize(new String[] {word}, new String[] {tag})[0]);
    boolean usable = WORD.matcher(lemma).matches() && !EMPTY.contains(lemma);
    return usable ? lemma : null;
  }
}
