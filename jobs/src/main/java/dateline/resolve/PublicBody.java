package dateline.resolve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body that many countries have under one name, such as a senate or a ministry.
 *
 * @param name what it is called within its country
 * @param country the country that its full name tells; null where it tells none
 */
record PublicBody(String name, Place country) {
  private static final Pattern KIND =
      Pattern.compile(
          "Parliament|Senate|House(?: of (?:Representatives|Commons|Lords))?|Congress|National Assembly|Legislature"
              + "|(?:Supreme|High|Constitutional|Federal) Court|Court of Appeals?|Electoral Commission"
              + "|(?:Federal |National )?Government|Cabinet|Treasury"
              + "|Coast ?[Gg]uard|Navy|Army|Air Force|National Guard|Marine Corps|Armed Forces|National Police"
              + "|Federal Police|Border (?:Guard|Police)|(?:Ministry|Department) of [\\p{L} ]+"
              + "|(?:\\p{Lu}\\p{L}+ (?:and \\p{Lu}\\p{L}+ )?)?Ministry"
              + "|(?:State|Justice|Health|Defen[cs]e|Commerce|Treasury|Education|Interior) Department"
              + "|(?:Labou?r|Conservative|Green|Democratic|Republican|Libertarian|Liberal|Socialist|Communist"
              + "|Social Democratic|Liberal Democratic|Reform|Independence|National|Workers'?) Party");

  private static final Pattern OF = Pattern.compile("(.+) of (?:the )?(.+)");

  /** What the name says, if it is the name of such a body. */
  static Optional<PublicBody> of(String name, Gazetteer gazetteer) {
    if (KIND.matcher(name).matches()) {
      return Optional.of(new PublicBody(name, null));
    }
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      Place country = country(name.substring(0, space), gazetteer);
      String rest = name.substring(space + 1);
      if (country != null && KIND.matcher(rest).matches()) {
        return Optional.of(new PublicBody(rest, country));
      }
    }
    Matcher of = OF.matcher(name);
    if (of.matches() && KIND.matcher(of.group(1)).matches()) {
      Place country = gazetteer.country(of.group(2));
      if (country != null) {
        return Optional.of(new PublicBody(of.group(1), country));
      }
    }
    return Optional.empty();
  }

  /** The name with the country that it is of; empty where the country has no such body. */
  Optional<String> in(Place of) {
    String full = name;
    if (name.equals("House")) {
      if (!of.country().equals("US")) {
        return Optional.empty();
      }
      full = "House of Representatives";
    }
    return Optional.of(full + " (" + of.name() + ")");
  }

  private static Place country(String words, Gazetteer gazetteer) {
    Place country = gazetteer.country(words);
    String demonym = country == null ? gazetteer.countryOfDemonym(words) : null;
    return demonym == null ? country : gazetteer.countryOf(demonym);
  }
}
