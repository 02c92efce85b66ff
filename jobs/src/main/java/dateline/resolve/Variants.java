package dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Which ways to write a full name are of one person or organisation. */
final class Variants {
  /**
   * A way to write a name.
   *
   * @param articles how many articles write it so
   */
  record Variant(String name, long articles) {}

  /**
   * A name and what it is taken for.
   *
   * @param rule spelling, nickname or middle_name
   */
  record Merged(String name, String canonical, String rule) {}

  private Variants() {}

  /** What full names must share to be one; null for names that stand for themselves. */
  static String key(String type, String name) {
    if (type.equals("ORG")) {
      return OrganisationName.key(name).replace(" ", "");
    }
    PersonName person = type.equals("PER") ? PersonName.of(name) : null;
    return person == null || person.isAbbreviated() ? null : person.key();
  }

  /**
   * Merges names of one key into the commonest of them; persons only where their middle names and
   * generations do not tell them apart.
   *
   * @return those names that are taken for another
   */
  static List<Merged> merge(String type, List<Variant> variants) {
    TreeMap<String, List<Variant>> groups = new TreeMap<>();
    for (Variant one : variants) {
      String distinction = type.equals("PER") ? PersonName.of(one.name()).distinction() : "";
      groups.computeIfAbsent(distinction, k -> new ArrayList<>()).add(one);
    }
    if (groups.size() == 2 && groups.containsKey("")) {
      groups.lastEntry().getValue().addAll(groups.get(""));
      groups.remove("");
    }
    List<Merged> merged = new ArrayList<>();
    for (List<Variant> group : groups.values()) {
      String canonical =
          group.stream()
              .max(Comparator.comparing(Variant::articles).thenComparing(Variant::name))
              .orElseThrow()
              .name();
      for (Variant one : group) {
        if (!one.name().equals(canonical)) {
          merged.add(new Merged(one.name(), canonical, rule(type, one.name(), canonical)));
        }
      }
    }
    return merged;
  }

  private static String rule(String type, String name, String canonical) {
    if (type.equals("PER")) {
      PersonName a = PersonName.of(name);
      PersonName b = PersonName.of(canonical);
      if (!Spelling.sound(a.given()).equals(Spelling.sound(b.given()))) {
        return "nickname";
      }
      if (!a.distinction().equals(b.distinction())) {
        return "middle_name";
      }
    }
    return "spelling";
  }
}
