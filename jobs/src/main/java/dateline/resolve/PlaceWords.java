package dateline.resolve;

import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a place's name tell, whichever place it is. */
final class PlaceWords {
  /** What lies in no country, or is all over the world. */
  private static final Pattern SUPRANATIONAL =
      Pattern.compile(
          ".*\\b(?:Ocean|Sea|Africa|Asia|Europe|America|Americas|Oceania|Antarctica|Arctic|Antarctic|Balkans"
              + "|Caucasus|Caribbean|Middle East|Far East|Sahel|Sahara|Maghreb|Scandinavia|Pacific|Atlantic"
              + "|Mediterranean|Gulf|Gulf of \\p{Lu}\\w+|Strait|Channel|West|East|Eurozone|Horn of Africa|Latin"
              + " America|World|Earth|Moon|Mars|Levant|Himalayas|Andes|Alps|Amazon|Nile|Danube)");

  /** What is mostly no town, though there are towns of the name. */
  private static final Set<String> SELDOM_TOWNS =
      Set.of(
          "atlantic",
          "pacific",
          "amazon",
          "gulf",
          "east",
          "west",
          "world",
          "earth",
          "moon",
          "mercury",
          "venus",
          "mars",
          "jupiter",
          "saturn",
          "uranus",
          "neptune",
          "pluto");

  private static final Pattern DIVISION =
      Pattern.compile(
          "(?i)(?:^(?:the )?(?:state|province|region|city|district|county|governorate|republic) of )|(?: (?:state|"
              + "province|region|oblast|krai|county|governorate|district|prefecture|republic|city|municipality"
              + "|peninsula|department))$");

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?i)^(?:(?:north|south|east|west|central|upper|lower|greater|downtown|mainland)(?:ern)?(?:-?(?:east|west|"
              + "central)(?:ern)?)?) (?=\\p{L})");

  private PlaceWords() {}

  /** Whether the name is that of what lies in no country, or is all over the world. */
  static boolean isSupranational(String name) {
    return SUPRANATIONAL.matcher(name).matches();
  }

  /** Whether the name is mostly that of an ocean or a planet, so that a town needs its state. */
  static boolean isSeldomTown(String name) {
    return SELDOM_TOWNS.contains(Spelling.fold(name));
  }

  /** A name without "Province" or "northern", unless it is itself the name of a place. */
  static String bare(String name, Gazetteer gazetteer) {
    if (!gazetteer.named(name).isEmpty() || isSupranational(name)) {
      return name;
    }
    String bare = DIRECTION.matcher(DIVISION.matcher(name).replaceAll("")).replaceAll("").strip();
    return bare.isEmpty() ? name : bare;
  }
}
