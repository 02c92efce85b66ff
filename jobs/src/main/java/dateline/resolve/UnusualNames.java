package dateline.resolve;

import dateline.resolve.Gazetteer.Sense;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Names of towns that English texts use for other towns. Those of the gazetteer are old ones too,
 * those of parts of a town and those in other languages: Cancún was a spelling of Changchun,
 * Waterloo is what Austin was called, and Franklin a part of Columbus.
 */
final class UnusualNames {
  private static final String ENGLISH = "english-names.csv";

  /** How far an unusual name stays behind the town that is called so. */
  private static final double BEHIND = 3;

  private static final Set<String> ENGLISH_SPEAKING = Set.of("AU", "CA", "GB", "IE", "NZ", "US");

  /** Other names of towns that English texts use, behind the country's code. */
  private final Set<String> english = new HashSet<>();

  UnusualNames() {
    for (CSVRecord line : ShippedTable.lines(ENGLISH)) {
      english.add(line.get("country") + " " + Spelling.fold(line.get("name")));
    }
  }

  /**
   * Makes the senses of a name less likely by which English texts do not use it.
   *
   * @param name folded
   * @param senses all of it; changed in place
   */
  void lower(String name, List<Sense> senses) {
    OptionalDouble town =
        senses.stream()
            .filter(s -> s.byOwnName() && isKnown(s.place()))
            .mapToDouble(Sense::prior)
            .max();
    if (town.isPresent()) {
      double most = town.getAsDouble();
      senses.replaceAll(s -> isUnusual(name, s, most) ? s.asLikelyAs(most - BEHIND) : s);
    }
  }

  /**
   * @param most how likely the name means a town that is called so
   */
  private boolean isUnusual(String name, Sense sense, double most) {
    Place place = sense.place();
    return !sense.byOwnName()
        && place.kind() == Place.Kind.CITY
        && (sense.prior() > most || isEnglishSpeaking(place))
        && sense.prior() > most - BEHIND
        && !isShorter(name, place.name())
        && !english.contains(place.country() + " " + name);
  }

  /** Whether English texts write of a town without saying where it is. */
  private static boolean isKnown(Place place) {
    return place.kind() == Place.Kind.CITY
        && place.population() >= (isEnglishSpeaking(place) ? 1_000 : 15_000);
  }

  private static boolean isEnglishSpeaking(Place place) {
    return ENGLISH_SPEAKING.contains(place.country());
  }

  /** Whether the full name begins with the words of the name, such as Newcastle upon Tyne. */
  private static boolean isShorter(String name, String full) {
    String sought = saint(name);
    for (int end = full.indexOf(' '); end >= 0; end = full.indexOf(' ', end + 1)) {
      if (saint(Spelling.fold(full.substring(0, end))).equals(sought)) {
        return true;
      }
    }
    return saint(Spelling.fold(full)).equals(sought);
  }

  private static String saint(String folded) {
    return folded.startsWith("saint") ? "st" + folded.substring("saint".length()) : folded;
  }
}
