package dateline.table;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** All published tables, in the order of the stages that write them. */
public final class Tables {
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
