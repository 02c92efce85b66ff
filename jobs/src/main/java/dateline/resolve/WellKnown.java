package dateline.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Short forms of organisations that mean the same everywhere, such as "WHO". */
final class WellKnown {
  private static final String TABLE = "well-known.csv";

  /**
   * @param name the full name
   * @param type its type
   */
  record Entry(String name, String type) {}

  private static final Map<String, Entry> ALIASES = aliases();

  private WellKnown() {}

  /** What the alias stands for, if it is well known. */
  static Optional<Entry> named(String alias) {
    return Optional.ofNullable(ALIASES.get(alias));
  }

  private static Map<String, Entry> aliases() {
    Map<String, Entry> aliases = new HashMap<>();
    for (CSVRecord line : ShippedTable.lines(TABLE)) {
      aliases.put(line.get("alias"), new Entry(line.get("name"), line.get("type")));
    }
    return Map.copyOf(aliases);
  }
}
