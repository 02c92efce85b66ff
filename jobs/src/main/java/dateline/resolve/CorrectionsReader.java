package dateline.resolve;

import dateline.UserError;
import dateline.resolve.Correction.Action;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and checks the lines of one file of corrections. */
final class CorrectionsReader {
  private static final List<String> COLUMNS = List.of("alias", "entity", "type", "action");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .build();

  private final String source;
  private final List<Correction> lines = new ArrayList<>();

  CorrectionsReader(String source) {
    this.source = source;
  }

  /** The corrections of a file of that text. */
  Corrections read(String csv) {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      return read(text, parser);
    } catch (UncheckedIOException | IOException e) {
      throw new UserError(
          source + ": not a CSV file: " + e.getMessage() + "; close the quotation marks", e);
    }
  }

  private Corrections read(String text, CSVParser records) {
    Map<String, Integer> columns = null;
    for (CSVRecord fields : records) {
      int line = Math.toIntExact(lastLine(records, fields));
      if (columns == null) {
        columns = header(fields);
      } else {
        lines.add(correction(fields, columns, line));
      }
    }
    if (columns == null) {
      throw new UserError(source + ": empty; the first line is " + String.join(",", COLUMNS));
    }
    contradictions();
    Corrections corrections = new Corrections(text, lines);
    circles(corrections);
    return corrections;
  }

  private static long lastLine(CSVParser records, CSVRecord fields) {
    long inQuotes = fields.stream().mapToLong(f -> f.chars().filter(c -> c == '\n').count()).sum();
    return records.getCurrentLineNumber() - inQuotes;
  }

  private Map<String, Integer> header(CSVRecord fields) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      columns.put(fields.get(i).toLowerCase(Locale.ROOT), i);
    }
    List<String> missing = COLUMNS.stream().filter(c -> !columns.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      throw new UserError(
          source
              + " line 1: no column "
              + String.join(", ", missing)
              + "; the first line is "
              + String.join(",", COLUMNS));
    }
    return columns;
  }

  private Correction correction(CSVRecord fields, Map<String, Integer> columns, int line) {
    Map<String, String> of =
        COLUMNS.stream()
            .collect(
                Collectors.toMap(
                    c -> c,
                    c -> {
                      int at = columns.get(c);
                      return at < fields.size() ? fields.get(at).strip() : "";
                    }));
    Correction read =
        new Correction(
            line,
            plain(of.get("alias"), line, "alias"),
            plain(of.get("entity"), line, "entity"),
            type(of.get("type"), line),
            action(of.get("action"), line));
    check(read);
    return read;
  }

  private String plain(String value, int line, String column) {
    if (EntityId.isOne(value)) {
      return value;
    }
    if (EntityId.looksLikeOne(value)) {
      throw fault(
          line,
          column
              + " "
              + value
              + " is no entity_id; give one such as per/jane-doe from the table entities, or a name");
    }
    return value.isEmpty() ? value : Name.clean(value, "");
  }

  private String type(String value, int line) {
    String type = value.toUpperCase(Locale.ROOT);
    if (!type.isEmpty() && !Corrections.TYPES.contains(type)) {
      throw fault(line, "type " + value + ": give PER, ORG, LOC, MISC, or nothing for all");
    }
    return type;
  }

  private Action action(String value, int line) {
    return Stream.of(Action.values())
        .filter(a -> a.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    line,
                    (value.isEmpty() ? "action is empty" : "action " + value)
                        + ": give merge, split, drop or rename"));
  }

  private void check(Correction c) {
    if (c.alias().isEmpty()) {
      throw fault(c.line(), "alias is empty: give a mention as written, or an entity_id");
    }
    boolean aliasIsId = EntityId.isOne(c.alias());
    if (aliasIsId && !c.type().isEmpty() && !EntityId.type(c.alias()).equals(c.type())) {
      throw fault(
          c.line(), "alias " + c.alias() + " is not of type " + c.type() + ": leave type empty");
    }
    if (c.entity().isEmpty() && c.action() != Action.DROP) {
      throw fault(
          c.line(),
          switch (c.action()) {
            case MERGE -> "entity is empty: give the entity_id or name to merge into";
            case SPLIT -> "entity is empty: give the entity_id or name to split from";
            default -> "entity is empty: give the new name";
          });
    }
    if (c.action() == Action.RENAME) {
      if (EntityId.isOne(c.entity())) {
        throw fault(
            c.line(), "entity " + c.entity() + " is an entity_id: give the new name, or merge");
      }
    } else if (c.action() == Action.SPLIT && aliasIsId) {
      throw fault(c.line(), "alias " + c.alias() + " is an entity: give the name to split off");
    } else if (isSame(c)) {
      throw fault(
          c.line(),
          c.action() == Action.MERGE
              ? c.alias() + " would be merged into itself"
              : c.alias()
                  + " is what "
                  + c.entity()
                  + " is called: merge its other names elsewhere, or drop it");
    }
  }

  /** Whether alias and entity of a merge or split are one by their names. */
  private static boolean isSame(Correction c) {
    if (c.action() == Action.DROP) {
      return false;
    }
    if (EntityId.isOne(c.alias()) == EntityId.isOne(c.entity())) {
      return EntityId.isOne(c.alias())
          ? c.alias().equals(c.entity())
          : Name.slug(c.alias()).equals(Name.slug(c.entity()))
              && (c.action() == Action.SPLIT || c.alias().equals(c.entity()));
    }
    String id = EntityId.isOne(c.alias()) ? c.alias() : c.entity();
    String name = EntityId.isOne(c.alias()) ? c.entity() : c.alias();
    String type = EntityId.type(id);
    return (c.type().isEmpty() ? c.action() == Action.SPLIT : c.type().equals(type))
        && EntityId.of(type, name).equals(id);
  }

  /** Two lines for the same alias that cannot both be done. */
  private void contradictions() {
    Map<String, Correction> decided = new HashMap<>();
    for (Correction c : lines) {
      String about =
          c.action() == Action.RENAME
              ? "rename"
              : c.action() == Action.MERGE || c.entity().isEmpty() ? "" : c.entity();
      Correction other = decided.putIfAbsent(Corrections.key(c) + "\n" + about, c);
      if (other != null && (other.action() != c.action() || !other.entity().equals(c.entity()))) {
        throw fault(
            c.line(),
            c.alias()
                + " to "
                + describe(c)
                + ", but line "
                + other.line()
                + " says to "
                + describe(other)
                + ": keep one of the two");
      }
    }
  }

  private static String describe(Correction c) {
    String action = c.action().name().toLowerCase(Locale.ROOT);
    return switch (c.action()) {
      case MERGE -> action + " into " + c.entity();
      case RENAME -> action + " as " + c.entity();
      default -> c.entity().isEmpty() ? action : action + " from " + c.entity();
    };
  }

  /** Lines that lead back to where they began. */
  private void circles(Corrections corrections) {
    for (Correction c : lines) {
      if (c.action() == Action.MERGE) {
        String type = c.type().isEmpty() ? "PER" : c.type();
        boolean isId = EntityId.isOne(c.alias());
        String start = isId ? c.alias() : EntityId.of(type, c.alias());
        Corrections.Decision end =
            corrections.follow(
                new Corrections.Decision(start, EntityId.type(start), c.alias(), 0, List.of()),
                Set.of(c.alias()));
        if (start.equals(end.entityId())) {
          throw fault(
              c.line(),
              c.alias()
                  + " is merged into "
                  + c.entity()
                  + ", which is merged back into it: remove one of the lines "
                  + end.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
      }
    }
  }

  private UserError fault(int line, String what) {
    return new UserError(source + " line " + line + ": " + what);
  }
}
