package dateline.annotate;

import dateline.annotate.NameStock.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that the finder knows, each with the kinds of thing that it may name: what ships in {@link
 * NameStock}, the countries of {@link Countries}, and the JDK's languages, which are mostly
 * nationalities too.
 */
final class Lexicon {
  /** The most words that a name here has. */
  static final int LONGEST = 5;

  /** Of what is no name known here. */
  static final int NONE = 0;

  static final int GIVEN = 1;
  static final int FAMILY = 2;
  static final int CITY = 4;
  static final int COUNTRY = 8;
  static final int REGION = 16;
  static final int DEMONYM = 32;
  static final int ORGANISATION = 64;
  static final int EVENT = 128;

  /** Kinds that hold of a word by itself, wherever it stands. */
  static final int PERSON = GIVEN | FAMILY;

  private static final Map<Kind, Integer> BITS =
      Map.of(
          Kind.GIVEN, GIVEN,
          Kind.GIVEN2, GIVEN,
          Kind.FAMILY, FAMILY,
          Kind.FAMILY1, FAMILY,
          Kind.CITY, CITY,
          Kind.REGION, REGION,
          Kind.DEMONYM, DEMONYM,
          Kind.ORGANISATION, ORGANISATION,
          Kind.AGENCY, ORGANISATION,
          Kind.EVENT, EVENT);

  private static final Map<String, Integer> NAMES = names();

  private Lexicon() {}

  /** The kinds of the name that the words, joined by spaces, are; {@link #NONE} for any other. */
  static int kinds(String name) {
    return NAMES.getOrDefault(name, NONE);
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    NameStock.shipped().kinds().forEach((name, kinds) -> put(names, name, bits(kinds)));
    Countries.names().forEach(name -> put(names, name, COUNTRY));
    for (String code : Locale.getISOLanguages()) {
      String language = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
      if (Character.isUpperCase(language.charAt(0)) && !language.contains(" ")) {
        put(names, language, DEMONYM);
        put(names, language + "s", DEMONYM);
      }
    }
    return names;
  }

  private static void put(Map<String, Integer> names, String name, int bits) {
    if (bits != NONE) {
      names.merge(name, bits, (a, b) -> a | b);
    }
  }

  private static int bits(Set<Kind> kinds) {
    int bits = NONE;
    for (Kind kind : kinds) {
      bits |= BITS.getOrDefault(kind, NONE);
    }
    return bits;
  }
}
