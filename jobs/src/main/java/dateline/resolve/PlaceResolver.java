package dateline.resolve;

import dateline.resolve.Gazetteer.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says which places the names of one article mean: by how many people live there, and by the other
 * places, countries and nationalities that the article names.
 */
final class PlaceResolver {
  /** A reading needs as much evidence as a town of 100,000 has by its size alone. */
  static final double LEAST = 7.5;

  /** A name after a comma that holds the place, as in "Athens, Georgia". */
  private static final double CONTAINED = 6;

  /** A town that is called like a state, if no comma and state follow. */
  private static final double OVERLOOKED = 1.5;

  /**
   * A mention of the article.
   *
   * @param name the mention, cleaned
   * @param isPlace whether it is to be located; other mentions are evidence only
   */
  record Site(String name, boolean isPlace, int sentence, int begin, int end) {}

  /**
   * Where a mention is.
   *
   * @param place the place meant, or that it lies in or around; null where only the country is
   *     known
   * @param country ISO code; null where it is unknown
   * @param isThat whether the mention means the place itself
   * @param likeliest whether the name alone means this place
   */
  record Located(Place place, String country, boolean isThat, boolean likeliest) {
    static final Located NOWHERE = new Located(null, null, false, false);
  }

  private final Gazetteer gazetteer;
  private final List<Site> sites;
  private final PlaceEvidence evidence;

  private PlaceResolver(Gazetteer gazetteer, List<Site> sites) {
    this.gazetteer = gazetteer;
    this.sites = sites;
    this.evidence = new PlaceEvidence(gazetteer, sites);
  }

  /**
   * What one article tells of places.
   *
   * @param sites where each site is; {@link Located#NOWHERE} for what is no place or is not known
   * @param evidence what all of them tell
   */
  record Atlas(List<Located> sites, PlaceEvidence evidence) {}

  /** Locates each site. */
  static Atlas locate(Gazetteer gazetteer, List<Site> sites) {
    PlaceResolver resolver = new PlaceResolver(gazetteer, sites);
    return new Atlas(resolver.byNeighbours(resolver.byName()), resolver.evidence);
  }

  private List<Located> byName() {
    Map<String, Located> ofName = new HashMap<>();
    List<Located> located = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      if (!site.isPlace()) {
        located.add(Located.NOWHERE);
        continue;
      }
      if (isInList(i)) {
        Place state = state(i).orElseThrow();
        located.add(new Located(state, state.country(), true, isLikeliest(state, site.name())));
        continue;
      }
      Site container = container(i);
      if (container != null) {
        Located here = meant(site.name(), container.name());
        containing(here, container.name())
            .ifPresent(
                in ->
                    ofName.put(
                        Spelling.fold(container.name()),
                        new Located(in, in.country(), true, isLikeliest(in, container.name()))));
        // Once told, it is meant throughout the article.
        ofName.put(Spelling.fold(site.name()), here);
      }
      located.add(null);
    }
    for (int i = 0; i < sites.size(); i++) {
      if (located.get(i) == null) {
        String name = sites.get(i).name();
        located.set(i, ofName.computeIfAbsent(Spelling.fold(name), k -> meant(name, null)));
      }
    }
    return located;
  }

  /** The state or region of that name that holds the place. */
  private Optional<Place> containing(Located located, String name) {
    return located.place() == null
        ? Optional.empty()
        : gazetteer.named(name).stream()
            .map(Sense::place)
            .filter(p -> p.kind() != Place.Kind.CITY && !p.equals(located.place()))
            .filter(located.place()::lies)
            .findFirst();
  }

  private boolean isLikeliest(Place place, String name) {
    return gazetteer.named(name).get(0).place().equals(place);
  }

  /** The place named right after a comma, if any. */
  private Site container(int i) {
    if (i + 1 == sites.size()) {
      return null;
    }
    Site next = sites.get(i + 1);
    boolean follows =
        next.begin() - sites.get(i).end() == 2 && next.sentence() == sites.get(i).sentence();
    return follows && next.isPlace() && !areCountries(sites.get(i).name(), next.name())
        ? next
        : null;
  }

  /** Two countries, such as Benin and Nigeria; but Georgia is a state in the United States. */
  private boolean areCountries(String name, String next) {
    Place after = gazetteer.country(next);
    return after != null
        && gazetteer.country(name) != null
        && gazetteer.named(name).stream()
            .map(Sense::place)
            .noneMatch(p -> p.kind() != Place.Kind.CITY && !p.equals(after) && p.lies(after));
  }

  /**
   * Whether it is one of three or more states in a row: in "Iowa, Nevada, and Ohio" none is a town
   * in the next, though Iowa has a Nevada.
   */
  private boolean isInList(int i) {
    int first = i;
    while (areStatesInARow(first - 1)) {
      first--;
    }
    int last = i;
    while (areStatesInARow(last)) {
      last++;
    }
    return last - first >= 2;
  }

  /** Whether the i-th mention and the next can be states, with no more than ", and " between. */
  private boolean areStatesInARow(int i) {
    return i >= 0
        && i + 1 < sites.size()
        && sites.get(i).sentence() == sites.get(i + 1).sentence()
        && sites.get(i + 1).begin() - sites.get(i).end() <= ", and ".length()
        && state(i).isPresent()
        && state(i + 1).isPresent();
  }

  /** The state of the United States whose name the mention is. */
  private Optional<Place> state(int i) {
    return sites.get(i).isPlace()
        ? gazetteer.named(sites.get(i).name()).stream()
            .map(Sense::place)
            .filter(p -> p.kind() == Place.Kind.STATE)
            .findFirst()
        : Optional.empty();
  }

  private Located meant(String name, String container) {
    int comma = name.indexOf(", ");
    if (comma > 0 && container == null && gazetteer.named(name).isEmpty()) {
      return meant(name.substring(0, comma), name.substring(comma + 2));
    }
    List<Sense> senses = gazetteer.named(name);
    List<Place> around =
        container == null
            ? List.of()
            : gazetteer.named(container).stream()
                .map(Sense::place)
                .filter(p -> p.kind() != Place.Kind.CITY)
                .toList();
    Sense best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Sense sense : senses) {
      double score = sense.prior() + evidence.context(sense.place(), name);
      if (around.stream().anyMatch(a -> !a.equals(sense.place()) && sense.place().lies(a))) {
        score += CONTAINED;
      } else if (isOverlooked(sense, senses)) {
        score -= OVERLOOKED;
      }
      if (score > most) {
        most = score;
        best = sense;
      }
    }
    boolean isSeldom = PlaceWords.isSeldomTown(name);
    if (best != null && most >= (isSeldom ? LEAST + PlaceEvidence.SAME_REGION : LEAST)) {
      return new Located(best.place(), best.place().country(), true, best.equals(senses.get(0)));
    }
    if (!around.isEmpty()) {
      return new Located(null, around.get(0).country(), false, false);
    }
    return partly(name);
  }

  /** Whether it is a small town that is called like a state, such as Nevada in Iowa. */
  private static boolean isOverlooked(Sense sense, List<Sense> senses) {
    return sense.place().kind() == Place.Kind.CITY
        && senses.stream()
            .anyMatch(
                s ->
                    s.place().kind() == Place.Kind.STATE
                        && s.prior() >= sense.prior() + OVERLOOKED);
  }

  /** "Kunduz Province", "northern Iraq": not the place itself, but where it is. */
  private Located partly(String name) {
    if (PlaceWords.isSupranational(name)) {
      return Located.NOWHERE;
    }
    String bare = PlaceWords.bare(name, gazetteer);
    if (bare.equals(name)) {
      return Located.NOWHERE;
    }
    Located inner = meant(bare, null);
    return inner.country() == null
        ? Located.NOWHERE
        : new Located(inner.place(), inner.country(), false, false);
  }

  /**
   * The country of places that the gazetteer does not know: the one that the sentence names, or the
   * one that the article is about.
   */
  private List<Located> byNeighbours(List<Located> located) {
    Map<Integer, Set<String>> ofSentence = new HashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      String country = located.get(i).country();
      if (country != null) {
        ofSentence.computeIfAbsent(sites.get(i).sentence(), k -> new HashSet<>()).add(country);
      }
    }
    Map<String, String> ofName = new HashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      Set<String> near = ofSentence.getOrDefault(sites.get(i).sentence(), Set.of());
      if (near.size() == 1 && isUnknown(i, located)) {
        ofName.putIfAbsent(Spelling.fold(sites.get(i).name()), near.iterator().next());
      }
    }
    String otherwise = evidence.country();
    List<Located> all = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      String country =
          isUnknown(i, located)
              ? ofName.getOrDefault(Spelling.fold(sites.get(i).name()), otherwise)
              : null;
      all.add(country != null ? new Located(null, country, false, false) : located.get(i));
    }
    return all;
  }

  private boolean isUnknown(int i, List<Located> located) {
    return sites.get(i).isPlace()
        && located.get(i).country() == null
        && !PlaceWords.isSupranational(sites.get(i).name());
  }
}
