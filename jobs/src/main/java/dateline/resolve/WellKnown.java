package dateline.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Short forms that mean the same everywhere, such as "U.S.", and the codes of countries. */
final class WellKnown {
  private static final String TABLE = "/dateline/resolve/well-known.csv";

  /**
   * @param name the full name
   * @param type its type
   */
  record Entry(String name, String type) {}

  private static final Map<String, Entry> ALIASES = aliases();
  private static final Map<String, String> COUNTRY_CODES = countryCodes();

  private WellKnown() {}

  /** What the alias stands for, if it is well known. */
  static Optional<Entry> named(String alias) {
    return Optional.ofNullable(ALIASES.get(alias));
  }

  /** The ISO 3166-1 code of a country's English name; null for other places. */
  static String countryCode(String name) {
    return COUNTRY_CODES.get(Name.slug(name));
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

  /** Names from the JDK's locale data, and those that it writes in another way than newspapers. */
  private static Map<String, String> countryCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      codes.put(Name.slug(name.replaceFirst(" \\(.*\\)", "").replace("&", "and")), code);
    }
    codes.put("democratic-republic-of-the-congo", "CD");
    codes.put("republic-of-the-congo", "CG");
    codes.put("czech-republic", "CZ");
    codes.put("north-macedonia", "MK");
    codes.put("turkey", "TR");
    codes.put("palestine", "PS");
    return Map.copyOf(codes);
  }
}
