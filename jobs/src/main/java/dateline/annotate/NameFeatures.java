package dateline.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;

/**
 * What the name finder sees of a token: words, shapes and affixes of its neighbourhood, the run of
 * capitalised words that it stands in, titles of persons before it, names that the {@link Lexicon}
 * knows, and how the word was tagged earlier in the article.
 *
 * <p>Capitals say nothing in a headline written in title case or all in capitals. Shapes are
 * therefore marked with the manner of the sentence, and runs of capitals are left out there.
 *
 * <p>Not thread-safe: an instance remembers the sentence it works on and the article so far.
 */
public final class NameFeatures implements AdaptiveFeatureGenerator {
  /** The descriptor that makes OpenNLP create this generator for a model. */
  public static final String DESCRIPTOR =
      "<featureGenerators name=\"dateline\"><generator class=\"%s\"/></featureGenerators>"
          .formatted(Factory.class.getName());

  /** How a sentence uses capitals. */
  enum Manner {
    SENTENCE(""),
    TITLE_CASE("T"),
    CAPITALS("C");

    private final String mark;

    Manner(String mark) {
      this.mark = mark;
    }
  }

  /** Creates the generator when OpenNLP loads a model. */
  public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
    @Override
    public AdaptiveFeatureGenerator create() {
      return new NameFeatures();
    }
  }

  private static final WordClusters WORD_CLUSTERS = WordClusters.shipped();
  private static final int GRANULARITIES = WordClusters.sizes().length;
  private static final int OUTSIDE = -2;
  private static final String[] CLUSTER = {"c0=", "c1=", "c2="};
  private static final String[] CLUSTER_SHAPE = {"c0s=", "c1s=", "c2s="};
  private static final String[] CLUSTER_BEFORE = {"c0-=", "c1-="};
  private static final String[] CLUSTER_AFTER = {"c0+=", "c1+="};
  private static final String EDGE = "#";
  private static final int LONGEST_RUN = 12;
  private static final int NO_CAPITAL = 9;
  private static final char ALONE = 'u';
  private static final char FIRST = 'b';
  private static final char INSIDE = 'i';
  private static final char LAST = 'e';
  private final Map<String, String> earlier = new HashMap<>();
  private final List<String> features = new ArrayList<>();
  private String[] tokens = {};
  private int index = -1;
  private Manner manner = Manner.SENTENCE;
  private String[] words = {};
  private String[] shapes = {};
  private boolean[] capital = {};
  private int[] known = {};
  private char[] place = {};
  private int[] person = {};
  private int[][] clusters = {};

  @Override
  public void createFeatures(
      List<String> into, String[] sentence, int position, String[] previousOutcomes) {
    if (sentence != tokens) {
      enter(sentence);
    }
    if (position != index) {
      index = position;
      features.clear();
      describe(position);
    }
    into.addAll(features);
  }

  @Override
  public void updateAdaptiveData(String[] sentence, String[] outcomes) {
    for (int i = 0; i < outcomes.length; i++) {
      if (startsUpper(sentence[i])) {
        earlier.put(sentence[i], outcomes[i]);
      }
    }
    tokens = new String[0];
  }

  @Override
  public void clearAdaptiveData() {
    earlier.clear();
    tokens = new String[0];
  }

  private void enter(String[] sentence) {
    tokens = sentence;
    index = -1;
    int n = sentence.length;
    manner = manner(sentence);
    words = new String[n];
    shapes = new String[n];
    capital = new boolean[n];
    for (int i = 0; i < n; i++) {
      words[i] = sentence[i].toLowerCase(Locale.ROOT);
      shapes[i] = manner.mark + shape(sentence[i]);
      capital[i] = startsUpper(sentence[i]);
    }
    clusters = new int[n][GRANULARITIES];
    for (int i = 0; i < n; i++) {
      WORD_CLUSTERS.of(words[i], clusters[i]);
    }
    known = new int[n];
    place = new char[n];
    person = new int[n];
    Arrays.fill(place, ALONE);
    for (int i = 0; i < n; ) {
      i = capital[i] ? markKnown(i) : i + 1;
    }
    for (int i = 0; i < n; i++) {
      person[i] = capital[i] ? personal(sentence[i]) : Lexicon.NONE;
    }
  }

  /** Marks the longest name of the lexicon that begins here; returns where to go on. */
  private int markKnown(int begin) {
    StringBuilder name = new StringBuilder();
    int next = begin + 1;
    int longest = Lexicon.NONE;
    for (int i = begin; i < Math.min(tokens.length, begin + Lexicon.LONGEST); i++) {
      name.append(i == begin ? "" : " ").append(plain(tokens[i]));
      int kinds = Lexicon.kinds(name.toString()) & ~Lexicon.PERSON;
      if (kinds != Lexicon.NONE) {
        longest = kinds;
        next = i + 1;
      }
    }
    Arrays.fill(known, begin, next, longest);
    if (next > begin + 1) {
      Arrays.fill(place, begin, next, INSIDE);
      place[begin] = FIRST;
      place[next - 1] = LAST;
    }
    return next;
  }

  /** Whether the word, or the part of it after a hyphen, is a given or a family name. */
  private static int personal(String token) {
    String name = plain(token);
    int kinds = Lexicon.kinds(name) & Lexicon.PERSON;
    int hyphen = name.lastIndexOf('-');
    return kinds != Lexicon.NONE || hyphen < 0 || hyphen == name.length() - 1
        ? kinds
        : Lexicon.kinds(plain(name.substring(hyphen + 1))) & Lexicon.PERSON;
  }

  /** The token as a lexicon has it: "Baku" for "BAKU", but "US" and "U.S." as they are. */
  private static String plain(String token) {
    boolean capitals =
        token.length() > 3
            && token.indexOf('.') < 0
            && token.equals(token.toUpperCase(Locale.ROOT));
    return capitals ? token.charAt(0) + token.substring(1).toLowerCase(Locale.ROOT) : token;
  }

  private void describe(int i) {
    String w = words[i];
    String s = shapes[i];
    String before = word(i - 1);
    String after = word(i + 1);
    String shapeBefore = shape(i - 1);
    String shapeAfter = shape(i + 1);
    features.add("w=" + w);
    features.add("ws=" + w + "|" + s);
    features.add("w-1=" + before);
    features.add("w-2=" + word(i - 2));
    features.add("w+1=" + after);
    features.add("w+2=" + word(i + 2));
    features.add("s=" + s);
    features.add("s-1=" + shapeBefore);
    features.add("s-2=" + shape(i - 2));
    features.add("s+1=" + shapeAfter);
    features.add("s+2=" + shape(i + 2));
    features.add("ss-=" + shapeBefore + "|" + s);
    features.add("ss+=" + s + "|" + shapeAfter);
    features.add("sss=" + shapeBefore + "|" + s + "|" + shapeAfter);
    features.add("ww-=" + before + "|" + w);
    features.add("ww+=" + w + "|" + after);
    features.add("w-s=" + before + "|" + s);
    features.add("sw+=" + s + "|" + after);
    features.add("w--s=" + word(i - 2) + "|" + before + "|" + s);
    features.add("sw++=" + s + "|" + after + "|" + word(i + 2));
    affixes(w, shape(tokens[i]));
    clusters(i);
    if (i == 0) {
      features.add("first=" + s);
    }
    if (capital[i]) {
      capitalised(i);
    }
    if (NameCues.TITLES.contains(before)) {
      features.add("title=" + s);
    } else if (NameCues.TITLES.contains(word(i - 2))) {
      features.add("title-2=" + shapeBefore + "|" + s);
    }
    if (NameCues.TIMES.contains(w)
        || NameCues.TIMES.contains(before)
        || NameCues.TIMES.contains(after)) {
      features.add(
          "time="
              + NameCues.TIMES.contains(before)
              + NameCues.TIMES.contains(w)
              + NameCues.TIMES.contains(after));
    }
  }

  private void clusters(int i) {
    for (int g = 0; g < GRANULARITIES; g++) {
      int cluster = cluster(i, g);
      features.add(CLUSTER[g] + cluster);
      features.add(CLUSTER_SHAPE[g] + cluster + "|" + shapes[i]);
    }
    for (int g = 0; g < 2; g++) {
      features.add(CLUSTER_BEFORE[g] + cluster(i - 1, g));
      features.add(CLUSTER_AFTER[g] + cluster(i + 1, g));
    }
    features.add("cc-=" + cluster(i - 1, 1) + "|" + cluster(i, 1));
    features.add("cc+=" + cluster(i, 1) + "|" + cluster(i + 1, 1));
    features.add("c-s=" + cluster(i - 1, 1) + "|" + shapes[i]);
    features.add("c+s=" + shapes[i] + "|" + cluster(i + 1, 1));
  }

  private int cluster(int i, int granularity) {
    return i < 0 || i >= clusters.length ? OUTSIDE : clusters[i][granularity];
  }

  private void affixes(String w, String s) {
    int n = w.length();
    // The same mark in every manner, so that headlines profit from what sentences teach.
    String cased =
        Character.isDigit(w.charAt(0))
            ? "d"
            : manner == Manner.CAPITALS ? "Xx" : s.substring(0, Math.min(2, s.length()));
    for (int size = 2; size <= 4; size++) {
      if (n > size) {
        features.add("pre=" + w.substring(0, size) + "|" + cased);
        features.add("suf=" + w.substring(n - size) + "|" + cased);
      }
    }
    int hyphen = w.indexOf('-');
    if (hyphen > 0 && hyphen < n - 1) {
      features.add("hyp-=" + w.substring(0, hyphen));
      features.add("hyp+=" + w.substring(w.lastIndexOf('-') + 1));
    }
  }

  private void capitalised(int i) {
    features.add("known=" + known(i) + place[i]);
    features.add("known3=" + known(i - 1) + "," + known(i) + "," + known(i + 1));
    features.add("person=" + person(i));
    features.add("person3=" + person(i - 1) + person(i) + person(i + 1));
    features.add("person-=" + person(i - 1) + person(i));
    features.add("person+=" + person(i) + person(i + 1));
    features.add("kp=" + known(i) + "," + person(i));
    String tagged = earlier.get(tokens[i]);
    if (tagged != null) {
      features.add("earlier=" + tagged);
    }
    if (i + 1 < tokens.length && capital[i + 1]) {
      features.add("sufn=" + suffix(words[i + 1]));
    }
    if (i > 0 && capital[i - 1]) {
      features.add("sufp=" + suffix(words[i - 1]));
    }
    if (manner == Manner.SENTENCE) {
      run(i);
    }
  }

  private void run(int i) {
    int begin = i;
    while (begin > 0 && i - begin < LONGEST_RUN && capital[begin - 1]) {
      begin--;
    }
    int end = i + 1;
    while (end < tokens.length && end - i < LONGEST_RUN && capital[end]) {
      end++;
    }
    String place = (i == begin ? "b" : "") + (i == end - 1 ? "e" : "");
    features.add("run=" + Math.min(end - begin, 5) + place);
    features.add("head=" + words[end - 1] + "|" + place);
    features.add("head-c=" + cluster(end - 1, 1) + "|" + place);
    features.add("lead-c=" + cluster(begin, 1) + "|" + place);
    features.add("lead=" + words[begin] + "|" + place);
    features.add("pre-run=" + word(begin - 1) + "|" + place);
    features.add("post-run=" + word(end) + "|" + place);
    features.add("around=" + word(begin - 1) + "|" + word(end));
    if (word(end).equals("of") && end + 1 < tokens.length && capital[end + 1]) {
      features.add("head-of=" + words[end - 1] + "|" + place);
    }
    if (word(begin - 1).equals("of") && begin > 1 && capital[begin - 2]) {
      features.add("of-head=" + words[begin - 2] + "|" + place);
    }
  }

  private String word(int i) {
    return i < 0 || i >= words.length ? EDGE : words[i];
  }

  private String shape(int i) {
    return i < 0 || i >= shapes.length ? EDGE : shapes[i];
  }

  private int known(int i) {
    return i >= 0 && i < known.length ? known[i] : Lexicon.NONE;
  }

  /** One digit; what has no capital differs from what is no name of a person. */
  private int person(int i) {
    boolean without = i < 0 || i >= person.length || !capital[i];
    return without ? NO_CAPITAL : person[i];
  }

  private static String suffix(String word) {
    return word.substring(Math.max(0, word.length() - 3));
  }

  private static boolean startsUpper(String token) {
    return Character.isUpperCase(token.charAt(0))
        || (token.length() > 3 && token.charAt(2) == '-' && Character.isUpperCase(token.charAt(3)));
  }

  /** Runs of upper case, lower case and digits as one letter each; other characters as they are. */
  static String shape(String token) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      if (kind != last || (kind == 'X' && shape.length() == 1)) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }

  /** How the sentence uses capitals, judged by its words of four letters and more. */
  static Manner manner(String[] sentence) {
    int long4 = 0;
    int upper = 0;
    int capitals = 0;
    for (String token : sentence) {
      if (token.length() >= 4 && Character.isLetter(token.charAt(0))) {
        long4++;
        upper += startsUpper(token) ? 1 : 0;
        capitals += token.equals(token.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    if (long4 >= 2 && capitals * 10 >= long4 * 8) {
      return Manner.CAPITALS;
    }
    return long4 >= 3 && upper * 10 >= long4 * 8 ? Manner.TITLE_CASE : Manner.SENTENCE;
  }
}
