package dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Resolves the mentions of one article, from rows and to rows. */
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

  private record NameKey(String type, String name, String placeSlug) {}

  private ArticleMentions() {}

  /**
   * Resolves the mentions of an article among themselves.
   *
   * @param article its id and its mentions in the order of the text, as {@link
   *     MentionReferents#FOUND} and more
   * @param fields how many columns a mention has
   * @return the same with {@link #RESOLVED}: for each mention what it refers to, and each name
   *     once, which is open where a mention of it says no more than the name does
   */
  static InternalRow resolved(InternalRow article, int fields) {
    ArrayData found = article.getArray(1);
    List<ArticleResolver.Found> mentions = new ArrayList<>();
    for (int i = 0; i < found.numElements(); i++) {
      InternalRow m = found.getStruct(i, fields);
      mentions.add(
          new ArticleResolver.Found(
              m.getUTF8String(3).toString(),
              m.getUTF8String(4).toString(),
              m.getInt(2),
              m.getInt(0),
              m.getInt(1)));
    }
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
    return row(
        article.getUTF8String(0),
        found,
        row(new GenericArrayData(rows), new GenericArrayData(distinct)));
  }

  private static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }

  /** Null for null. */
  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }
}
