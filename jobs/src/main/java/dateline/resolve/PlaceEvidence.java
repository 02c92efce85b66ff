package dateline.resolve;

import dateline.resolve.Gazetteer.Sense;
import dateline.resolve.PlaceResolver.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the names of one article tell of where it is about: countries, regions and towns. */
final class PlaceEvidence {
  /** Other places of the article within {@link #NEAR_KM} tell this much at most. */
  private static final double MOST_NEAR = 2.5;

  private static final double EACH_NEAR = 1;
  private static final double NEAR_KM = 150;

  /** Countries and nationalities of the article tell this much at most. */
  private static final double MOST_COUNTRY = 2.5;

  /** The region that holds a town, or a town in the region, is named. */
  static final double SAME_REGION = 3;

  /** How far a sense is ahead of those that do not come into question. */
  private static final double CLEARLY = 1.5;

  /** Points for each country, by the names that give them. */
  private final Map<String, Map<String, Double>> votes = new HashMap<>();

  /** Names of regions that the article has, by country and division. */
  private final Map<String, Set<String>> regions = new HashMap<>();

  /** Names of towns that the article has, in the same way. */
  private final Map<String, Set<String>> townsOf = new HashMap<>();

  /** Towns and regions that can be meant by their names alone, by name. */
  private final Map<String, Place> clear = new TreeMap<>();

  /**
   * What the mentions of an article tell.
   *
   * @param sites all of them
   */
  PlaceEvidence(Gazetteer gazetteer, List<Site> sites) {
    for (Site site : sites) {
      String name = site.isPlace() ? PlaceWords.bare(site.name(), gazetteer) : site.name();
      Place country = gazetteer.country(name);
      String demonym = site.isPlace() ? null : gazetteer.countryOfDemonym(name);
      if (country != null && (site.isPlace() || demonym == null)) {
        vote(country.country(), name, 2);
      } else if (demonym != null) {
        vote(demonym, name, 1.5);
      } else if (site.isPlace()) {
        add(name, gazetteer.named(name));
      }
    }
  }

  /** A name of places that are no countries. */
  private void add(String name, List<Sense> senses) {
    if (senses.isEmpty()) {
      return;
    }
    Sense first = senses.get(0);
    boolean isClear = senses.size() == 1 || first.prior() - senses.get(1).prior() >= CLEARLY;
    if (first.prior() >= PlaceResolver.LEAST && (isClear || isInOneCountry(senses))) {
      vote(first.place().country(), name, 0.8);
    }
    if (first.prior() >= PlaceResolver.LEAST && isClear) {
      clear.put(Spelling.fold(name), first.place());
      if (first.place().kind() == Place.Kind.CITY) {
        addTo(townsOf, first.place(), name);
      }
    }
    senses.stream()
        .map(Sense::place)
        .filter(p -> p.kind() == Place.Kind.STATE || p.kind() == Place.Kind.REGION)
        .forEach(region -> addTo(regions, region, name));
  }

  private static boolean isInOneCountry(List<Sense> senses) {
    Sense first = senses.get(0);
    return senses.stream()
        .filter(s -> s.prior() > first.prior() - CLEARLY)
        .allMatch(s -> s.place().country().equals(first.place().country()));
  }

  private static void addTo(Map<String, Set<String>> names, Place place, String name) {
    if (!place.division().isEmpty()) {
      names.computeIfAbsent(division(place), k -> new HashSet<>()).add(Spelling.fold(name));
    }
  }

  private static String division(Place place) {
    return place.country() + place.division();
  }

  private void vote(String country, String name, double points) {
    votes.computeIfAbsent(country, k -> new HashMap<>()).put(Spelling.fold(name), points);
  }

  /** Evidence for a place from the names of the article other than its own. */
  double context(Place place, String name) {
    String own = Spelling.fold(name);
    double points = 0;
    for (Map.Entry<String, Double> vote :
        votes.getOrDefault(place.country(), Map.of()).entrySet()) {
      points += vote.getKey().equals(own) ? 0 : vote.getValue();
    }
    points = Math.min(points, MOST_COUNTRY);
    Map<String, Set<String>> others = place.kind() == Place.Kind.CITY ? regions : townsOf;
    boolean told =
        place.kind() != Place.Kind.COUNTRY
            && !place.division().isEmpty()
            && others.getOrDefault(division(place), Set.of()).stream()
                .anyMatch(other -> !other.equals(own));
    points += told ? SAME_REGION : 0;
    return points + near(place, own);
  }

  /** Evidence from the article's other towns and regions around. */
  private double near(Place place, String own) {
    if (place.kind() == Place.Kind.COUNTRY) {
      return 0;
    }
    long around =
        clear.entrySet().stream()
            .filter(e -> !e.getKey().equals(own) && e.getValue().kilometres(place) <= NEAR_KM)
            .count();
    return Math.min(MOST_NEAR, EACH_NEAR * around);
  }

  /** The country that the article is mostly about; null where there is none. */
  String country() {
    return country(code -> true, 0.5, 0);
  }

  /**
   * The country whose public body an article means: the one that it is mostly about, of those that
   * have such a body; null where there is none.
   */
  String countryOf(PublicBody body) {
    return country(body::isOf, 0.6, 0.2);
  }

  /**
   * @param share of the points of countries that come into question
   * @param ofAll of the points of all countries
   */
  private String country(Predicate<String> question, double share, double ofAll) {
    Map<String, Double> sums = new TreeMap<>();
    votes.forEach(
        (country, points) -> sums.put(country, points.values().stream().mapToDouble(v -> v).sum()));
    double all = sums.values().stream().mapToDouble(v -> v).sum();
    sums.keySet().removeIf(question.negate());
    double asked = sums.values().stream().mapToDouble(v -> v).sum();
    return sums.entrySet().stream()
        .filter(e -> e.getValue() > share * asked && e.getValue() > ofAll * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
