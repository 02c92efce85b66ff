package dateline.resolve;

import dateline.Memo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a person's name as the press writes it.
 *
 * @param given first word
 * @param middle what stands between, initials too
 * @param family last word, and the particles before it
 * @param generation Jr, Sr, II, III or IV, else empty
 * @param familyKey the sound of the family name without its particles
 */
record PersonName(
    String given, List<String> middle, String family, String generation, String familyKey) {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "da", "das", "dos", "do", "di", "du", "van", "von", "der", "den",
          "ter", "ten", "la", "le", "al", "el", "bin", "ben", "ibn", "bint", "abu", "st.", "st");

  /** A name that begins with one of these is a family name alone. */
  private static final Set<String> FIRST_PARTICLES =
      Set.of("de", "van", "von", "der", "den", "du", "da", "dos", "della", "ter", "ibn");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern QUOTED = Pattern.compile(" [\"“‘'(][\\p{L} ]+[\"”’')](?= )");
  private static final Pattern GENERATION = Pattern.compile("(?i)(jr|sr)\\.?|II|III|IV");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}(?:\\.(?:-?\\p{Lu}\\.)*)?");
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)^(?:al|el|an|as|ash|at|ul)[-’'](?=.{3})");

  private static final Memo<String, Optional<PersonName>> OF = new Memo<>(PersonName::parsed);

  /** The parts of a name with a given name; null for a single word or a family name alone. */
  static PersonName of(String name) {
    return OF.of(name).orElse(null);
  }

  private static Optional<PersonName> parsed(String name) {
    String plain = QUOTED.matcher(name).replaceAll("").replace(",", "");
    List<String> words = new ArrayList<>(Arrays.asList(SPACE.split(plain, -1)));
    String generation = "";
    if (words.size() > 2 && GENERATION.matcher(words.get(words.size() - 1)).matches()) {
      generation = words.remove(words.size() - 1).replace(".", "").toLowerCase(Locale.ROOT);
    }
    if (words.size() < 2 || FIRST_PARTICLES.contains(words.get(0).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int family = words.size() - 1;
    while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
      family--;
    }
    return Optional.of(
        new PersonName(
            words.get(0),
            List.copyOf(words.subList(1, family)),
            String.join(" ", words.subList(family, words.size())),
            generation,
            Spelling.sound(core(words.get(words.size() - 1)))));
  }

  /** Names of one key are of one person, unless middle names or generations tell them apart. */
  String key() {
    return Nicknames.root(Spelling.sound(given)) + " " + familyKey;
  }

  /** Whether only the first letter of the given name is told. */
  boolean isAbbreviated() {
    return isInitial(given);
  }

  /** First letters of the middle names, and the generation: what tells namesakes apart. */
  String distinction() {
    StringBuilder letters = new StringBuilder();
    for (String word : middle) {
      String folded = Spelling.fold(word);
      if (!folded.isEmpty() && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        letters.append(folded.charAt(0));
      }
    }
    return generation.isEmpty() ? letters.toString() : letters + " " + generation;
  }

  static boolean isInitial(String word) {
    return INITIAL.matcher(word).matches();
  }

  /** A word of a name without an Arabic article joined to it: "al-Assad" is "Assad". */
  static String core(String word) {
    return ARTICLE.matcher(word).replaceFirst("");
  }
}
