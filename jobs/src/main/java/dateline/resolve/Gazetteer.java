package dateline.resolve;

import dateline.Memo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Countries, regions and towns of 1,000 people and more, from GeoNames. Made by {@code
 * jobs/train/places/gazetteer.py}; sources and licences are in {@code places.md} beside the file.
 * One a JVM.
 */
final class Gazetteer {
  private static final String FILE = "/dateline/resolve/places.gz";

  /**
   * A place that a name may mean.
   *
   * @param place the place
   * @param byOwnName whether by the place's usual name, not by another
   */
  record Sense(Place place, boolean byOwnName) {
    double prior() {
      boolean other = !byOwnName && place.kind() != Place.Kind.COUNTRY;
      return other ? place.prior() - 1 : place.prior();
    }
  }

  private static final class Shipped {
    private static final Gazetteer ONE = read();
  }

  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Map<String, String> demonyms = new HashMap<>();
  private final Map<String, Place> countries = new HashMap<>();

  private final Memo<String, Optional<PublicBody>> bodies =
      new Memo<>(name -> PublicBody.of(name, this));

  private Gazetteer() {}

  /** The gazetteer in the jar, read on first use: some 100 MB of heap. */
  static Gazetteer shipped() {
    return Shipped.ONE;
  }

  /** The places that a name may mean, the likeliest first; empty where it is unknown. */
  List<Sense> named(String name) {
    String key = Spelling.fold(name);
    List<Sense> found = senses.get(key);
    return found != null ? found : senses.getOrDefault("the" + key, List.of());
  }

  /** The public body whose name this is, such as a ministry. */
  Optional<PublicBody> body(String name) {
    return bodies.of(name);
  }

  /** The country whose name this is, however it is written; null for other names. */
  Place country(String name) {
    List<Sense> found = named(name);
    return found.isEmpty() || found.get(0).place().kind() != Place.Kind.COUNTRY
        ? null
        : found.get(0).place();
  }

  /** The country of an ISO code. */
  Place countryOf(String code) {
    return countries.get(code);
  }

  /** ISO code of the country whose people or things are so called; null for other words. */
  String countryOfDemonym(String word) {
    return demonyms.get(word.toLowerCase(Locale.ROOT));
  }

  private static Gazetteer read() {
    Gazetteer read = new Gazetteer();
    Set<String> slugs = new HashSet<>();
    List<Place> places = new ArrayList<>();
    List<String[]> lines = new ArrayList<>();
    Map<String, String> capitals = new HashMap<>();
    try (InputStream in = Gazetteer.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        lines.add(fields);
        if (fields[0].equals("country")) {
          capitals.put(fields[3], Spelling.fold(fields[8]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's gazetteer cannot be read", e);
    }
    for (String[] fields : lines) {
      places.add(place(fields, capitals));
    }
    List<Integer> byPrior = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      byPrior.add(i);
    }
    byPrior.sort(Comparator.comparing(i -> -places.get(i).prior()));
    Map<String, String> states = new HashMap<>();
    places.stream()
        .filter(p -> p.kind() == Place.Kind.STATE)
        .forEach(p -> states.put(p.division(), p.name()));
    places.stream()
        .filter(p -> p.kind() == Place.Kind.COUNTRY)
        .forEach(p -> read.countries.put(p.country(), p));
    for (int i : byPrior) {
      read.add(places.get(i), lines.get(i), slugs, states);
    }
    read.senses.replaceAll(
        (name, found) ->
            found.stream().sorted(Comparator.comparing((Sense s) -> -s.prior())).toList());
    return read;
  }

  private static Place place(String[] fields, Map<String, String> capitals) {
    Place.Kind kind = Place.Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
    return new Place(
        kind,
        fields[1],
        Name.slug(fields[1]),
        fields[3].intern(),
        fields[4].intern(),
        Long.parseLong(fields[5]),
        Double.parseDouble(fields[6]),
        Double.parseDouble(fields[7]),
        kind == Place.Kind.CITY
            && Spelling.fold(fields[1]).equals(capitals.get(fields[3]))
            && Long.parseLong(fields[5]) > 0);
  }

  private void add(Place place, String[] fields, Set<String> slugs, Map<String, String> states) {
    Place unique = place;
    if (!slugs.add(place.slug())) {
      boolean american = place.country().equals("US") && states.containsKey(place.division());
      String within =
          american && place.kind() == Place.Kind.CITY
              ? states.get(place.division())
              : countries.get(place.country()).name();
      String slug = place.slug() + "-" + Name.slug(within);
      String tried = slug;
      for (int n = 2; !slugs.add(tried); n++) {
        tried = slug + "-" + n;
      }
      unique =
          new Place(
              place.kind(),
              place.name(),
              tried,
              place.country(),
              place.division(),
              place.population(),
              place.latitude(),
              place.longitude(),
              place.capital());
    }
    if (unique.kind() == Place.Kind.COUNTRY) {
      countries.put(unique.country(), unique);
      addDemonyms(fields);
    }
    String key = Spelling.fold(unique.name());
    addSense(key, new Sense(unique, true));
    if (!fields[2].isEmpty()) {
      for (String other : fields[2].split("\\|", -1)) {
        String otherKey = Spelling.fold(other);
        if (!otherKey.equals(key)) {
          addSense(otherKey, new Sense(unique, false));
        }
      }
    }
  }

  private void addSense(String key, Sense sense) {
    senses.computeIfAbsent(key, k -> new ArrayList<>(1)).add(sense);
  }

  private void addDemonyms(String[] fields) {
    for (String demonym : fields[9].split("\\|", -1)) {
      String lower = demonym.toLowerCase(Locale.ROOT);
      if (!lower.isEmpty()) {
        demonyms.putIfAbsent(lower, fields[3]);
        demonyms.putIfAbsent(lower + "s", fields[3]);
      }
    }
  }
}
