package dateline.train;

import dateline.annotate.NameStock.Kind;
import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Puts other names in the places of those of an article, the same ones throughout: most news that
 * is tagged is about the same few states and statesmen. Seeded.
 */
final class OtherNames {
  private static final double COUNTRY_STAYS_COUNTRY = 0.7;
  private static final int SHORTEST_CAPITALS = 4;

  private final NewNames names;
  private final Random random;
  private final Map<String, NewNames.Person> persons = new HashMap<>();
  private final Map<String, List<String>> others = new HashMap<>();

  OtherNames(NewNames names, Random random) {
    this.names = names;
    this.random = random;
  }

  /** Forgets the article so far. */
  void startArticle() {
    persons.clear();
    others.clear();
  }

  /** The sentence with other names. */
  TaggedSentence in(TaggedSentence sentence) {
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    int last = 0;
    for (Entity entity : sentence.entities()) {
      List<String> words = sentence.tokens().subList(entity.begin(), entity.end());
      tokens.addAll(sentence.tokens().subList(last, entity.begin()));
      tags.addAll(sentence.tags().subList(last, entity.begin()));
      List<String> other = other(words, entity.type());
      for (int i = 0; i < other.size(); i++) {
        tokens.add(inCapitals(words) ? other.get(i).toUpperCase(Locale.ROOT) : other.get(i));
        tags.add((i == 0 ? "B-" : "I-") + entity.type());
      }
      last = entity.end();
    }
    tokens.addAll(sentence.tokens().subList(last, sentence.tokens().size()));
    tags.addAll(sentence.tags().subList(last, sentence.tags().size()));
    return new TaggedSentence(tokens, tags, sentence.opensDocument());
  }

  private List<String> other(List<String> words, String type) {
    if (type.equals("PER")) {
      NewNames.Person person =
          persons.computeIfAbsent(words.get(words.size() - 1), k -> names.person());
      return words.size() > 1 ? person.full() : List.of(person.family());
    }
    String text = String.join(" ", words);
    List<String> known = others.get(type + text);
    if (known == null) {
      known = draw(words, text, type);
      others.put(type + text, known);
    }
    return known;
  }

  private List<String> draw(List<String> words, String text, String type) {
    return switch (type) {
      case "LOC" ->
          names.isA(text, Kind.COUNTRY) && random.nextDouble() < COUNTRY_STAYS_COUNTRY
              ? names.one(Kind.COUNTRY)
              : names.one(Kind.CITY, Kind.CITY, Kind.PLACE);
      case "ORG" ->
          words.size() == 1 && random.nextBoolean()
              ? List.of(names.acronym())
              : names.organisation();
      default -> names.isA(text, Kind.DEMONYM) ? names.one(Kind.DEMONYM) : words;
    };
  }

  private static boolean inCapitals(List<String> words) {
    String first = words.get(0);
    return first.length() >= SHORTEST_CAPITALS && first.matches("\\p{Lu}+");
  }
}
