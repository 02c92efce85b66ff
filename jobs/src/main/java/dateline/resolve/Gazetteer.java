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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Countries, regions and towns of 1,000 people and more, from GeoNames. Made by {@code
 * jobs/train/places/gazetteer.py}; sources and licences are in {@code places.md} beside the file.
 * One a JVM.
 */
final class Gazetteer {
  private static final String FILE = "/dateline/resolve/places.gz";
  private static final String ARTICLE = "the";

  /** By how much less a name that is not the usual one means a place. */
  private static final double OTHER_NAME = 1;

  private static final double BEHIND_CAPITAL = 0.5;

  /**
   * A place that a name may mean.
   *
   * @param place the place
   * @param byOwnName whether by the place's usual name, not by another
   * @param prior how likely the name alone means it, as {@link Place#prior}
   */
  record Sense(Place place, boolean byOwnName, double prior) {
    Sense asLikelyAs(double other) {
      return new Sense(place, byOwnName, other);
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
    return senses.getOrDefault(Spelling.fold(name), List.of());
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

  /**
   * A line of the file.
   *
   * @param place with the slug that its name gives, which others may have too
   * @param keys its names, folded; its own is the first
   * @param demonyms what its people are called, of a country, between bars
   */
  private record Entry(Place place, double prior, List<String> keys, String demonyms) {}

  private static Gazetteer read() {
    List<String[]> lines = lines();
    Map<String, String> capitals = new HashMap<>();
    for (String[] fields : lines) {
      if (fields[0].equals("country")) {
        capitals.put(fields[3], Spelling.fold(fields[8]));
      }
    }
    // While one task reads the file, the others of its JVM wait for it.
    List<Entry> entries =
        lines.parallelStream()
            .map(fields -> entry(fields, capitals))
            .sorted(Comparator.comparingDouble(e -> -e.prior()))
            .toList();
    Gazetteer read = new Gazetteer();
    Map<String, String> states = new HashMap<>();
    for (Entry entry : entries) {
      Place place = entry.place();
      if (place.kind() == Place.Kind.STATE) {
        states.put(place.division(), place.name());
      } else if (place.kind() == Place.Kind.COUNTRY) {
        read.countries.put(place.country(), place);
      }
    }
    Set<String> slugs = new HashSet<>();
    entries.forEach(entry -> read.add(entry, slugs, states));
    read.sort();
    return read;
  }

  private static List<String[]> lines() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("the jar's gazetteer cannot be read", e);
    }
  }

  private static Entry entry(String[] fields, Map<String, String> capitals) {
    Place.Kind kind = Place.Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
    String key = Spelling.fold(fields[1]);
    Place place =
        new Place(
            kind,
            fields[1],
            Name.slug(fields[1]),
            fields[3].intern(),
            fields[4].intern(),
            Long.parseLong(fields[5]),
            Double.parseDouble(fields[6]),
            Double.parseDouble(fields[7]),
            kind == Place.Kind.CITY
                && key.equals(capitals.get(fields[3]))
                && Long.parseLong(fields[5]) > 0);
    List<String> keys = new ArrayList<>(List.of(key));
    if (!fields[2].isEmpty()) {
      for (String other : fields[2].split("\\|", -1)) {
        String otherKey = Spelling.fold(other);
        if (!otherKey.equals(key)) {
          keys.add(otherKey);
        }
      }
    }
    return new Entry(place, place.prior(), keys, kind == Place.Kind.COUNTRY ? fields[9] : "");
  }

  private void add(Entry entry, Set<String> slugs, Map<String, String> states) {
    Place place = entry.place();
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
      addDemonyms(entry.demonyms(), unique.country());
    }
    for (int i = 0; i < entry.keys().size(); i++) {
      boolean isOwn = i == 0;
      double less = isOwn || unique.kind() == Place.Kind.COUNTRY ? 0 : OTHER_NAME;
      senses
          .computeIfAbsent(entry.keys().get(i), k -> new ArrayList<>(1))
          .add(new Sense(unique, isOwn, entry.prior() - less));
    }
  }

  private void addDemonyms(String demonyms, String country) {
    for (String demonym : demonyms.split("\\|", -1)) {
      String lower = demonym.toLowerCase(Locale.ROOT);
      if (!lower.isEmpty()) {
        this.demonyms.putIfAbsent(lower, country);
        this.demonyms.putIfAbsent(lower + "s", country);
      }
    }
  }

  /** A capital comes before a state that is called like it: Washington is mostly the town. */
  private static void lowerStates(List<Sense> found) {
    OptionalDouble capital =
        found.stream()
            .filter(s -> s.byOwnName() && s.place().capital())
            .mapToDouble(Sense::prior)
            .max();
    if (capital.isPresent()) {
      double most = capital.getAsDouble() - BEHIND_CAPITAL;
      found.replaceAll(
          s -> s.place().kind() == Place.Kind.STATE ? s.asLikelyAs(Math.min(s.prior(), most)) : s);
    }
  }

  /** Puts the likeliest sense of a name first, and lets texts leave out "the" before it. */
  private void sort() {
    UnusualNames unusual = new UnusualNames();
    Map<String, List<Sense>> withoutArticle = new HashMap<>();
    senses.forEach(
        (name, found) -> {
          if (found.size() > 1) {
            unusual.lower(name, found);
            lowerStates(found);
          }
          found.sort(Comparator.comparingDouble(s -> -s.prior()));
          if (name.startsWith(ARTICLE)) {
            withoutArticle.put(name.substring(ARTICLE.length()), found);
          }
        });
    withoutArticle.forEach(senses::putIfAbsent);
  }
}
