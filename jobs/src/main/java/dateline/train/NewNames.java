package dateline.train;

import dateline.annotate.NameStock;
import dateline.annotate.NameStock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws names of the world from {@link NameStock}. Seeded. */
final class NewNames {
  private static final double EAST_ASIAN = 0.12;
  private static final double FAMILY_FIRST = 0.75;
  private static final double SECOND_GIVEN = 0.06;
  private static final double INITIAL = 0.04;
  private static final double KNOWN_ORGANISATION = 0.25;
  private static final String INITIALS = "ABCDEFGHIJKLMNOPRSTVWYZ";
  private static final String ACRONYMS = "AAABCCDEFFGHIIJKLMMNNOPPRSSTUUWZ";
  private static final int[] ACRONYM_LENGTHS = {2, 3, 3, 3, 3, 4, 4, 5};

  private final NameStock stock;
  private final Random random;

  NewNames(NameStock stock, Random random) {
    this.stock = stock;
    this.random = random;
  }

  /**
   * A person.
   *
   * @param full the words of the whole name
   * @param family the family name
   */
  record Person(List<String> full, String family) {}

  Person person() {
    boolean eastAsian = random.nextDouble() < EAST_ASIAN;
    String family = drawn(eastAsian ? Kind.FAMILY1 : Kind.FAMILY);
    List<String> full = new ArrayList<>();
    full.add(drawn(eastAsian ? Kind.GIVEN2 : Kind.GIVEN));
    double more = random.nextDouble();
    if (!eastAsian && more < SECOND_GIVEN) {
      full.add(drawn(Kind.GIVEN));
    } else if (!eastAsian && more < SECOND_GIVEN + INITIAL) {
      full.add(INITIALS.charAt(random.nextInt(INITIALS.length())) + ".");
    }
    full.add(eastAsian && random.nextDouble() < FAMILY_FIRST ? 0 : full.size(), family);
    return new Person(words(full), family);
  }

  /** A family name, half of the time with one or two initials before it. */
  List<String> withInitials() {
    List<String> name = new ArrayList<>();
    if (random.nextBoolean()) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        name.add(INITIALS.charAt(random.nextInt(INITIALS.length())) + ".");
      }
    }
    name.add(person().family());
    return words(name);
  }

  /** A name of one of these kinds. */
  List<String> one(Kind... kinds) {
    return words(List.of(drawn(kinds[random.nextInt(kinds.length)])));
  }

  boolean isA(String name, Kind kind) {
    return stock.kinds().getOrDefault(name, Set.of()).contains(kind);
  }

  /** A public body, party or company: one that the news speak of, or a made-up one. */
  List<String> organisation() {
    return random.nextDouble() < KNOWN_ORGANISATION
        ? one(Kind.ORGANISATION)
        : one(Kind.BODY, Kind.BODY, Kind.COMPANY);
  }

  String acronym() {
    StringBuilder letters = new StringBuilder();
    for (int i = ACRONYM_LENGTHS[random.nextInt(ACRONYM_LENGTHS.length)]; i > 0; i--) {
      letters.append(ACRONYMS.charAt(random.nextInt(ACRONYMS.length())));
    }
    return letters.toString();
  }

  private String drawn(Kind kind) {
    List<String> names = stock.names(kind);
    return names.get(random.nextInt(names.size()));
  }

  private static List<String> words(List<String> names) {
    return List.of(String.join(" ", names).split(" ", -1));
  }
}
