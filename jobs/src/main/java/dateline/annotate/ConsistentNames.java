package dateline.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lets an article explain its short names: who is named in full once ("Alassane Ouattara") is the
 * one meant by the surname alone, which a model that reads sentence by sentence takes for a place
 * or misses, most of all in headlines.
 */
final class ConsistentNames implements NameModel {
  /** Confidence in a name that the model did not see itself. */
  static final double UNSEEN = 0.5;

  /** What the model is surer of than this stays as it found it. */
  private static final double SURE = 0.9;

  private static final int SHORTEST_SURNAME = 3;
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III");

  private final NameModel model;

  ConsistentNames(NameModel model) {
    this.model = model;
  }

  @Override
  public List<List<Name>> ofArticle(List<List<String>> sentences) {
    return settled(sentences, model.ofArticle(sentences));
  }

  /** The names that a model found in the sentences of an article, and what these tell. */
  static List<List<Name>> settled(List<List<String>> sentences, List<List<Name>> found) {
    Surnames surnames = new Surnames(sentences, found);
    List<List<Name>> settled = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      settled.add(settled(sentences.get(s), found.get(s), surnames));
    }
    return settled;
  }

  private static List<Name> settled(List<String> words, List<Name> found, Surnames surnames) {
    List<Name> names = new ArrayList<>();
    int next = 0;
    NameFeatures.Manner manner = NameFeatures.manner(words.toArray(new String[0]));
    for (int i = 0; i < words.size(); i++) {
      if (next < found.size() && found.get(next).begin() == i) {
        Name name = found.get(next++);
        names.add(surnames.settle(words, name));
        i = name.end() - 1;
      } else if (surnames.hides(words, i, manner, next < found.size() ? found.get(next) : null)) {
        names.add(new Name(i, i + 1, "PER", UNSEEN));
      }
    }
    return names;
  }

  /** The surnames of the persons that an article names in full. */
  private static final class Surnames {
    /** By surname, in the spelling of running text: how sure the article is of each reading. */
    private final Map<String, Map<String, Double>> readings = new HashMap<>();

    private final Map<String, String> byCapitals = new HashMap<>();
    private final Set<String> common = new HashSet<>();

    Surnames(List<List<String>> sentences, List<List<Name>> names) {
      for (int s = 0; s < sentences.size(); s++) {
        List<String> words = sentences.get(s);
        for (Name name : names.get(s)) {
          String last = words.get(last(words, name));
          if (name.type().equals("PER") && last(words, name) > name.begin() && isSurname(last)) {
            readings
                .computeIfAbsent(last, k -> new HashMap<>())
                .merge("PER", name.confidence(), Double::sum);
            byCapitals.put(last.toUpperCase(Locale.ROOT), last);
          }
        }
        words.stream()
            .filter(w -> !w.isEmpty() && Character.isLowerCase(w.charAt(0)))
            .forEach(common::add);
      }
      for (int s = 0; s < sentences.size(); s++) {
        for (Name name : names.get(s)) {
          Map<String, Double> reading = readings.get(sentences.get(s).get(name.begin()));
          if (reading != null && name.end() - name.begin() == 1) {
            reading.merge(name.type(), name.confidence(), Double::sum);
          }
        }
      }
    }

    private static int last(List<String> words, Name name) {
      int last = name.end() - 1;
      return SUFFIXES.contains(words.get(last)) && last > name.begin() ? last - 1 : last;
    }

    private static boolean isSurname(String word) {
      return word.length() >= SHORTEST_SURNAME
          && word.chars().anyMatch(Character::isLowerCase)
          && word.indexOf('.') < 0;
    }

    /** The name as a person if it is the surname of one and the article mostly says so. */
    Name settle(List<String> words, Name name) {
      Map<String, Double> reading = readings.get(words.get(name.begin()));
      boolean isShort = name.end() - name.begin() == 1 && reading != null;
      boolean person =
          isShort
              && name.confidence() < SURE
              && reading.get("PER") > reading.getOrDefault(name.type(), 0.0);
      return person ? new Name(name.begin(), name.end(), "PER", name.confidence()) : name;
    }

    /** Whether the untagged word is such a surname and part of nothing larger. */
    boolean hides(List<String> words, int i, NameFeatures.Manner manner, Name next) {
      String word = words.get(i);
      boolean capitals = manner == NameFeatures.Manner.CAPITALS;
      String surname = capitals ? byCapitals.get(word) : readings.containsKey(word) ? word : null;
      if (surname == null || common.contains(surname.toLowerCase(Locale.ROOT))) {
        return false;
      }
      boolean beside = isCapital(words, i + 1) || (i > 1 && isCapital(words, i - 1));
      boolean alone = manner != NameFeatures.Manner.SENTENCE || !beside;
      return alone && (next == null || next.begin() > i + 1);
    }

    private static boolean isCapital(List<String> words, int i) {
      return i >= 0
          && i < words.size()
          && !words.get(i).isEmpty()
          && Character.isUpperCase(words.get(i).charAt(0));
    }
  }
}
