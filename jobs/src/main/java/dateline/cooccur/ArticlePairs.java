package dateline.cooccur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The units of one article in all scopes, and the pairs of entities that they hold. */
final class ArticlePairs {
  /**
   * @param sentence number of the sentence
   * @param paragraph number of its paragraph
   * @param tone its tone in ten-thousandths
   */
  record SentenceTone(int sentence, int paragraph, long tone) {}

  /** One mention of an entity. */
  record EntityMention(int sentence, String entity) {}

  /** An entity in a scope. */
  record Margin(Scope scope, String entity) {}

  /** Two entities, the one with the lesser id first. */
  record Pair(String entityA, String entityB) {}

  /**
   * What a limit on the entities of a unit left out.
   *
   * @param units that hold more
   * @param entities of those units that were not counted
   */
  record Cut(long units, long entities) {}

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
    private final Scope scope;
    private long tone;
    private long sentences;
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Integer> firstSentence = new HashMap<>();
    private List<String> counted = List.of();

    Unit(Scope scope) {
      this.scope = scope;
    }

    private void add(SentenceTone sentence, Map<Integer, List<String>> entities) {
      tone += sentence.tone();
      sentences++;
      for (String entity : entities.getOrDefault(sentence.sentence(), List.of())) {
        mentions.merge(entity, 1, Integer::sum);
        firstSentence.merge(entity, sentence.sentence(), Math::min);
      }
    }

    /** Settles which entities count: the ones with the most mentions, in the order of their ids. */
    private void limit(int most) {
      counted =
          mentions.keySet().stream()
              .sorted(Comparator.comparing((String e) -> -mentions.get(e)).thenComparing(e -> e))
              .limit(most)
              .sorted()
              .toList();
    }
  }

  private final List<Unit> units = new ArrayList<>();

  /**
   * @param limit the most entities that one unit counts: those with the most mentions
   * @param window sentences in a row that make a unit of that scope; 0 for no such scope
   */
  ArticlePairs(List<SentenceTone> sentences, List<EntityMention> mentions, int limit, int window) {
    Map<Integer, List<String>> bySentence = new HashMap<>();
    for (EntityMention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence(), k -> new ArrayList<>()).add(mention.entity());
    }
    addUnits(Scope.SENTENCE, sentences, SentenceTone::sentence, bySentence);
    addUnits(Scope.PARAGRAPH, sentences, SentenceTone::paragraph, bySentence);
    addUnits(Scope.ARTICLE, sentences, sentence -> 0, bySentence);
    if (window > 0) {
      addWindows(sentences, bySentence, window);
    }
    units.forEach(unit -> unit.limit(limit));
  }

  private void addUnits(
      Scope scope,
      List<SentenceTone> sentences,
      ToIntFunction<SentenceTone> number,
      Map<Integer, List<String>> bySentence) {
    Map<Integer, Unit> byNumber = new TreeMap<>();
    for (SentenceTone sentence : sentences) {
      byNumber
          .computeIfAbsent(number.applyAsInt(sentence), k -> new Unit(scope))
          .add(sentence, bySentence);
    }
    units.addAll(byNumber.values());
  }

  private void addWindows(
      List<SentenceTone> sentences, Map<Integer, List<String>> bySentence, int window) {
    List<SentenceTone> sorted =
        sentences.stream().sorted(Comparator.comparing(SentenceTone::sentence)).toList();
    for (int begin = 0; begin == 0 || begin + window <= sorted.size(); begin++) {
      Unit unit = new Unit(Scope.WINDOW);
      sorted
          .subList(begin, Math.min(begin + window, sorted.size()))
          .forEach(sentence -> unit.add(sentence, bySentence));
      units.add(unit);
    }
  }

  /** The units that hold each entity. */
  Map<Margin, Long> margins() {
    Map<Margin, Long> margins = new HashMap<>();
    for (Unit unit : units) {
      unit.counted.forEach(e -> margins.merge(new Margin(unit.scope, e), 1L, Long::sum));
    }
    return margins;
  }

  /** What the limit left out, by scope, where it did. */
  Map<Scope, Cut> cuts() {
    Map<Scope, Cut> cuts = new EnumMap<>(Scope.class);
    for (Unit unit : units) {
      long left = (long) unit.mentions.size() - unit.counted.size();
      if (left > 0) {
        cuts.merge(
            unit.scope,
            new Cut(1, left),
            (x, y) -> new Cut(x.units() + y.units(), x.entities() + y.entities()));
      }
    }
    return cuts;
  }

  /** What the units that hold each pair add up to, by scope; null where none does. */
  Map<Pair, Sum[]> pairs() {
    Map<Pair, Sum[]> sums = new HashMap<>();
    for (Unit unit : units) {
      int scope = unit.scope.index();
      for (int i = 0; i < unit.counted.size(); i++) {
        String a = unit.counted.get(i);
        int firstOfA = unit.firstSentence.get(a);
        for (int j = i + 1; j < unit.counted.size(); j++) {
          String b = unit.counted.get(j);
          Sum[] ofPair = sums.computeIfAbsent(new Pair(a, b), k -> new Sum[Scope.COUNT]);
          if (ofPair[scope] == null) {
            ofPair[scope] = new Sum();
          }
          ofPair[scope].add(unit, Math.max(firstOfA, unit.firstSentence.get(b)));
        }
      }
    }
    return sums;
  }
}
