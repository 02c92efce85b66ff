package dateline.cooccur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One article with its pairs, and how many units of the corpus hold each of its entities.
 *
 * @param day days since 1970; null where there is no date
 * @param period first day of its period, in the same way
 * @param entities what holds each of its entities
 */
record CountedArticle(
    String articleId,
    String storyId,
    Integer day,
    Integer period,
    String publisher,
    Map<ArticlePairs.Pair, ArticlePairs.Sum[]> pairs,
    Map<String, Entity> entities) {

  /** Units that hold an entity, for each scope one column. */
  private static final StructType UNITS = withUnits(new StructType());

  private static final StructType SENTENCE =
      new StructType()
          .add("sentence", DataTypes.IntegerType)
          .add("paragraph", DataTypes.IntegerType)
          .add("tone", DataTypes.LongType);

  private static final StructType MENTION =
      new StructType()
          .add("sentence", DataTypes.IntegerType)
          .add("entity_id", DataTypes.StringType);

  /** An article without the units of others. */
  static final StructType ARTICLE =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("story_id", DataTypes.StringType)
          .add("day", DataTypes.IntegerType)
          .add("period", DataTypes.IntegerType)
          .add("publisher", DataTypes.StringType)
          .add("sentences", DataTypes.createArrayType(SENTENCE))
          .add("mentions", DataTypes.createArrayType(MENTION));

  /** What {@link #of} reads. */
  static final StructType COUNTED =
      ARTICLE.add(
          "margins",
          DataTypes.createArrayType(
              new StructType()
                  .add("entity_id", DataTypes.StringType)
                  .add("number", DataTypes.LongType)
                  .add("units", UNITS)
                  .add("period_units", UNITS)));

  /** An entity, and the units that hold it. */
  static final class Entity {
    private final UTF8String id;
    private final long number;
    private final long[] inCorpus;
    private final long[] inPeriod;

    private Entity(InternalRow row) {
      // Spark uses the memory of a row again for the one that comes after it.
      this.id = row.getUTF8String(0).clone();
      this.number = row.getLong(1);
      this.inCorpus = numbers(row.getStruct(2, Scope.COUNT));
      this.inPeriod =
          row.isNullAt(3) ? new long[Scope.COUNT] : numbers(row.getStruct(3, Scope.COUNT));
    }

    private static long[] numbers(InternalRow row) {
      long[] numbers = new long[Scope.COUNT];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = row.getLong(i);
      }
      return numbers;
    }

    /** Its id, as rows have it. */
    UTF8String id() {
      return id;
    }

    /** Its place, from 0, among all entities in the order of their ids; less than 2³¹. */
    long number() {
      return number;
    }

    /** Units of the corpus that hold it. */
    long inCorpus(Scope scope) {
      return inCorpus[scope.index()];
    }

    /** Units of the article's period that hold it; 0 where there is none. */
    long inPeriod(Scope scope) {
      return inPeriod[scope.index()];
    }
  }

  /** With a column a scope. */
  static StructType withUnits(StructType columns) {
    StructType all = columns;
    for (Scope scope : Scope.values()) {
      all = all.add(scope.label(), DataTypes.LongType);
    }
    return all;
  }

  /**
   * @param row of {@link #COUNTED}
   */
  static CountedArticle of(InternalRow row, int limit, int window) {
    Map<String, Entity> entities = new HashMap<>();
    ArrayData margins = row.getArray(7);
    for (int i = 0; i < margins.numElements(); i++) {
      Entity entity = new Entity(margins.getStruct(i, 4));
      entities.put(entity.id().toString(), entity);
    }
    return new CountedArticle(
        row.getUTF8String(0).toString(),
        row.getUTF8String(1).toString(),
        row.isNullAt(2) ? null : row.getInt(2),
        row.isNullAt(3) ? null : row.getInt(3),
        row.isNullAt(4) ? null : row.getUTF8String(4).toString(),
        pairs(row, limit, window).pairs(),
        entities);
  }

  /**
   * @param row of {@link #ARTICLE}, at least
   */
  static ArticlePairs pairs(InternalRow row, int limit, int window) {
    ArrayData sentenceRows = row.getArray(5);
    List<ArticlePairs.SentenceTone> sentences = new ArrayList<>();
    for (int i = 0; i < sentenceRows.numElements(); i++) {
      InternalRow s = sentenceRows.getStruct(i, SENTENCE.size());
      sentences.add(new ArticlePairs.SentenceTone(s.getInt(0), s.getInt(1), s.getLong(2)));
    }
    ArrayData mentionRows = row.getArray(6);
    Map<UTF8String, String> entities = new HashMap<>();
    List<ArticlePairs.EntityMention> mentions = new ArrayList<>();
    for (int i = 0; i < mentionRows.numElements(); i++) {
      InternalRow m = mentionRows.getStruct(i, MENTION.size());
      String entity = entities.computeIfAbsent(m.getUTF8String(1), UTF8String::toString);
      mentions.add(new ArticlePairs.EntityMention(m.getInt(0), entity));
    }
    return new ArticlePairs(sentences, mentions, limit, window);
  }
}
