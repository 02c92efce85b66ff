package dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The mentions of one article as rows, at both ends of the way over the corpus. */
final class ArticleMentions {
  private static final StructType MENTION =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("place_slug", DataTypes.StringType)
          .add("resolved_type", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("country", DataTypes.StringType)
          .add("latitude", DataTypes.DoubleType)
          .add("longitude", DataTypes.DoubleType);

  private static final StructType NAME =
      new StructType()
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("place_slug", DataTypes.StringType)
          .add("is_open", DataTypes.BooleanType)
          .add("mentions", DataTypes.LongType);

  /** What {@link #resolved} returns. */
  static final StructType RESOLVED =
      new StructType()
          .add("mentions", DataTypes.createArrayType(MENTION))
          .add("names", DataTypes.createArrayType(NAME));

  /** What {@link #referents} returns for each mention. */
  static final StructType REFERENT =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("entity_type", DataTypes.StringType)
          .add("entity_id", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("country", DataTypes.StringType)
          .add("latitude", DataTypes.DoubleType)
          .add("longitude", DataTypes.DoubleType)
          .add("speaker_id", DataTypes.StringType)
          .add("named", DataTypes.IntegerType)
          .add("lines", DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add("is_moved", DataTypes.BooleanType);

  private record NameKey(String type, String name, String placeSlug) {}

  /** What the corpus makes of a name of an article. */
  private record Meaning(
      String name, String mergedRule, String corpusRule, String type, String entityId) {}

  private ArticleMentions() {}

  /**
   * Resolves the mentions of an article among themselves.
   *
   * @param article its mentions in the order of the text, with {@code begin}, {@code end}, {@code
   *     sentence}, {@code text} and {@code type}
   * @return for each mention what it refers to, and each name once: open where a mention of it says
   *     no more than the name does
   */
  static Row resolved(Row article) {
    List<Row> mentions = article.getList(0);
    List<ArticleResolver.Resolved> resolved =
        new ArticleResolver(Gazetteer.shipped())
            .resolve(
                mentions.stream()
                    .map(
                        m ->
                            new ArticleResolver.Found(
                                m.getString(3),
                                m.getString(4),
                                m.getInt(2),
                                m.getInt(0),
                                m.getInt(1)))
                    .toList());
    Row[] rows = new Row[resolved.size()];
    Map<NameKey, Long> names = new LinkedHashMap<>();
    Map<NameKey, Boolean> open = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      ArticleResolver.Resolved r = resolved.get(i);
      Place place = r.located().isThat() ? r.located().place() : null;
      String slug = place == null ? null : place.slug();
      rows[i] =
          RowFactory.create(
              r.name(),
              slug,
              r.type(),
              r.rule(),
              r.located().country(),
              place == null ? null : place.latitude(),
              place == null ? null : place.longitude());
      NameKey key = new NameKey(r.type(), r.name(), slug);
      names.merge(key, 1L, Long::sum);
      open.merge(key, ArticleResolver.isOpen(r.rule()), Boolean::logicalOr);
    }
    Row[] distinct =
        names.entrySet().stream()
            .map(
                e -> {
                  NameKey key = e.getKey();
                  return RowFactory.create(
                      key.type(), key.name(), key.placeSlug(), open.get(key), e.getValue());
                })
            .toArray(Row[]::new);
    return RowFactory.create(rows, distinct);
  }

  /**
   * What each mention refers to, by its article, the corpus and an editor.
   *
   * @param article three arrays: its mentions with {@code begin}, {@code text} and {@code
   *     speaker_begin}, the same as {@link #resolved} has them, and its names with {@code
   *     resolved_type}, {@code original}, {@code place_slug}, {@code name}, {@code merged_rule},
   *     {@code corpus_rule}, {@code entity_type} and {@code entity_id}
   */
  static Row[] referents(Row article, Corrections corrections) {
    List<Row> found = article.getList(0);
    List<Row> resolved = article.getList(1);
    Map<NameKey, Meaning> meanings = new HashMap<>();
    for (Row m : article.<Row>getList(2)) {
      meanings.put(
          new NameKey(m.getString(0), m.getString(1), m.getString(2)),
          new Meaning(
              m.getString(3), m.getString(4), m.getString(5), m.getString(6), m.getString(7)));
    }
    List<Object[]> referents = new ArrayList<>();
    Map<Integer, String> ids = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      Row one = resolved.get(i);
      Meaning meaning =
          meanings.get(new NameKey(one.getString(2), one.getString(0), one.getString(1)));
      Object[] referent = referent(found.get(i).getString(1), one, meaning, corrections);
      referents.add(referent);
      ids.put(found.get(i).getInt(0), (String) referent[2]);
    }
    for (int i = 0; i < found.size(); i++) {
      Row mention = found.get(i);
      referents.get(i)[7] = mention.isNullAt(2) ? null : ids.get(mention.getInt(2));
    }
    return referents.stream().map(RowFactory::create).toArray(Row[]::new);
  }

  private static Object[] referent(
      String text, Row resolved, Meaning meaning, Corrections corrections) {
    String type = meaning.type();
    String id = meaning.entityId();
    String rule = rule(resolved, meaning);
    boolean isPlace = type.equals("LOC");
    Object country = isPlace || type.equals("MISC") ? resolved.get(4) : null;
    Object latitude = isPlace ? resolved.get(5) : null;
    Object longitude = isPlace ? resolved.get(6) : null;
    if (corrections.isEmpty()) {
      return new Object[] {
        meaning.name(), type, id, rule, country, latitude, longitude, null, 0, null, false
      };
    }
    Corrections.Decision decision =
        corrections.decide(text, resolved.getString(0), meaning.name(), type, id);
    // A name that is only renamed is resolved by the same rule, and lies where it lay.
    boolean moved = !decision.lines().isEmpty() && !id.equals(decision.entityId());
    return new Object[] {
      decision.name(),
      decision.type(),
      decision.entityId(),
      moved ? "correction" : rule,
      moved ? null : country,
      moved ? null : latitude,
      moved ? null : longitude,
      null,
      decision.named(),
      decision.lines().toArray(new Integer[0]),
      moved
    };
  }

  /** A rule of the article is told rather than that of the corpus. */
  private static String rule(Row resolved, Meaning meaning) {
    if (!meaning.type().equals(resolved.getString(2))) {
      return "majority";
    }
    String rule = resolved.getString(3);
    if (!ArticleResolver.isOpen(rule)) {
      return rule;
    }
    String ofCorpus = meaning.mergedRule() != null ? meaning.mergedRule() : meaning.corpusRule();
    return ofCorpus != null ? ofCorpus : rule;
  }
}
