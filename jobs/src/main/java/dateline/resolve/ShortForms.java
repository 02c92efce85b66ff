package dateline.resolve;

import dateline.Memo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The full names of one article, and what shorter forms of them stand for. */
final class ShortForms {
  /** Words that stand for many bodies of the kind, not for the one that the article names. */
  private static final Set<String> GENERIC =
      Set.of(
          "congress",
          "parliament",
          "senate",
          "house",
          "army",
          "navy",
          "police",
          "state",
          "states",
          "government",
          "assembly",
          "party",
          "united",
          "national",
          "international",
          "new",
          "court",
          "supreme court",
          "department",
          "ministry");

  /**
   * What a short form stands for.
   *
   * @param name the full name
   * @param rule surname, given_name, initials, acronym or short_name
   */
  record Meaning(String name, String rule) {}

  /** One person or organisation: how its full name is written, and how often. */
  private static final class Entity {
    private final Map<String, Integer> names = new TreeMap<>();

    int mentions() {
      int sum = 0;
      for (int mentions : names.values()) {
        sum += mentions;
      }
      return sum;
    }

    /** The commonest form; of equally common ones the longest. */
    String name() {
      String best = "";
      int most = 0;
      // They come in order, so that of equally long ones the last stays.
      for (Map.Entry<String, Integer> form : names.entrySet()) {
        String name = form.getKey();
        int mentions = form.getValue();
        if (mentions > most || (mentions == most && name.length() >= best.length())) {
          best = name;
          most = mentions;
        }
      }
      return best;
    }
  }

  /** Ends, beginnings and inner parts of names, and whose they are. */
  private static final class Index {
    private final Map<String, Set<Entity>> entities = new HashMap<>();

    void add(String key, Entity entity) {
      entities.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entity);
    }

    Set<Entity> of(String key) {
      return entities.getOrDefault(key, Set.of());
    }
  }

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final char AFTER_SLASH = '/' + 1;
  private static final Memo<String, List<String>> WORDS = new Memo<>(ShortForms::wordsOf);

  private final NavigableMap<String, Entity> persons = new TreeMap<>();
  private final Index families = new Index();
  private final Index givenNames = new Index();
  private final Index middleNames = new Index();
  private final Map<String, Entity> organisations = new TreeMap<>();
  private final Index ends = new Index();
  private final Index beginnings = new Index();
  private final Index acronyms = new Index();

  /**
   * @param personNames names of persons, one for each mention
   * @param organisationNames the same of organisations
   */
  ShortForms(List<String> personNames, List<String> organisationNames) {
    // Longer names first: "Lance Bottoms" is short for "Keisha Lance Bottoms" if that is there.
    Comparator<String> byWords = Comparator.comparing(ShortForms::spaces).reversed();
    List<String> sorted = personNames.stream().sorted(byWords).toList();
    sorted.stream().filter(n -> !isAbbreviated(n)).forEach(this::addPerson);
    sorted.stream().filter(ShortForms::isAbbreviated).forEach(this::addPerson);
    organisationNames.stream().sorted(byWords).forEach(this::addOrganisation);
  }

  private static int spaces(String name) {
    int spaces = 0;
    for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
      spaces++;
    }
    return spaces;
  }

  private static boolean isAbbreviated(String name) {
    PersonName person = PersonName.of(name);
    return person != null && person.isAbbreviated();
  }

  private void addPerson(String name) {
    PersonName person = PersonName.of(name);
    if (person == null || shortPerson(name, person).isPresent()) {
      return;
    }
    String key = person.key() + "/" + person.distinction();
    Entity known = persons.get(key);
    if (known == null && person.distinction().isEmpty()) {
      // Without a middle name it is the only one of the name.
      List<Entity> namesakes = namesakes(person);
      known = namesakes.size() == 1 ? namesakes.get(0) : null;
    }
    if (known != null) {
      known.names.merge(name, 1, Integer::sum);
      return;
    }
    Entity entity = new Entity();
    entity.names.put(name, 1);
    persons.put(key, entity);
    List<String> words = words(name);
    if (person.isAbbreviated()) {
      families.add(sounds(words), entity);
    }
    for (int i = 1; i < words.size(); i++) {
      families.add(sounds(words.subList(i, words.size())), entity);
      givenNames.add(sounds(words.subList(0, i)), entity);
      if (i < words.size() - 1 && words.get(i).length() > 2) {
        middleNames.add(Spelling.fold(words.get(i)), entity);
      }
    }
  }

  private List<Entity> namesakes(PersonName person) {
    String key = person.key();
    return List.copyOf(persons.subMap(key + "/", key + AFTER_SLASH).values());
  }

  private void addOrganisation(String name) {
    String key = OrganisationName.key(name);
    List<String> words = List.of(key.split(" ", -1));
    if (words.size() < 2 || shortName(name).isPresent()) {
      return;
    }
    Entity known = organisations.get(key);
    if (known != null) {
      known.names.merge(name, 1, Integer::sum);
      return;
    }
    Entity entity = new Entity();
    entity.names.put(name, 1);
    organisations.put(key, entity);
    for (int i = 1; i < words.size(); i++) {
      ends.add(String.join(" ", words.subList(i, words.size())), entity);
      beginnings.add(String.join(" ", words.subList(0, i)), entity);
    }
    OrganisationName.acronyms(name).forEach(acronym -> acronyms.add(acronym, entity));
  }

  /** The person of the article that the name is short for. */
  Optional<Meaning> person(String name) {
    return shortPerson(name, PersonName.of(name));
  }

  /** The same, of what was not found as a person: only if it is a surname. */
  Optional<Meaning> surname(String name) {
    List<String> words = words(name);
    boolean none = words.size() > 1 && families.of(sounds(words)).isEmpty();
    return none ? Optional.empty() : person(name).filter(p -> p.rule().equals("surname"));
  }

  private Optional<Meaning> shortPerson(String name, PersonName parts) {
    if (parts != null && parts.isAbbreviated()) {
      String letter = Spelling.fold(parts.given()).substring(0, 1);
      Set<Entity> fitting = new LinkedHashSet<>();
      for (Entity entity : families.of(parts.familyKey())) {
        if (!isAbbreviated(entity.name()) && Spelling.fold(entity.name()).startsWith(letter)) {
          fitting.add(entity);
        }
      }
      return one(fitting, name).map(n -> new Meaning(n, "initials"));
    }
    if (parts != null && !namesakes(parts).isEmpty()) {
      return Optional.empty();
    }
    List<String> words = words(name);
    String key = sounds(words);
    Set<Entity> relatives = families.of(key);
    if (!relatives.isEmpty()) {
      return one(relatives, name).map(n -> new Meaning(n, "surname"));
    }
    Optional<String> given = one(givenNames.of(key), name);
    if (given.isPresent()) {
      return given.map(n -> new Meaning(n, "given_name"));
    }
    return words.size() == 1
        ? one(middleNames.of(Spelling.fold(words.get(0))), name).map(n -> new Meaning(n, "surname"))
        : Optional.empty();
  }

  /**
   * The one of several persons of this surname of whom the text before it is: the only one whom it
   * has introduced, or whom it has named at least twice as often as any other. Of a father and a
   * son who is named in full further down, the surname is the father's.
   *
   * @param soFar how often the text before it has each name, surnames counted as whom they mean
   */
  Optional<Meaning> introduced(String surname, Map<String, Integer> soFar) {
    Set<Entity> relatives =
        PersonName.of(surname) == null ? families.of(sounds(words(surname))) : Set.of();
    if (relatives.size() < 2) {
      return Optional.empty();
    }
    Entity first = null;
    int most = 0;
    int next = 0;
    for (Entity entity : relatives) {
      int mentions = entity.names.keySet().stream().mapToInt(n -> soFar.getOrDefault(n, 0)).sum();
      if (mentions > most) {
        first = entity;
        next = most;
        most = mentions;
      } else {
        next = Math.max(next, mentions);
      }
    }
    return first != null && most >= 2 * next
        ? Optional.of(new Meaning(first.name(), "surname"))
        : Optional.empty();
  }

  /** The organisation of the article whose acronym this is. */
  Optional<Meaning> acronym(String name) {
    return OrganisationName.isAcronym(name)
        ? one(acronyms.of(name.replace(".", "")), name).map(n -> new Meaning(n, "acronym"))
        : Optional.empty();
  }

  /** The only organisation of the article whose name begins or ends so. */
  Optional<Meaning> shortName(String name) {
    String key = OrganisationName.key(name);
    if (organisations.containsKey(key)
        || GENERIC.contains(key)
        || OrganisationName.isAcronym(name)) {
      return Optional.empty();
    }
    Set<Entity> fitting = ends.of(key).isEmpty() ? beginnings.of(key) : ends.of(key);
    return fitting.size() == 1
        ? one(fitting, name).map(n -> new Meaning(n, "short_name"))
        : Optional.empty();
  }

  /** A name's words; initials, which short forms leave out, are not among them. */
  private static List<String> words(String name) {
    return WORDS.of(name);
  }

  private static List<String> wordsOf(String name) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(name, -1)) {
      if (!PersonName.isInitial(word)) {
        words.add(PersonName.core(word));
      }
    }
    return words;
  }

  private static String sounds(List<String> words) {
    StringJoiner sounds = new StringJoiner(" ");
    for (String word : words) {
      sounds.add(Spelling.sound(word));
    }
    return sounds.toString();
  }

  /**
   * The name of the only entity, or of the one that the article gives in full at least twice as
   * often as any other; nothing where neither is so, or where it is the name itself.
   */
  private static Optional<String> one(Set<Entity> entities, String name) {
    List<Entity> found =
        entities.stream().sorted(Comparator.comparing(e -> -e.mentions())).toList();
    if (found.isEmpty()
        || (found.size() > 1 && found.get(0).mentions() < 2 * found.get(1).mentions())
        || found.get(0).names.containsKey(name)) {
      return Optional.empty();
    }
    return Optional.of(found.get(0).name());
  }
}
