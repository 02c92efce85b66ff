package dateline.resolve;

import dateline.Memo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How names of organisations are compared. */
final class OrganisationName {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "the",
          "of",
          "for",
          "and",
          "in",
          "on",
          "to",
          "a",
          "de",
          "inc",
          "ltd",
          "llc",
          "corp",
          "plc",
          "co",
          "limited",
          "corporation",
          "incorporated",
          "company");

  private static final Map<String, String> AMERICAN =
      Map.ofEntries(
          Map.entry("organisation", "organization"),
          Map.entry("organisations", "organizations"),
          Map.entry("defence", "defense"),
          Map.entry("labour", "labor"),
          Map.entry("centre", "center"),
          Map.entry("programme", "program"),
          Map.entry("theatre", "theater"),
          Map.entry("co-operation", "cooperation"),
          Map.entry("dept", "department"),
          Map.entry("univ", "university"),
          Map.entry("assn", "association"),
          Map.entry("intl", "international"));

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Memo<String, String> KEY_OF = new Memo<>(OrganisationName::keyOf);

  private OrganisationName() {}

  /** Names of one key are one organisation: letter case, little words and spelling set aside. */
  static String key(String name) {
    return KEY_OF.of(name);
  }

  private static String keyOf(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("[\\s/]+", -1)) {
      String lower = EDGES.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
      String folded = Spelling.fold(AMERICAN.getOrDefault(lower, lower));
      if (!folded.isEmpty() && !LEFT_OUT.contains(lower)) {
        words.add(folded);
      }
    }
    return words.isEmpty() ? Spelling.fold(name) : String.join(" ", words);
  }

  /** Whether it may stand for a longer name's first letters. */
  static boolean isAcronym(String name) {
    String bare = name.replace(".", "");
    return bare.length() > 1
        && bare.length() < 9
        && bare.chars().filter(Character::isUpperCase).count() >= bare.length() - 1
        && bare.chars().allMatch(Character::isLetter);
  }

  /**
   * Acronyms that may stand for the name: the first letters of its capitalised words, with and
   * without those of the little words between.
   */
  static Set<String> acronyms(String name) {
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : name.split("[ \\-]", -1)) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
        if (Character.isUpperCase(word.charAt(0))) {
          capitals.append(word.charAt(0));
        }
        all.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return capitals.length() < 2
        ? Set.of()
        : Set.copyOf(Arrays.asList(capitals.toString(), all.toString()));
  }
}
