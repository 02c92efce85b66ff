package dateline.annotate;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that the JDK knows: countries (see {@link Countries}), languages, which are mostly
 * nationalities too, and the cities of its time zones; with the states of the United States.
 */
final class Lexicon {
  /** The most words that a name here has. */
  static final int LONGEST = 5;

  /** Of a word that is part of no name known here. */
  static final char NONE = '-';

  private static final char COUNTRY = 'c';
  private static final char LANGUAGE = 'n';
  private static final char CITY = 't';
  private static final char STATE = 's';

  private static final Set<String> CONTINENTS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  /** Time zones named after something else than a city, or by a common word. */
  private static final Set<String> NOT_CITIES =
      Set.of(
          "ACT",
          "Cape",
          "Center",
          "Christmas",
          "Easter",
          "LHI",
          "NSW",
          "North",
          "Oral",
          "Resolute",
          "South",
          "Virgin",
          "Wake",
          "West",
          "Johnston",
          "Stanley",
          "Knox",
          "Knox IN",
          "Chatham",
          "Wallis",
          "Norfolk",
          "Currie",
          "Darwin",
          "Nome",
          "Dawson",
          "Regina",
          "Merida",
          "Creston");

  private static final List<String> STATES =
      List.of(
          "Alabama",
          "Alaska",
          "Arizona",
          "Arkansas",
          "California",
          "Colorado",
          "Connecticut",
          "Delaware",
          "Florida",
          "Hawaii",
          "Idaho",
          "Illinois",
          "Indiana",
          "Iowa",
          "Kansas",
          "Kentucky",
          "Louisiana",
          "Maine",
          "Maryland",
          "Massachusetts",
          "Michigan",
          "Minnesota",
          "Mississippi",
          "Missouri",
          "Montana",
          "Nebraska",
          "Nevada",
          "New Hampshire",
          "New Jersey",
          "New Mexico",
          "North Carolina",
          "North Dakota",
          "Ohio",
          "Oklahoma",
          "Oregon",
          "Pennsylvania",
          "Rhode Island",
          "South Carolina",
          "South Dakota",
          "Tennessee",
          "Texas",
          "Utah",
          "Vermont",
          "Virginia",
          "West Virginia",
          "Wisconsin",
          "Wyoming");

  private static final Map<String, Character> NAMES = names();

  private Lexicon() {}

  /** The kind of the name that the words, joined by spaces, are; {@link #NONE} for any other. */
  static char kind(String name) {
    return Countries.contains(name) ? COUNTRY : NAMES.getOrDefault(name, NONE);
  }

  private static Map<String, Character> names() {
    Map<String, Character> names = new HashMap<>();
    for (String zone : ZoneId.getAvailableZoneIds()) {
      String[] parts = zone.split("/", -1);
      String city = parts[parts.length - 1].replace('_', ' ');
      if (parts.length > 1 && CONTINENTS.contains(parts[0]) && !NOT_CITIES.contains(city)) {
        names.put(city, CITY);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      String language = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
      if (Character.isUpperCase(language.charAt(0)) && !language.contains(" ")) {
        names.put(language, LANGUAGE);
        names.put(language + "s", LANGUAGE);
      }
    }
    STATES.forEach(state -> names.put(state, STATE));
    return Map.copyOf(names);
  }
}
