package dateline.evaluate;

import dateline.annotate.Countries;
import java.util.Map;
import java.util.Optional;

/**
 * How the tags of public corpora map to PER, ORG, LOC and MISC: the Groningen Meaning Bank (geo,
 * gpe, per, org, tim, art, eve, nat), CrossNER politics, re3d, OntoNotes, and the four themselves.
 */
public final class EntityTags {
  private static final String NONE = "";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("PER", "PER"),
          Map.entry("ORG", "ORG"),
          Map.entry("LOC", "LOC"),
          Map.entry("MISC", "MISC"),
          Map.entry("per", "PER"),
          Map.entry("org", "ORG"),
          Map.entry("geo", "LOC"),
          Map.entry("art", "MISC"),
          Map.entry("eve", "MISC"),
          Map.entry("nat", "MISC"),
          Map.entry("tim", NONE),
          Map.entry("politician", "PER"),
          Map.entry("person", "PER"),
          Map.entry("politicalparty", "ORG"),
          Map.entry("organisation", "ORG"),
          Map.entry("country", "LOC"),
          Map.entry("location", "LOC"),
          Map.entry("election", "MISC"),
          Map.entry("event", "MISC"),
          Map.entry("misc", "MISC"),
          Map.entry("Person", "PER"),
          Map.entry("Organisation", "ORG"),
          Map.entry("Location", "LOC"),
          Map.entry("Nationality", "MISC"),
          Map.entry("CommsIdentifier", NONE),
          Map.entry("DocumentReference", NONE),
          Map.entry("MilitaryPlatform", NONE),
          Map.entry("Money", NONE),
          Map.entry("Quantity", NONE),
          Map.entry("Temporal", NONE),
          Map.entry("Vehicle", NONE),
          Map.entry("Weapon", NONE));

  private EntityTags() {}

  /** Whether the tag (without {@code B-} or {@code I-}) is one that this class maps. */
  public static boolean knows(String tag) {
    return tag.equals("gpe") || TYPES.containsKey(tag);
  }

  /**
   * The type of an entity.
   *
   * @param tag its tag in the corpus, without {@code B-} or {@code I-}
   * @param text its words, joined by spaces: {@code gpe} is a place when it names a country, and a
   *     nationality otherwise
   * @return PER, ORG, LOC or MISC, or nothing where the tag is no name (times, amounts)
   */
  public static Optional<String> type(String tag, String text) {
    if (tag.equals("gpe")) {
      return Optional.of(Countries.contains(text) ? "LOC" : "MISC");
    }
    String type = TYPES.get(tag);
    if (type == null) {
      throw new IllegalArgumentException("Not a tag of a corpus known here: " + tag);
    }
    return type.equals(NONE) ? Optional.empty() : Optional.of(type);
  }
}
