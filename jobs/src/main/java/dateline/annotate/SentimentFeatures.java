package dateline.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * What the models of tone see. Of a sentence: words, stems and word pairs, those under a negation
 * marked. Towards a target: the same by where they stand (left or right of it, near or far, in its
 * clause), and the words right beside it.
 *
 * <p>The target's own words are never a feature, so that no name carries a tone by itself.
 */
public final class SentimentFeatures {
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "no", "never", "without", "neither", "nor", "nobody", "nothing", "none",
          "cannot", "hardly", "barely", "denied", "denies", "deny", "lack", "lacks", "refused");
  private static final Set<String> CLAUSE_ENDS =
      Set.of(
          ",",
          ";",
          ":",
          "-",
          "--",
          "—",
          "–",
          "(",
          ")",
          ".",
          "!",
          "?",
          "but",
          "while",
          "although",
          "though",
          "because",
          "who",
          "which",
          "that",
          "when",
          "whereas",
          "after",
          "before",
          "as");
  private static final Set<String> PUNCTUATION =
      Set.of(",", ";", ":", "-", "--", "—", "–", "(", ")", ".", "'", "...");
  private static final int NEGATION_REACH = 4;
  private static final int NEAR = 3;
  private static final int FAR = 8;

  /** Words this far from the target are beside it, for the mean of their vectors. */
  private static final int BESIDE = 4;

  /**
   * Words farther from the target are not seen. News has few sentences as long, but a list or a
   * text without full stops is one with thousands of names in it, and each would read all of it.
   */
  private static final int SEEN = 200;

  private static final int ZONES = 7;
  private static final String TARGET = "<t>";

  private SentimentFeatures() {}

  /** The features of a sentence's own tone. */
  public static Set<String> ofSentence(List<String> tokens) {
    List<String> words = marked(lower(tokens));
    Set<String> features = new LinkedHashSet<>();
    bag(words, stems(words), features);
    features.add("bias");
    return features;
  }

  /** The features of the tone towards the tokens from {@code begin} to before {@code end}. */
  public static Set<String> ofTarget(List<String> tokens, int begin, int end) {
    return ofTarget(around(tokens, begin, end), Math.min(begin, SEEN));
  }

  private static Set<String> ofTarget(List<String> around, int begin) {
    List<String> words = marked(around);
    List<String> stems = stems(words);
    Set<String> features = new LinkedHashSet<>();
    bag(words, stems, features);
    for (int i = 0; i < words.size(); i++) {
      int distance = Math.abs(i - begin);
      if (distance > 0 && distance <= FAR && !PUNCTUATION.contains(words.get(i))) {
        String side = (i < begin ? "l" : "r") + (distance <= NEAR ? "n:" : "f:");
        features.add(side + stems.get(i));
      }
    }
    beside(words, begin, features);
    clause(words, stems, begin, features);
    features.add("bias");
    features.add("at:" + (begin == 0 ? "first" : begin * 3 / around.size()));
    return features;
  }

  /**
   * Mean word vectors around a target, each of length 1: of the words left of it, right of it, near
   * it on the left and on the right, of its clause on the left and on the right, and of all.
   *
   * @return {@code 7 * vectors.dimensions()} numbers; a zone without known words has zeros
   */
  public static float[] around(List<String> tokens, int begin, int end, WordVectors vectors) {
    return around(around(tokens, begin, end), Math.min(begin, SEEN), vectors);
  }

  private static float[] around(List<String> words, int begin, WordVectors vectors) {
    int clauseBegin = clauseBegin(words, begin);
    int clauseEnd = clauseEnd(words, begin);
    int size = vectors.dimensions();
    float[] zones = new float[ZONES * size];
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (i == begin) {
        continue;
      }
      int side = i < begin ? 0 : 1;
      vectors.add(word, zones, side * size);
      if (Math.abs(i - begin) <= BESIDE) {
        vectors.add(word, zones, (2 + side) * size);
      }
      if (i >= clauseBegin && i < clauseEnd) {
        vectors.add(word, zones, (4 + side) * size);
      }
      vectors.add(word, zones, 6 * size);
    }
    for (int zone = 0; zone < ZONES; zone++) {
      toLengthOne(zones, zone * size, size);
    }
    return zones;
  }

  private static void toLengthOne(float[] numbers, int from, int size) {
    double squares = 0;
    for (int i = from; i < from + size; i++) {
      squares += numbers[i] * numbers[i];
    }
    if (squares > 0) {
      float by = (float) (1 / Math.sqrt(squares));
      for (int i = from; i < from + size; i++) {
        numbers[i] *= by;
      }
    }
  }

  /** The words seen around the target in lower case, with one mark for the target's. */
  private static List<String> around(List<String> tokens, int begin, int end) {
    List<String> around = new ArrayList<>(lower(tokens.subList(Math.max(0, begin - SEEN), begin)));
    around.add(TARGET);
    around.addAll(lower(tokens.subList(end, Math.min(tokens.size(), end + SEEN))));
    return around;
  }

  private static int clauseBegin(List<String> words, int at) {
    int begin = at;
    while (begin > 0 && !CLAUSE_ENDS.contains(words.get(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int clauseEnd(List<String> words, int at) {
    int end = at + 1;
    while (end < words.size() && !CLAUSE_ENDS.contains(words.get(end))) {
      end++;
    }
    return end;
  }

  private static void bag(List<String> words, List<String> stems, Set<String> features) {
    String previous = "<s>";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.equals(TARGET) && !PUNCTUATION.contains(word)) {
        features.add("w:" + word);
        features.add("s:" + stems.get(i));
      }
      features.add("b:" + previous + " " + word);
      previous = word;
    }
  }

  private static void beside(List<String> words, int at, Set<String> features) {
    String left = at > 0 ? words.get(at - 1) : "<s>";
    String left2 = at > 1 ? words.get(at - 2) : "<s>";
    String right = at + 1 < words.size() ? words.get(at + 1) : "</s>";
    String right2 = at + 2 < words.size() ? words.get(at + 2) : "</s>";
    features.add("l1:" + left);
    features.add("r1:" + right);
    features.add("l2:" + left2 + " " + left);
    features.add("r2:" + right + " " + right2);
    features.add("lr:" + left + " " + right);
  }

  private static void clause(List<String> words, List<String> stems, int at, Set<String> features) {
    int end = clauseEnd(words, at);
    for (int i = clauseBegin(words, at); i < end; i++) {
      if (i != at && !PUNCTUATION.contains(words.get(i))) {
        features.add("c:" + stems.get(i));
        features.add((i < at ? "cl:" : "cr:") + stems.get(i));
      }
    }
  }

  private static List<String> lower(List<String> tokens) {
    return tokens.stream()
        .map(t -> Character.isDigit(t.charAt(0)) ? "0" : t.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Marks the words that follow a negation, up to the next punctuation. */
  private static List<String> marked(List<String> words) {
    List<String> marked = new ArrayList<>(words.size());
    int reach = 0;
    for (String word : words) {
      if (PUNCTUATION.contains(word) || word.equals(TARGET)) {
        reach = PUNCTUATION.contains(word) ? 0 : reach;
        marked.add(word);
      } else {
        marked.add(reach > 0 ? "not_" + word : word);
        reach = NEGATIONS.contains(word) ? NEGATION_REACH : reach - 1;
      }
    }
    return marked;
  }

  private static List<String> stems(List<String> words) {
    PorterStemmer stemmer = new PorterStemmer();
    return words.stream().map(word -> word.startsWith("<") ? word : stemmer.stem(word)).toList();
  }
}
