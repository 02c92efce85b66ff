package dateline.table;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** All published tables, in the order of the stages that write them. */
public final class Tables {
  /**
   * The version of all declarations together, which datapackage.json and croissant.json tell as
   * schemaVersion and manifest.json as schema_version. Whoever reads the tables by name relies on
   * it: under one version no released column changes its name, type, field id, unit, range or
   * meaning, none goes, and none may newly be null.
   *
   * <p>A column or table that is new needs no step: declare the column last in its table with the
   * next free id, and record it in {@code released-schema-<version>.tsv} of the test resources. For
   * a step:
   *
   * <ol>
   *   <li>Change the declaration. A renamed column keeps its id; one of another type or meaning
   *       gets the next free one; the id of a column that goes is never given again.
   *   <li>Add one to this constant.
   *   <li>Record the new version: {@code ReleasedSchemaTest} writes the file and says where to put
   *       it. The files of earlier versions stay; the test compares ids with them.
   *   <li>Say in the README what changed, for those who read the tables by name.
   * </ol>
   *
   * <p>Runs of another version are not taken over: {@code --from} asks for a new run.
   */
  public static final int SCHEMA_VERSION = 1;

  public static final Table ARTICLES = TextTables.ARTICLES;
  public static final Table REJECTS = TextTables.REJECTS;
  public static final Table SENTENCES = TextTables.SENTENCES;
  public static final Table MENTIONS = TextTables.MENTIONS;
  public static final Table QUOTATIONS = TextTables.QUOTATIONS;
  public static final Table ENTITIES = TextTables.ENTITIES;
  public static final Table ALIASES = TextTables.ALIASES;
  public static final Table ARTICLE_TERMS = TextTables.ARTICLE_TERMS;
  public static final Table COOCCURRENCES = FindingTables.COOCCURRENCES;
  public static final Table COOCCURRENCE_TRENDS = FindingTables.COOCCURRENCE_TRENDS;
  public static final Table ENTITY_GRAPH = FindingTables.ENTITY_GRAPH;
  public static final Table ARTICLE_SENTIMENT = FindingTables.ARTICLE_SENTIMENT;
  public static final Table ENTITY_SENTIMENT = FindingTables.ENTITY_SENTIMENT;
  public static final Table ENTITY_STANCES = FindingTables.ENTITY_STANCES;
  public static final Table TOPICS = FindingTables.TOPICS;
  public static final Table TOPIC_TERMS = FindingTables.TOPIC_TERMS;
  public static final Table TOPIC_MODEL = FindingTables.TOPIC_MODEL;
  public static final Table ARTICLE_TOPICS = FindingTables.ARTICLE_TOPICS;
  public static final Table TOPIC_TRENDS = FindingTables.TOPIC_TRENDS;

  public static final List<Table> ALL =
      Stream.concat(TextTables.ALL.stream(), FindingTables.ALL.stream()).toList();

  private Tables() {}

  /** The table of that name. */
  public static Table named(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no table " + name));
  }
}
