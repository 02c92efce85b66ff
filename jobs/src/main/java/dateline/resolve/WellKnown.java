package dateline.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Short forms of organisations that mean the same everywhere, such as "WHO". */
final class WellKnown {
  private static final String TABLE = "/dateline/resolve/well-known.csv";

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
    try (InputStream in = WellKnown.class.getResourceAsStream(TABLE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord line :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build().parse(reader)) {
        aliases.put(line.get("alias"), new Entry(line.get("name"), line.get("type")));
      }
      return Map.copyOf(aliases);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's table of aliases cannot be read", e);
    }
  }
}
