package dateline.annotate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the tags of public corpora, and of models that learnt from them, map to PER, ORG, LOC and
 * MISC: the Groningen Meaning Bank (geo, gpe, per, org, tim, art, eve, nat), CrossNER politics,
 * re3d, OntoNotes (PERSON, GPE, NORP, …), and the four themselves. Upper and lower case are the
 * same, but for {@code gpe}: in OntoNotes {@code GPE} is a place, in the Groningen Meaning Bank
 * {@code gpe} is a place or its people.
 */
public final class EntityTags {
  private static final String NONE = "";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("per", "PER"),
          Map.entry("person", "PER"),
          Map.entry("politician", "PER"),
          Map.entry("org", "ORG"),
          Map.entry("organisation", "ORG"),
          Map.entry("organization", "ORG"),
          Map.entry("politicalparty", "ORG"),
          Map.entry("loc", "LOC"),
          Map.entry("location", "LOC"),
          Map.entry("geo", "LOC"),
          Map.entry("country", "LOC"),
          Map.entry("fac", "LOC"),
          Map.entry("misc", "MISC"),
          Map.entry("art", "MISC"),
          Map.entry("eve", "MISC"),
          Map.entry("event", "MISC"),
          Map.entry("election", "MISC"),
          Map.entry("language", "MISC"),
          Map.entry("law", "MISC"),
          Map.entry("nat", "MISC"),
          Map.entry("nationality", "MISC"),
          Map.entry("norp", "MISC"),
          Map.entry("product", "MISC"),
          Map.entry("work_of_art", "MISC"),
          Map.entry("cardinal", NONE),
          Map.entry("commsidentifier", NONE),
          Map.entry("date", NONE),
          Map.entry("documentreference", NONE),
          Map.entry("militaryplatform", NONE),
          Map.entry("money", NONE),
          Map.entry("ordinal", NONE),
          Map.entry("percent", NONE),
          Map.entry("quantity", NONE),
          Map.entry("temporal", NONE),
          Map.entry("tim", NONE),
          Map.entry("time", NONE),
          Map.entry("vehicle", NONE),
          Map.entry("weapon", NONE));

  private EntityTags() {}

  /** Whether the tag (without {@code B-} or {@code I-}) is one that this class maps. */
  public static boolean knows(String tag) {
    return tag.equalsIgnoreCase("gpe") || TYPES.containsKey(folded(tag));
  }

  /**
   * The type of an entity.
   *
   * @param tag its tag, without {@code B-} or {@code I-}
   * @param text its words, joined by spaces: {@code gpe} is a place when it names a country, and a
   *     nationality otherwise
   * @return PER, ORG, LOC or MISC, or nothing where the tag is no name (times, amounts)
   */
  public static Optional<String> type(String tag, String text) {
    if (tag.equalsIgnoreCase("gpe")) {
      boolean place = tag.equals("GPE") || Countries.contains(text);
      return Optional.of(place ? "LOC" : "MISC");
    }
    String type = TYPES.get(folded(tag));
    if (type == null) {
      throw new IllegalArgumentException("Not a tag of a corpus known here: " + tag);
    }
    return type.equals(NONE) ? Optional.empty() : Optional.of(type);
  }

  private static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
