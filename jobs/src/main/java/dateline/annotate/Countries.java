package dateline.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * English names of countries: those of the JDK's locale data for ISO 3166, and the short forms that
 * the press uses.
 */
public final class Countries {
  private static final List<String> SHORT_FORMS =
      List.of(
          "U.S.",
          "US",
          "U.S.A.",
          "USA",
          "United States of America",
          "UK",
          "U.K.",
          "Britain",
          "Great Britain",
          "England",
          "Scotland",
          "Wales",
          "Northern Ireland",
          "Russian Federation",
          "Soviet Union",
          "USSR",
          "Yugoslavia",
          "Burma",
          "Ivory Coast",
          "Cote d'Ivoire",
          "Czech Republic",
          "Czechoslovakia",
          "Macedonia",
          "Swaziland",
          "East Timor",
          "Cape Verde",
          "Congo",
          "DRC",
          "Democratic Republic of Congo",
          "Zaire",
          "Bosnia",
          "Bosnia-Herzegovina",
          "Bosnia and Herzegovina",
          "Trinidad and Tobago",
          "Antigua and Barbuda",
          "Holland",
          "Vatican City",
          "Palestine",
          "Kosovo",
          "Taiwan",
          "Hong Kong",
          "Macau",
          "Turkey",
          "Gambia",
          "Bahamas",
          "UAE",
          "East Germany",
          "West Germany",
          "Sao Tome and Principe");

  private static final Set<String> NAMES = read();

  private Countries() {}

  /** Whether the words, joined by spaces, are a country's name as written in a text. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }

  /** All names of countries. */
  static Set<String> names() {
    return NAMES;
  }

  private static Set<String> read() {
    Set<String> names = new HashSet<>(SHORT_FORMS);
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      if (!name.contains("(") && !name.equals(code)) {
        names.add(name.replace('’', '\'').replace(" & ", " and "));
      }
    }
    // The locale data writes "Congo - Kinshasa" and "Myanmar (Burma)", which no newspaper does.
    names.removeIf(name -> name.contains(" - "));
    names.addAll(List.of("Myanmar", "North Korea", "South Korea", "Syria", "Iran", "Laos"));
    return Set.copyOf(names);
  }
}
