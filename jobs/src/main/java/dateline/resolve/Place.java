package dateline.resolve;

import java.io.Serializable;

/**
 * A place of the gazetteer.
 *
 * @param kind what it is
 * @param name its usual English name
 * @param slug its name in an entity's id, unlike that of any other place
 * @param country ISO 3166-1 alpha-2 code of the country it lies in or is
 * @param division first-level division of the country by GeoNames's code; empty where none is told
 * @param population people
 * @param latitude degrees north, of a country or region where its people live
 * @param longitude degrees east
 * @param capital whether it is the capital of its country
 */
record Place(
    Kind kind,
    String name,
    String slug,
    String country,
    String division,
    long population,
    double latitude,
    double longitude,
    boolean capital)
    implements Serializable {
  enum Kind {
    COUNTRY,
    /** First-level division of the United States. */
    STATE,
    /** Division of another country, or an area that is known by a name of its own. */
    REGION,
    CITY
  }

  /** How likely the name alone means this place: 1.5 for each tenfold of people, and its rank. */
  double prior() {
    double people = 1.5 * Math.log10((double) Math.max(population, 100));
    return switch (kind) {
      case COUNTRY -> people + 2;
      case STATE -> people - 0.3;
      // Only regions that are known by their names are in the gazetteer.
      case REGION -> Math.max(people - 0.3, PlaceResolver.LEAST);
      case CITY -> capital ? people + 1 : people;
    };
  }

  /** Distance along the surface of the earth, to a few kilometres. */
  double kilometres(Place other) {
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(other.latitude);
    double half =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a)
                * Math.cos(b)
                * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
  }

  boolean lies(Place in) {
    return country.equals(in.country)
        && (in.kind == Kind.COUNTRY || (!division.isEmpty() && division.equals(in.division)));
  }
}
