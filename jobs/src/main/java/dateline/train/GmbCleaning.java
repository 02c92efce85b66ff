package dateline.train;

import dateline.annotate.Countries;
import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Repairs the machine-made annotation of the Groningen Meaning Bank, so that it reads as CoNLL 2003
 * would annotate it:
 *
 * <ul>
 *   <li>a title is no part of a person's name, and no name by itself;
 *   <li>what follows a title is a person ("Mr. Ban" is tagged ORG, "President Bush Wednesday" a
 *       time);
 *   <li>a country is a place, also where it acts;
 *   <li>a name that is tagged in several ways gets the type that it has most of the time;
 *   <li>the last word of a name decides where it leaves no doubt (a Ministry, a River, a Cup);
 *   <li>"British" and "Army", tagged apart, are one organisation;
 *   <li>sentences with a name that is not tagged at all are left out.
 * </ul>
 */
final class GmbCleaning {
  private static final int LEAST_VOTES = 4;
  private static final double MAJORITY = 0.6;
  private static final int LONGEST_NAME = 4;

  /** Uses of an untagged capitalised word below which it is taken for a name that was missed. */
  private static final int LEAST_UNTAGGED = 4;

  private final Map<String, Map<String, Integer>> votes = new HashMap<>();

  /** Repairs all sentences, whose tags are those of the corpus. */
  List<TaggedSentence> clean(List<TaggedSentence> sentences) {
    List<TaggedSentence> titled = new ArrayList<>();
    for (TaggedSentence s : sentences) {
      titled.add(retag(s, persons(s.tokens(), withoutTitles(s.tokens(), s.typedEntities()))));
    }
    titled.forEach(this::vote);
    List<TaggedSentence> cleaned = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<String> tokens = titled.get(i).tokens();
      List<Entity> entities = new ArrayList<>();
      for (Entity e : withTimes(sentences.get(i), titled.get(i).entities())) {
        entities.add(e.as(decide(e.text(tokens), e.type())));
      }
      cleaned.add(retag(titled.get(i), institutions(tokens, entities)));
    }
    return withoutMissedNames(cleaned);
  }

  /** Joins a nationality or country with the institution right after it. */
  static List<Entity> institutions(List<String> tokens, List<Entity> entities) {
    List<Entity> joined = new ArrayList<>();
    for (Entity e : entities) {
      Entity last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.type().equals("ORG") && committeeTo(tokens, last, e)) {
        joined.set(joined.size() - 1, new Entity(last.begin(), e.end(), "ORG"));
      } else if (last != null
          && last.end() == e.begin()
          && e.type().equals("ORG")
          && (last.type().equals("MISC") || last.type().equals("LOC"))
          && GmbWords.INSTITUTIONS.contains(tokens.get(e.begin()))) {
        joined.set(joined.size() - 1, new Entity(last.begin(), e.end(), "ORG"));
      } else {
        joined.add(e);
      }
    }
    return joined;
  }

  /** Whether the two are one organisation, such as the Committee to Protect Journalists. */
  private static boolean committeeTo(List<String> tokens, Entity first, Entity second) {
    return first.end() + 1 == second.begin()
        && tokens.get(first.end()).equals("to")
        && List.of("Committee", "Campaign", "Coalition").contains(tokens.get(first.end() - 1));
  }

  /** Leaves out the sentences in which a rare capitalised word is untagged. */
  private static List<TaggedSentence> withoutMissedNames(List<TaggedSentence> sentences) {
    Map<String, Integer> untagged = new HashMap<>();
    Set<String> lower = new HashSet<>();
    for (TaggedSentence s : sentences) {
      lower.addAll(s.tokens());
      untaggedCapitals(s).forEach(token -> untagged.merge(token, 1, Integer::sum));
    }
    return sentences.stream()
        .filter(
            s ->
                untaggedCapitals(s).stream()
                    .allMatch(
                        token ->
                            untagged.get(token) >= LEAST_UNTAGGED
                                || lower.contains(token.toLowerCase(Locale.ROOT))))
        .toList();
  }

  /** Words like "Karzai" that no name holds, but for the first word of the sentence. */
  private static List<String> untaggedCapitals(TaggedSentence s) {
    List<String> capitals = new ArrayList<>();
    for (int i = 1; i < s.tokens().size(); i++) {
      String token = s.tokens().get(i);
      boolean name = token.length() > 2 && token.matches("\\p{Lu}\\p{Ll}+");
      if (name
          && s.tags().get(i).equals("O")
          && !isTitle(token)
          && !GmbWords.TIMES.contains(token)) {
        capitals.add(token);
      }
    }
    return capitals;
  }

  private static TaggedSentence retag(TaggedSentence sentence, List<Entity> entities) {
    return new TaggedSentence(
        sentence.tokens(),
        Entity.tags(sentence.tokens().size(), entities),
        sentence.opensDocument());
  }

  /** Cuts titles off both ends of the names; drops what is only a title or has no capital. */
  static List<Entity> withoutTitles(List<String> tokens, List<Entity> entities) {
    List<Entity> kept = new ArrayList<>();
    for (Entity e : entities) {
      int begin = e.begin();
      int end = e.end();
      if (e.type().equals("PER")) {
        for (int title = titleAt(tokens, begin); title > 0; title = titleAt(tokens, begin)) {
          begin += title;
        }
      } else {
        while (end > begin && titleEnds(tokens, begin, end)) {
          end--;
        }
        begin += begin < end && tokens.get(begin).equals("the") ? 1 : 0;
      }
      if (begin < e.end() && begin < end && named(tokens, begin, end)) {
        kept.add(new Entity(begin, end, e.type()));
      }
    }
    return kept;
  }

  /** Whether the name's last word is a title, as in "U.N. Secretary-General". */
  private static boolean titleEnds(List<String> tokens, int begin, int end) {
    boolean withinName =
        end - begin > 1 && List.of("of", "and", "to", "for", "the").contains(tokens.get(end - 2));
    return isTitle(tokens.get(end - 1)) && !withinName;
  }

  private static boolean named(List<String> tokens, int begin, int end) {
    String text = String.join(" ", tokens.subList(begin, end));
    boolean onlyTitle = GmbWords.BEFORE_TITLES.contains(text.toLowerCase(Locale.ROOT));
    return !onlyTitle && text.chars().anyMatch(Character::isUpperCase);
  }

  /** How many tokens a title takes from here; 0 when there is none. */
  private static int titleAt(List<String> tokens, int i) {
    if (i >= tokens.size()) {
      return 0;
    }
    String word = tokens.get(i).toLowerCase(Locale.ROOT);
    if (GmbWords.TITLES.contains(word)) {
      boolean ofState =
          i + 2 < tokens.size()
              && tokens.get(i + 1).equals("of")
              && tokens.get(i + 2).equals("State");
      return ofState ? 3 : 1;
    }
    if (GmbWords.BEFORE_TITLES.contains(word) && i + 1 < tokens.size()) {
      int rest = titleAt(tokens, i + 1);
      return rest == 0 ? 0 : rest + 1;
    }
    return 0;
  }

  private static boolean isTitle(String token) {
    String word = token.toLowerCase(Locale.ROOT);
    return GmbWords.TITLES.contains(word) || word.equals("prime") || word.equals("vice");
  }

  /** Makes the capitalised words after a title a person. */
  static List<Entity> persons(List<String> tokens, List<Entity> entities) {
    List<Entity> repaired = new ArrayList<>(entities);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!GmbWords.NAMING_TITLES.contains(tokens.get(i).toLowerCase(Locale.ROOT))
          || !Character.isUpperCase(tokens.get(i).charAt(0))) {
        continue;
      }
      int begin = i + 1;
      int end = nameEnd(tokens, begin);
      if (end == begin || end - begin > LONGEST_NAME) {
        continue;
      }
      String name = String.join(" ", tokens.subList(begin, end));
      if (Countries.contains(tokens.get(begin))
          || GmbWords.FIXED.containsKey(tokens.get(begin))
          || GmbWords.FIXED.containsKey(name)
          || GmbWords.NOT_SURNAMES.contains(tokens.get(end - 1))) {
        continue;
      }
      repaired.removeIf(e -> e.begin() < end && e.end() > begin);
      repaired.add(new Entity(begin, end, "PER"));
    }
    repaired.sort(Comparator.comparingInt(Entity::begin));
    return repaired;
  }

  private static int nameEnd(List<String> tokens, int begin) {
    int end = begin;
    while (end < tokens.size()) {
      String token = tokens.get(end);
      boolean particle =
          GmbWords.PARTICLES.contains(token)
              && end > begin
              && end + 1 < tokens.size()
              && capitalised(tokens.get(end + 1));
      boolean name =
          capitalised(token)
              && !isTitle(token)
              && !GmbWords.TIMES.contains(token)
              && !token.contains("/");
      if (!particle && !name) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean capitalised(String token) {
    return Character.isUpperCase(token.charAt(0))
        || token.startsWith("al-")
        || token.startsWith("el-");
  }

  private void vote(TaggedSentence sentence) {
    for (Entity e : sentence.entities()) {
      vote(e.text(sentence.tokens()), e.type());
      if (e.type().equals("PER") && e.end() - e.begin() > 1) {
        vote(sentence.tokens().get(e.end() - 1), "PER");
      }
    }
  }

  private void vote(String name, String type) {
    votes.computeIfAbsent(name, n -> new HashMap<>()).merge(type, 1, Integer::sum);
  }

  private String decide(String name, String type) {
    if (Countries.contains(name)) {
      return "LOC";
    }
    return Optional.ofNullable(GmbWords.FIXED.get(name))
        .or(() -> byHead(name, type))
        .or(() -> majority(name))
        .orElse(type);
  }

  private static Optional<String> byHead(String name, String type) {
    int space = name.lastIndexOf(' ');
    String head = name.substring(space + 1);
    if (space < 0 || type.equals("PER")) {
      return Optional.empty();
    }
    return GmbWords.ORG_HEADS.contains(head)
        ? Optional.of("ORG")
        : GmbWords.LOC_HEADS.contains(head)
            ? Optional.of("LOC")
            : GmbWords.MISC_HEADS.contains(head) ? Optional.of("MISC") : Optional.empty();
  }

  private Optional<String> majority(String name) {
    Map<String, Integer> types = votes.getOrDefault(name, Map.of());
    int all = types.values().stream().mapToInt(Integer::intValue).sum();
    return types.entrySet().stream()
        .filter(e -> all >= LEAST_VOTES && e.getValue() >= MAJORITY * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Adds the spans tagged as times that are, elsewhere and mostly, names. */
  private List<Entity> withTimes(TaggedSentence original, List<Entity> entities) {
    List<Entity> all = new ArrayList<>(entities);
    for (Entity time : original.entities()) {
      String text = time.text(original.tokens());
      boolean free =
          entities.stream().noneMatch(e -> e.begin() < time.end() && e.end() > time.begin());
      if (time.type().equals("tim") && free) {
        Optional<String> type =
            original.tokens().subList(time.begin(), time.end()).stream()
                    .anyMatch(GmbWords.TIMES::contains)
                ? Optional.empty()
                : Countries.contains(text) ? Optional.of("LOC") : majority(text);
        type.map(time::as).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingInt(Entity::begin));
    return all;
  }
}
