package dateline.resolve;

import dateline.UserError;
import dateline.resolve.Correction.Action;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An editor's decisions about who is who. They win over all rules: each mention is resolved first,
 * and corrected after.
 */
public final class Corrections implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No corrections. */
  public static final Corrections NONE = new Corrections("", List.of());

  static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

  private final String text;
  private final List<Correction> lines;

  /** By type and alias; type empty for those of all types. */
  private final Map<String, List<Correction>> byAlias = new HashMap<>();

  /** Splits by the id of the entity to split from. */
  private final Map<String, List<Correction>> splits = new HashMap<>();

  Corrections(String text, List<Correction> lines) {
    this.text = text;
    this.lines = List.copyOf(lines);
    for (Correction line : lines) {
      byAlias.computeIfAbsent(key(line), k -> new ArrayList<>()).add(line);
      if (line.action() == Action.SPLIT) {
        for (String type : line.type().isEmpty() ? TYPES : List.of(line.type())) {
          String id =
              EntityId.isOne(line.entity()) ? line.entity() : EntityId.of(type, line.entity());
          splits.computeIfAbsent(id, k -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  /**
   * What a mention refers to.
   *
   * @param entityId null where it is no name
   * @param named 1 where an editor gave the name, -1 where the name is only that of a merged
   *     mention, and 0 elsewhere: which name of an entity to prefer
   * @param lines of the file that decided it, if any
   */
  record Decision(String entityId, String type, String name, int named, List<Integer> lines) {}

  /** The file that they were read from, to keep with what they led to. */
  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }

  /** The numbers of all lines, in order. */
  List<Integer> lineNumbers() {
    return lines.stream().map(Correction::line).toList();
  }

  /**
   * Reads corrections.
   *
   * @param source what to call the file in messages
   * @param csv RFC 4180 with a header that has alias, entity, type and action; other columns are
   *     left alone
   * @throws UserError that names the line which makes no sense, or contradicts another
   */
  public static Corrections parse(String source, String csv) {
    return new CorrectionsReader(source).read(csv);
  }

  /**
   * Applies the corrections to a mention.
   *
   * @param mention as written
   * @param inArticle the name that its article gave it
   * @param name the name that the corpus gave it
   */
  Decision decide(String mention, String inArticle, String name, String type, String entityId) {
    Decision at = new Decision(entityId, type, name, 0, List.of());
    Set<String> called = new LinkedHashSet<>();
    called.add(Name.clean(mention, ""));
    called.add(Name.clean(mention, type));
    called.add(inArticle);
    called.add(name);
    Decision decided = follow(at, called);
    return decided.lines().isEmpty() ? splitBack(at, inArticle) : decided;
  }

  /**
   * The entity of a split where the corpus took it for the alias, and not the alias for it: which
   * of two names is the commoner changes when a corpus grows.
   */
  private Decision splitBack(Decision at, String inArticle) {
    String own = EntityId.of(at.type(), inArticle);
    for (Correction line : splits.getOrDefault(own, List.of())) {
      if (EntityId.of(at.type(), line.alias()).equals(at.entityId())) {
        return follow(new Decision(own, at.type(), inArticle, 0, List.of(line.line())), Set.of());
      }
    }
    return at;
  }

  /** Applies one line after the other to what is called by the names. */
  Decision follow(Decision first, Set<String> names) {
    Decision at = first;
    Set<String> called = new LinkedHashSet<>(names);
    called.add(first.entityId());
    for (Correction line = find(at, called); line != null; line = find(at, called)) {
      List<Integer> used = new ArrayList<>(at.lines());
      used.add(line.line());
      at = applied(line, at, used);
      if (line.action() == Action.DROP) {
        return at;
      }
      called = new LinkedHashSet<>(List.of(at.entityId()));
      if (at.named() >= 0) {
        called.add(at.name());
      }
    }
    return at;
  }

  private static Decision applied(Correction line, Decision at, List<Integer> used) {
    return switch (line.action()) {
      case DROP -> new Decision(null, at.type(), at.name(), 0, used);
      case RENAME -> new Decision(at.entityId(), at.type(), line.entity(), 1, used);
      case SPLIT -> own(line.alias(), at.type(), used);
      case MERGE ->
          EntityId.isOne(line.entity())
              ? new Decision(line.entity(), EntityId.type(line.entity()), at.name(), -1, used)
              : own(line.entity(), line.type().isEmpty() ? at.type() : line.type(), used);
    };
  }

  private static Decision own(String name, String type, List<Integer> used) {
    return new Decision(EntityId.of(type, name), type, name, 0, used);
  }

  /** The line that is about a mention, by what it is called in the order given, if any is left. */
  private Correction find(Decision at, Set<String> called) {
    for (String alias : called) {
      for (String type : List.of(at.type(), "")) {
        for (Correction line : byAlias.getOrDefault(type + " " + alias, List.of())) {
          if (!at.lines().contains(line.line()) && isAbout(line, at)) {
            return line;
          }
        }
      }
    }
    return null;
  }

  private static boolean isAbout(Correction line, Decision at) {
    return switch (line.action()) {
      case MERGE -> !isEntity(line.entity(), line.type(), at);
      case RENAME -> isEntity(line.alias(), line.type(), at);
      case SPLIT, DROP -> line.entity().isEmpty() || isEntity(line.entity(), line.type(), at);
    };
  }

  private static boolean isEntity(String entity, String type, Decision at) {
    return EntityId.isOne(entity)
        ? entity.equals(at.entityId())
        : EntityId.of(type.isEmpty() ? at.type() : type, entity).equals(at.entityId());
  }

  /** What two lines about the same names have in common. */
  static String key(Correction line) {
    // An id tells its type.
    return (EntityId.isOne(line.alias()) ? "" : line.type()) + " " + line.alias();
  }
}
