package dateline.cooccur;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** How many units of an article hold each of its entities, and what its limit left out. */
final class ArticleUnits {
  private static final StructType CUT =
      new StructType()
          .add("scope", DataTypes.StringType)
          .add("units", DataTypes.LongType)
          .add("entities", DataTypes.LongType);

  private static final StructType MARGIN =
      CountedArticle.withUnits(new StructType().add("entity_id", DataTypes.StringType));

  /** The units of an article: for each entity a column a scope. */
  static final StructType SCHEMA =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("period", DataTypes.IntegerType)
          .add("margins", DataTypes.createArrayType(MARGIN))
          .add("cuts", DataTypes.createArrayType(CUT));

  private ArticleUnits() {}

  /**
   * @param article of {@link CountedArticle#ARTICLE}
   */
  static InternalRow of(InternalRow article, int limit, int window) {
    ArticlePairs pairs = CountedArticle.pairs(article, limit, window);
    Map<String, Object[]> margins = new TreeMap<>();
    pairs
        .margins()
        .forEach(
            (of, units) ->
                margins.computeIfAbsent(of.entity(), ArticleUnits::none)[1 + of.scope().index()] =
                    units);
    Object[] cuts =
        pairs.cuts().entrySet().stream()
            .map(
                e ->
                    row(
                        UTF8String.fromString(e.getKey().label()),
                        e.getValue().units(),
                        e.getValue().entities()))
            .toArray();
    return row(
        article.getUTF8String(0),
        article.isNullAt(3) ? null : article.getInt(3),
        new GenericArrayData(margins.values().stream().map(GenericInternalRow::new).toArray()),
        new GenericArrayData(cuts));
  }

  private static Object[] none(String entity) {
    Object[] margin = new Object[1 + Scope.COUNT];
    Arrays.fill(margin, 0L);
    margin[0] = UTF8String.fromString(entity);
    return margin;
  }

  private static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }
}
