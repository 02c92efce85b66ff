package dateline.cooccur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the pairs of entities in one article, in all scopes. */
final class ArticlePairs {
  /** The scopes in the order of their size. */
  static final List<String> SCOPES = List.of("sentence", "paragraph", "article");

  /**
   * @param sentence number of the sentence
   * @param paragraph number of its paragraph
   * @param tone its tone in ten-thousandths
   */
  record SentenceTone(int sentence, int paragraph, long tone) {}

  /** One mention of an entity. */
  record EntityMention(int sentence, String entity) {}

  /** Two entities in a scope; an entity with itself stands for all units that hold it. */
  record Key(String scope, String entityA, String entityB) {}

  /** What the units that hold both add up to in this article. */
  static final class Sum {
    private long units;
    private long tone;
    private long sentences;
    private int example = Integer.MAX_VALUE;

    /** Units that hold both. */
    long units() {
      return units;
    }

    /** Sum of the tones of those units' sentences, in ten-thousandths. */
    long tone() {
      return tone;
    }

    /** Sentences in those units. */
    long sentences() {
      return sentences;
    }

    /**
     * The first sentence by which both have been mentioned in such a unit, after the title if any.
     */
    int example() {
      return example;
    }

    private static int rank(int sentence) {
      return sentence == 0 ? Integer.MAX_VALUE - 1 : sentence;
    }

    private void add(Unit unit, int sentence) {
      units++;
      tone += unit.tone;
      sentences += unit.sentences;
      // The title, sentence 0, is evidence only where there is no other.
      example = rank(sentence) < rank(example) ? sentence : example;
    }
  }

  private static final class Unit {
    private long tone;
    private long sentences;
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Integer> firstSentence = new HashMap<>();
  }

  private ArticlePairs() {}

  /**
   * Counts the units that hold each pair, and each entity by itself.
   *
   * @param limit the most entities that one unit counts: those with the most mentions
   * @return sums by scope and pair, each pair with the lesser id first
   */
  static Map<Key, Sum> count(
      List<SentenceTone> sentences, List<EntityMention> mentions, int limit) {
    Map<Key, Sum> sums = new HashMap<>();
    for (String scope : SCOPES) {
      Map<Integer, Integer> unitOf = new HashMap<>();
      Map<Integer, Unit> units = new TreeMap<>();
      for (SentenceTone sentence : sentences) {
        int number =
            switch (scope) {
              case "sentence" -> sentence.sentence();
              case "paragraph" -> sentence.paragraph();
              default -> 0;
            };
        unitOf.put(sentence.sentence(), number);
        Unit unit = units.computeIfAbsent(number, k -> new Unit());
        unit.tone += sentence.tone();
        unit.sentences++;
      }
      for (EntityMention mention : mentions) {
        Integer number = unitOf.get(mention.sentence());
        if (number != null) {
          Unit unit = units.get(number);
          unit.mentions.merge(mention.entity(), 1, Integer::sum);
          unit.firstSentence.merge(mention.entity(), mention.sentence(), Math::min);
        }
      }
      units.values().forEach(unit -> addPairs(scope, unit, limit, sums));
    }
    return sums;
  }

  private static void addPairs(String scope, Unit unit, int limit, Map<Key, Sum> sums) {
    List<String> entities = new ArrayList<>(unit.mentions.keySet());
    entities.sort(Comparator.comparing((String e) -> -unit.mentions.get(e)).thenComparing(e -> e));
    List<String> counted = new ArrayList<>(entities.subList(0, Math.min(limit, entities.size())));
    counted.sort(Comparator.naturalOrder());
    for (int i = 0; i < counted.size(); i++) {
      for (int j = i; j < counted.size(); j++) {
        String a = counted.get(i);
        String b = counted.get(j);
        int both = Math.max(unit.firstSentence.get(a), unit.firstSentence.get(b));
        sums.computeIfAbsent(new Key(scope, a, b), k -> new Sum()).add(unit, both);
      }
    }
  }
}
