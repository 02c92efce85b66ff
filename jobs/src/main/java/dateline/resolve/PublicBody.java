package dateline.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
              + "|(?:State|Justice|Health|Defen[cs]e|Commerce|Treasury|Education|Interior|Labou?r|Energy|Agriculture"
              + "|Transportation) Department"
              + "|(?:Labou?r|Conservative|Green|Democratic|Republican|Libertarian|Liberal|Socialist|Communist"
              + "|Social Democratic|Liberal Democratic|Reform|Independence|National|Workers'?) Party");

  /** Countries that have a body called so; of what is not here, all have one. */
  private static final Map<String, Set<String>> COUNTRIES =
      Map.of(
          "Senate",
          codes(
              "AR AS AU BB BE BI BO BR BS BY BZ CA CD CG CI CL CM CO CZ DO ES FR GA GD GQ HT IE IT JM JO"
                  + " KE KH KZ LC LS MG MX NG NL PH PK PL PR PW PY RO RW SZ TG TH TT US UY UZ ZW"),
          "Congress",
          codes("AR BR CL CO DO ES FM GT HN IN MX PE PH PW PY US"),
          "House",
          codes("US"),
          "House of Representatives",
          codes("AG AS AU BY BZ CO CY EG ID JM JP LR LY MA MT NG NL NP NZ PH PR TH TT US YE"),
          "House of Commons",
          codes("CA GB"),
          "House of Lords",
          codes("GB"),
          "Republican Party",
          codes("US"));

  private static final Pattern SHORT_DEPARTMENT = Pattern.compile("^(?!Health)(.+) Department$");

  private static final Pattern NOT_AMERICAN =
      Pattern.compile("Parliament|National Assembly|.*Ministry.*");

  /** Where they are called departments, and not ministries. */
  private static final Set<String> WITH_DEPARTMENTS =
      codes("AU CA CH GB HK IE IN JM NZ PH PK US ZA");

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

  /**
   * Whether a country has such a body.
   *
   * @param code ISO 3166-1 alpha-2
   */
  boolean isOf(String code) {
    if (COUNTRIES.containsKey(name)) {
      return COUNTRIES.get(name).contains(code);
    }
    return name.contains("Department")
        ? WITH_DEPARTMENTS.contains(code)
        : !code.equals("US") || !NOT_AMERICAN.matcher(name).matches();
  }

  /** The name in full, with the country that it is of. */
  String in(Place of) {
    boolean isHouse =
        name.equals("House") && COUNTRIES.get("House of Representatives").contains(of.country());
    String full =
        isHouse
            ? "House of Representatives"
            : SHORT_DEPARTMENT.matcher(name).replaceFirst("Department of $1");
    return full.replaceFirst(" of (Interior|Treasury)$", " of the $1") + " (" + of.name() + ")";
  }

  private static Set<String> codes(String countries) {
    return Set.of(countries.split(" "));
  }

  private static Place country(String words, Gazetteer gazetteer) {
    Place country = gazetteer.country(words);
    String demonym = country == null ? gazetteer.countryOfDemonym(words) : null;
    return demonym == null ? country : gazetteer.countryOf(demonym);
  }
}
