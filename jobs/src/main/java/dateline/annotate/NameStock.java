package dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Names of the world, with what they are names of: persons (from Faker), cities (from GeoNames),
 * countries, nationalities, organisations. Made by {@code jobs/train/names/stock.py}; sources and
 * licences are in {@code names.md} beside the file.
 */
public final class NameStock {
  /** The file that ships, on the class path. */
  public static final String SHIPPED = "/dateline/annotate/names.gz";

  /** What a name may be a name of. */
  public enum Kind {
    /** Given name. */
    GIVEN,
    /** Given name of a people who put it last. */
    GIVEN2,
    /** Family name. */
    FAMILY,
    /** Family name of a people who put it first. */
    FAMILY1,
    /** City or town. */
    CITY,
    /** Country. */
    COUNTRY,
    /** State of the United States. */
    REGION,
    /** Nationality or faith. */
    DEMONYM,
    /** Organisation that news speak of. */
    ORGANISATION,
    /** Sports or other event. */
    EVENT,
    /** News agency. */
    AGENCY,
    /** City that teams are called after. */
    TEAM,
    /** Made-up company. */
    COMPANY,
    /** Made-up public body, party, school or paper. */
    BODY,
    /** Made-up sports club. */
    CLUB,
    /** Made-up place. */
    PLACE
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);

  private NameStock() {}

  /** Reads the file that ships anew: who needs it often keeps it. */
  public static NameStock shipped() {
    try (InputStream in = NameStock.class.getResourceAsStream(SHIPPED)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the stock of names cannot be read", e);
    }
  }

  private static NameStock read(InputStream gzip) throws IOException {
    NameStock stock = new NameStock();
    for (Kind kind : Kind.values()) {
      stock.names.put(kind, new ArrayList<>());
    }
    Map<String, Set<Kind>> sets = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(gzip), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        String name = line.substring(0, tab);
        Set<Kind> of = sets.computeIfAbsent(line.substring(tab + 1), NameStock::kinds);
        of.forEach(kind -> stock.names.get(kind).add(name));
        stock.kinds.put(name, of);
      }
    }
    return stock;
  }

  private static Set<Kind> kinds(String written) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String kind : written.split(" ", -1)) {
      kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
    return Collections.unmodifiableSet(kinds);
  }

  /** All names with their kinds. */
  public Map<String, Set<Kind>> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  /** The names of a kind, sorted. */
  public List<String> names(Kind kind) {
    return Collections.unmodifiableList(names.get(kind));
  }
}
