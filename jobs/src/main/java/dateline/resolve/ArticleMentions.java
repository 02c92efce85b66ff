package dateline.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dateline.InternalRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Brings the mentions of each article together and resolves them among themselves. */
final class ArticleMentions {
  static final StructType MENTION =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("place_slug", DataTypes.StringType)
          .add("resolved_type", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("country", DataTypes.StringType)
          .add("latitude", DataTypes.DoubleType)
          .add("longitude", DataTypes.DoubleType);

  private static final int STORY_ID = 2;
  private static final int PUBLISHED_ON = 3;
  private static final int FOUND = 4;

  private static final StructType NAME =
      new StructType()
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("place_slug", DataTypes.StringType)
          .add("is_open", DataTypes.BooleanType)
          .add("mentions", DataTypes.LongType);

  private static final StructType RESOLVED =
      new StructType()
          .add("mentions", DataTypes.createArrayType(MENTION))
          .add("names", DataTypes.createArrayType(NAME));

  private record NameKey(String type, String name, String placeSlug) {}

  private ArticleMentions() {}

  /**
   * A row for each article that mentions something.
   *
   * @param mentions as found, with {@code article_id} and {@link MentionReferents#FOUND}
   * @param articles with {@code article_id}, {@code story_id} and {@code published_on}
   * @param parts how many partitions the articles are spread over
   * @return these three of the article, its mentions in the order of the text as {@code found}, and
   *     {@code resolved}: for each mention what it refers to by the article alone, as {@link
   *     #MENTION}, and each of its names once, which is open where a mention of it says no more
   *     than the name does; by article, and sorted so
   */
  static Dataset<Row> resolved(Dataset<Row> mentions, Dataset<Row> articles, int parts) {
    List<String> columns = new ArrayList<>(MentionReferents.FOUND);
    Arrays.stream(mentions.columns())
        .filter(c -> !c.equals("article_id") && !columns.contains(c))
        .forEach(columns::add);
    Dataset<Row> found =
        mentions.select(
            col("article_id"),
            col("begin"),
            struct(columns.stream().map(c -> col(c)).toArray(Column[]::new)).as("found"));
    // An article comes before its mentions.
    Dataset<Row> ofArticles =
        articles
            .select(col("article_id"), lit(-1).as("begin"), col("story_id"), col("published_on"))
            .unionByName(found, true)
            .repartition(parts, col("article_id"))
            .sortWithinPartitions("article_id", "begin");
    StructType mention = (StructType) found.schema().apply("found").dataType();
    StructType schema =
        articles
            .select("story_id", "published_on")
            .schema()
            .add("found", DataTypes.createArrayType(mention))
            .add("resolved", RESOLVED);
    int fields = columns.size();
    return InternalRows.grouped(
        ofArticles, "article_id", schema, rows -> article(rows, fields).iterator());
  }

  /**
   * @param rows the article, and its mentions
   * @param fields how many columns a mention has
   */
  private static List<InternalRow> article(Iterator<InternalRow> rows, int fields) {
    InternalRow article = rows.next().copy();
    List<InternalRow> found = new ArrayList<>();
    rows.forEachRemaining(row -> found.add(row.getStruct(FOUND, fields).copy()));
    if (found.isEmpty()) {
      return List.of();
    }
    return List.of(
        row(
            article.isNullAt(STORY_ID) ? null : article.getUTF8String(STORY_ID),
            article.isNullAt(PUBLISHED_ON) ? null : article.getInt(PUBLISHED_ON),
            new GenericArrayData(found.toArray()),
            resolved(found)));
  }

  private static InternalRow resolved(List<InternalRow> found) {
    List<ArticleResolver.Found> mentions =
        found.stream()
            .map(
                m ->
                    new ArticleResolver.Found(
                        m.getUTF8String(3).toString(),
                        m.getUTF8String(4).toString(),
                        m.getInt(2),
                        m.getInt(0),
                        m.getInt(1)))
            .toList();
    List<ArticleResolver.Resolved> resolved =
        new ArticleResolver(Gazetteer.shipped()).resolve(mentions);
    Object[] rows = new Object[resolved.size()];
    Map<NameKey, Long> names = new LinkedHashMap<>();
    Map<NameKey, Boolean> open = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      ArticleResolver.Resolved r = resolved.get(i);
      Place place = r.located().isThat() ? r.located().place() : null;
      String slug = place == null ? null : place.slug();
      rows[i] =
          row(
              text(r.name()),
              text(slug),
              text(r.type()),
              text(r.rule()),
              text(r.located().country()),
              place == null ? null : place.latitude(),
              place == null ? null : place.longitude());
      NameKey key = new NameKey(r.type(), r.name(), slug);
      names.merge(key, 1L, Long::sum);
      open.merge(key, ArticleResolver.isOpen(r.rule()), Boolean::logicalOr);
    }
    Object[] distinct =
        names.entrySet().stream()
            .map(
                e -> {
                  NameKey key = e.getKey();
                  return row(
                      text(key.type()),
                      text(key.name()),
                      text(key.placeSlug()),
                      open.get(key),
                      e.getValue());
                })
            .toArray();
    return row(new GenericArrayData(rows), new GenericArrayData(distinct));
  }

  private static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }

  /** Null for null. */
  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }
}
