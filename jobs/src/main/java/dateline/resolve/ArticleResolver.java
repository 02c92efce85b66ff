package dateline.resolve;

import dateline.resolve.PlaceResolver.Located;
import dateline.resolve.PlaceResolver.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the mentions of one article among themselves. */
final class ArticleResolver {
  /** Ties between types go to the earlier. */
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

  /**
   * A mention as found.
   *
   * @param text as written
   * @param type as the name finder has it
   * @param sentence its number in the article
   * @param begin offset of its first character
   * @param end offset after its last
   */
  record Found(String text, String type, int sentence, int begin, int end) {}

  /**
   * What a mention refers to.
   *
   * @param rule how that is known; see the column of mentions
   * @param located where it is, for a place
   */
  record Resolved(String name, String type, String rule, Located located) {
    Resolved(String name, String type, String rule) {
      this(name, type, rule, Located.NOWHERE);
    }

    /** What the entity's id is made of. */
    String slug() {
      return located.isThat() ? located.place().slug() : Name.slug(name);
    }
  }

  private record Cue(String text, String type) {}

  private final Gazetteer gazetteer;

  ArticleResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Resolves each mention by all others of its article.
   *
   * @param mentions all mentions of the article, in the order of the text
   * @return for each, what it refers to
   */
  List<Resolved> resolve(List<Found> mentions) {
    Map<Cue, Resolved> alone = new HashMap<>();
    List<Resolved> cleaned =
        mentions.stream()
            .map(m -> alone.computeIfAbsent(new Cue(m.text(), m.type()), this::alone))
            .toList();
    Map<String, String> types = majorityTypes(cleaned);
    ShortForms shortForms =
        new ShortForms(ofType("PER", cleaned, types), ofType("ORG", cleaned, types));
    Map<Resolved, Resolved> among = new HashMap<>();
    Map<String, Integer> soFar = new HashMap<>();
    List<Resolved> resolved = new ArrayList<>();
    for (Resolved one : cleaned) {
      Resolved meant =
          introduced(
              among.computeIfAbsent(
                  one, any -> among(any, types.get(any.name()), shortForms, cleaned)),
              shortForms,
              soFar);
      soFar.merge(meant.name(), 1, Integer::sum);
      resolved.add(meant);
    }
    return located(mentions, resolved);
  }

  /** Whether a rule tells no more than the name itself, so that what stands around it may. */
  static boolean isOpen(String rule) {
    return rule.equals("full") || rule.equals("exact");
  }

  /** A surname that the article as a whole leaves open may be clear where it stands. */
  private static Resolved introduced(
      Resolved one, ShortForms shortForms, Map<String, Integer> soFar) {
    return isOpen(one.rule()) && one.type().equals("PER")
        ? shortForms
            .introduced(one.name(), soFar)
            .map(p -> new Resolved(p.name(), "PER", p.rule()))
            .orElse(one)
        : one;
  }

  private static List<String> ofType(
      String type, List<Resolved> mentions, Map<String, String> types) {
    return mentions.stream()
        .map(Resolved::name)
        .filter(name -> types.get(name).equals(type))
        .toList();
  }

  private Resolved among(Resolved one, String type, ShortForms shortForms, List<Resolved> all) {
    if (one.rule().equals("alias")) {
      return one;
    }
    return meant(one, type, shortForms, all)
        .orElseGet(
            () -> new Resolved(one.name(), type, type.equals(one.type()) ? one.rule() : "exact"));
  }

  private Optional<Resolved> meant(
      Resolved one, String type, ShortForms shortForms, List<Resolved> all) {
    String name = one.name();
    boolean isPerson = type.equals("PER");
    boolean isPlace = !isPerson && isLarge(name);
    Optional<ShortForms.Meaning> person =
        isPerson ? shortForms.person(name) : shortForms.surname(name);
    if (person.isPresent() && (!isPlace || !isAbout(name, all))) {
      return person.map(p -> new Resolved(p.name(), "PER", p.rule()));
    }
    if (isPlace) {
      return Optional.empty();
    }
    boolean isOneWord = name.indexOf(' ') < 0;
    Optional<ShortForms.Meaning> organisation = shortForms.acronym(name);
    if (organisation.isEmpty() && (type.equals("ORG") || (isPerson && isOneWord))) {
      organisation = shortForms.shortName(name);
    }
    return organisation.map(o -> new Resolved(o.name(), "ORG", o.rule()));
  }

  /** Whether the article names something else of the country in which the place lies. */
  private boolean isAbout(String place, List<Resolved> all) {
    String country = gazetteer.named(place).get(0).place().country();
    return all.stream()
        .filter(o -> !o.name().equals(place))
        .anyMatch(
            o ->
                (o.type().equals("LOC")
                        && isLarge(o.name())
                        && gazetteer.named(o.name()).get(0).place().country().equals(country))
                    || (o.type().equals("MISC")
                        && country.equals(gazetteer.countryOfDemonym(o.name()))));
  }

  /** Whether the name alone means a place that everyone knows. */
  private boolean isLarge(String name) {
    List<Gazetteer.Sense> senses = gazetteer.named(name);
    return !senses.isEmpty() && senses.get(0).prior() >= PlaceResolver.LEAST;
  }

  private List<Resolved> located(List<Found> mentions, List<Resolved> resolved) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Found found = mentions.get(i);
      Resolved one = resolved.get(i);
      boolean isPlace = one.type().equals("LOC");
      boolean isEvidence = isPlace || one.type().equals("MISC");
      sites.add(
          new Site(
              isEvidence ? one.name() : "", isPlace, found.sentence(), found.begin(), found.end()));
    }
    PlaceResolver.Atlas atlas = PlaceResolver.locate(gazetteer, sites);
    List<Resolved> all = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      all.add(body(at(resolved.get(i), atlas.sites().get(i)), atlas.evidence()));
    }
    return all;
  }

  /** Says which country's senate or ministry it is, where the name or the article tells. */
  private Resolved body(Resolved one, PlaceEvidence article) {
    Optional<PublicBody> found =
        one.type().equals("ORG") ? gazetteer.body(one.name()) : Optional.empty();
    if (found.isEmpty()) {
      return one;
    }
    PublicBody body = found.get();
    if (body.country() != null) {
      return new Resolved(body.in(body.country()), "ORG", "alias");
    }
    String country = article.countryOf(body);
    return country == null
        ? one
        : new Resolved(body.in(gazetteer.countryOf(country)), "ORG", "country");
  }

  private Resolved at(Resolved one, Located located) {
    if (one.type().equals("MISC")) {
      String country = gazetteer.countryOfDemonym(one.name());
      return country == null
          ? one
          : new Resolved(one.name(), "MISC", "demonym", new Located(null, country, false, false));
    }
    if (!one.type().equals("LOC")) {
      return one;
    }
    if (!located.isThat()) {
      return new Resolved(one.name(), "LOC", one.rule(), located);
    }
    Place place = located.place();
    boolean ownName = Spelling.fold(place.name()).equals(Spelling.fold(one.name()));
    String rule = !located.likeliest() ? "place" : ownName ? one.rule() : "alias";
    String name = place.kind() == Place.Kind.COUNTRY ? place.name() : one.name();
    return new Resolved(name, "LOC", rule, located);
  }

  private Resolved alone(Cue mention) {
    String clean = Name.clean(mention.text(), mention.type());
    String name = Name.fromCapitals(clean, mention.type());
    Optional<WellKnown.Entry> known = WellKnown.named(clean).or(() -> WellKnown.named(name));
    if (known.isPresent()) {
      return new Resolved(known.get().name(), known.get().type(), "alias");
    }
    Place country = mention.type().equals("LOC") ? null : gazetteer.country(name);
    if (country != null && (mention.type().equals("ORG") || OrganisationName.isAcronym(name))) {
      // A team or a government is called after its country.
      return new Resolved(country.name(), "LOC", "exact");
    }
    boolean misread = mention.type().equals("PER") && Name.soundsLikeOrganisation(name);
    return new Resolved(name, misread ? "ORG" : mention.type(), misread ? "exact" : "full");
  }

  /** For each name, the type that most of its mentions in the article have. */
  private static Map<String, String> majorityTypes(List<Resolved> mentions) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Resolved one : mentions) {
      counts.computeIfAbsent(one.name(), k -> new HashMap<>()).merge(one.type(), 1, Integer::sum);
    }
    Map<String, String> majority = new HashMap<>();
    counts.forEach(
        (name, byType) -> {
          String best = null;
          for (String type : TYPES) {
            if (byType.containsKey(type) && (best == null || byType.get(type) > byType.get(best))) {
              best = type;
            }
          }
          majority.put(name, best);
        });
    return majority;
  }
}
