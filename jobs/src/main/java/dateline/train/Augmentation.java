package dateline.train;

import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Copies of sentences in the manners of a newspaper that running text lacks: headlines in title
 * case, lines in capitals, British titles, and openings with place, date and agency. And against
 * its habit of titles: persons without "Mr.". Seeded.
 */
final class Augmentation {
  private static final double TITLE_CASE_SHARE = 0.2;
  private static final double CAPITALS_SHARE = 0.04;
  private static final double BARE_SHARE = 0.6;
  private static final double BRITISH_SHARE = 0.2;
  private static final double DATELINE_SHARE = 0.03;
  private static final int LONGEST_HEADLINE = 28;
  private static final int SHORTEST_HEADLINE = 4;

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "but", "at", "by", "as",
          "with", "from", "'s", "n't", "'", "'re", "'ve");
  private static final Set<String> UNSAID =
      Set.of(
          "the",
          "a",
          "an",
          "has",
          "have",
          "had",
          "is",
          "are",
          "was",
          "were",
          "been",
          "be",
          "mr.",
          "ms.",
          "mrs.",
          "president",
          "minister",
          "prime",
          "that",
          "will",
          "would");
  private static final Set<String> HONORIFICS = Set.of("Mr.", "Mrs.", "Ms.");
  private static final Set<String> POINTED_TITLES = Set.of("Mr.", "Mrs.", "Ms.", "Dr.", "Gen.");
  private static final List<String> MONTHS =
      List.of(
          "Jan.",
          "Feb.",
          "March",
          "April",
          "May",
          "June",
          "July",
          "Aug.",
          "Sept.",
          "Oct.",
          "Nov.",
          "Dec.",
          "January",
          "February",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> AGENCIES =
      List.of(
          "Reuters",
          "AP",
          "AFP",
          "Xinhua",
          "TASS",
          "Interfax",
          "UPI",
          "EFE",
          "Kyodo",
          "Bloomberg",
          "RFE/RL",
          "ANSA",
          "Anadolu",
          "Yonhap",
          "Meridian Press",
          "Harbour News",
          "Lantern Wire",
          "Northern Dispatch",
          "Compass News Agency",
          "Beacon News Service",
          "Morning Post");
  private static final List<String> DASHES = List.of("—", "-", "--", "–", ":");

  private final Random random;
  private final List<String> cities;

  /**
   * @param cities names of places for datelines, in an order that does not change
   */
  Augmentation(long seed, List<String> cities) {
    this.random = new Random(seed);
    this.cities = List.copyOf(cities);
  }

  /** The sentences under PER, ORG, LOC and MISC, and copies of some, right after each. */
  List<TaggedSentence> of(List<TaggedSentence> sentences) {
    List<TaggedSentence> all = new ArrayList<>();
    for (TaggedSentence given : sentences) {
      TaggedSentence sentence = random.nextDouble() < BARE_SHARE ? withoutHonorifics(given) : given;
      all.add(sentence);
      int length = sentence.tokens().size();
      boolean headline = length <= LONGEST_HEADLINE && length >= SHORTEST_HEADLINE;
      if (headline && random.nextDouble() < TITLE_CASE_SHARE) {
        all.add(titleCase(random.nextBoolean() ? terse(sentence) : sentence));
      }
      if (headline && random.nextDouble() < CAPITALS_SHARE) {
        all.add(capitals(random.nextBoolean() ? terse(sentence) : sentence));
      }
      if (sentence.tokens().stream().anyMatch(POINTED_TITLES::contains)
          && random.nextDouble() < BRITISH_SHARE) {
        all.add(british(sentence));
      }
      if (!cities.isEmpty() && random.nextDouble() < DATELINE_SHARE) {
        all.add(withDateline(sentence));
      }
    }
    return all;
  }

  /** Persons without "Mr." before them, as most newspapers write. */
  static TaggedSentence withoutHonorifics(TaggedSentence sentence) {
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      boolean honorific =
          HONORIFICS.contains(sentence.tokens().get(i))
              && i + 1 < sentence.tags().size()
              && sentence.tags().get(i + 1).equals("B-PER");
      if (!honorific) {
        tokens.add(sentence.tokens().get(i));
        tags.add(sentence.tags().get(i));
      }
    }
    return new TaggedSentence(tokens, tags, sentence.opensDocument());
  }

  /** A headline's words: no articles, auxiliaries or titles, and persons by their last name. */
  static TaggedSentence terse(TaggedSentence sentence) {
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String token = sentence.tokens().get(i);
      String tag = sentence.tags().get(i);
      boolean goesOn =
          i + 1 < sentence.tokens().size() && sentence.tags().get(i + 1).equals("I-PER");
      boolean dropped =
          tag.equals("O")
              ? UNSAID.contains(token.toLowerCase(Locale.ROOT))
              : tag.endsWith("-PER") && goesOn;
      if (!dropped) {
        tokens.add(token);
        tags.add(tag.equals("I-PER") ? "B-PER" : tag);
      }
    }
    return tokens.isEmpty() ? sentence : new TaggedSentence(tokens, tags, false);
  }

  /** British style: titles without a point. */
  static TaggedSentence british(TaggedSentence sentence) {
    List<String> tokens =
        sentence.tokens().stream()
            .map(t -> POINTED_TITLES.contains(t) ? t.substring(0, t.length() - 1) : t)
            .toList();
    return new TaggedSentence(tokens, sentence.tags(), false);
  }

  static TaggedSentence titleCase(TaggedSentence sentence) {
    List<String> tokens = new ArrayList<>();
    for (String token : withoutStop(sentence)) {
      boolean small = SMALL.contains(token) && !tokens.isEmpty();
      tokens.add(small ? token : capitalise(token));
    }
    return new TaggedSentence(tokens, sentence.tags().subList(0, tokens.size()), false);
  }

  static TaggedSentence capitals(TaggedSentence sentence) {
    List<String> tokens =
        withoutStop(sentence).stream().map(token -> token.toUpperCase(Locale.ROOT)).toList();
    return new TaggedSentence(tokens, sentence.tags().subList(0, tokens.size()), false);
  }

  private static List<String> withoutStop(TaggedSentence sentence) {
    List<String> tokens = sentence.tokens();
    boolean stop = tokens.size() > 1 && tokens.get(tokens.size() - 1).equals(".");
    return stop ? tokens.subList(0, tokens.size() - 1) : tokens;
  }

  private static String capitalise(String token) {
    return token.substring(0, 1).toUpperCase(Locale.ROOT) + token.substring(1);
  }

  private TaggedSentence withDateline(TaggedSentence sentence) {
    List<String> tokens = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    String city = one(cities);
    add(tokens, entities, random.nextInt(5) > 0 ? city.toUpperCase(Locale.ROOT) : city, "LOC");
    if (random.nextInt(5) == 0) {
      tokens.add(",");
      add(tokens, entities, one(cities), "LOC");
    }
    if (random.nextInt(3) > 0) {
      tokens.addAll(List.of(",", one(MONTHS), Integer.toString(1 + random.nextInt(31))));
    }
    if (random.nextInt(4) > 0) {
      tokens.add("(");
      add(tokens, entities, one(AGENCIES), "ORG");
      tokens.add(")");
    }
    tokens.add(one(DASHES));
    List<String> tags = new ArrayList<>(Entity.tags(tokens.size(), entities));
    tokens.addAll(sentence.tokens());
    tags.addAll(sentence.tags());
    return new TaggedSentence(tokens, tags, false);
  }

  private static void add(List<String> tokens, List<Entity> entities, String name, String type) {
    int begin = tokens.size();
    tokens.addAll(List.of(name.split(" ", -1)));
    entities.add(new Entity(begin, tokens.size(), type));
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
