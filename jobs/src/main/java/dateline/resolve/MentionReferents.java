package dateline.resolve;

import dateline.resolve.Corrections.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What each mention refers to, by its article, the corpus and an editor: a row for each mention,
 * from a row for each article.
 *
 * <p>Columns of an article: article_id, story_id, published_on, its mentions as {@link #FOUND} and
 * more, the same as {@link ArticleMentions#MENTION} has them, and its names as {@link #MEANING}.
 * Those of a mention: the first three, what was found of it, and {@link #REFERENT}.
 */
final class MentionReferents {
  /** The first columns of a mention as found. */
  static final List<String> FOUND = List.of("begin", "end", "sentence", "text", "type");

  /** The columns of a name and what it means; the first three tell which name it is. */
  static final List<String> MEANING =
      List.of(
          "resolved_type",
          "original",
          "place_slug",
          "name",
          "merged_rule",
          "corpus_rule",
          "entity_type",
          "entity_id");

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

  private static final int OF_ARTICLE = 3;
  private static final int BEGIN = 0;
  private static final int TEXT = 3;
  private static final int ENTITY_ID = 2;
  private static final int SPEAKER_ID = 7;

  private static final UTF8String LOC = UTF8String.fromString("LOC");
  private static final UTF8String MISC = UTF8String.fromString("MISC");
  private static final UTF8String MAJORITY = UTF8String.fromString("majority");
  private static final UTF8String CORRECTION = UTF8String.fromString("correction");

  /** What tells names of an article apart; placeSlug is null for what is no place. */
  private record NameKey(UTF8String type, UTF8String name, UTF8String placeSlug) {}

  private final int fieldsFound;
  private final int speakerBegin;
  private final Corrections corrections;

  /**
   * @param found the columns of a mention as found, with {@code speaker_begin} among them
   */
  MentionReferents(StructType found, Corrections corrections) {
    this.fieldsFound = found.size();
    this.speakerBegin = found.fieldIndex("speaker_begin");
    this.corrections = corrections;
  }

  /** The mentions of an article. */
  Iterator<InternalRow> of(InternalRow row) {
    ArrayData found = row.getArray(OF_ARTICLE);
    ArrayData resolved = row.getArray(OF_ARTICLE + 1);
    Map<NameKey, InternalRow> meanings = meanings(row.getArray(OF_ARTICLE + 2));
    List<GenericInternalRow> referents = new ArrayList<>();
    Map<Integer, UTF8String> ids = new HashMap<>();
    for (int i = 0; i < found.numElements(); i++) {
      InternalRow one = resolved.getStruct(i, ArticleMentions.MENTION.size());
      InternalRow meaning = meanings.get(new NameKey(text(one, 2), text(one, 0), text(one, 1)));
      InternalRow mention = found.getStruct(i, fieldsFound);
      GenericInternalRow referent = referent(mention, one, meaning);
      referents.add(referent);
      ids.put(mention.getInt(BEGIN), text(referent, ENTITY_ID));
    }
    InternalRow article =
        new GenericInternalRow(
            new Object[] {text(row, 0), text(row, 1), row.isNullAt(2) ? null : row.getInt(2)});
    List<InternalRow> rows = new ArrayList<>();
    for (int i = 0; i < found.numElements(); i++) {
      InternalRow mention = found.getStruct(i, fieldsFound);
      GenericInternalRow referent = referents.get(i);
      if (!mention.isNullAt(speakerBegin)) {
        referent.update(SPEAKER_ID, ids.get(mention.getInt(speakerBegin)));
      }
      rows.add(new JoinedRow(article, new JoinedRow(mention, referent)));
    }
    return rows.iterator();
  }

  private static Map<NameKey, InternalRow> meanings(ArrayData names) {
    Map<NameKey, InternalRow> meanings = new HashMap<>();
    for (int i = 0; i < names.numElements(); i++) {
      InternalRow name = names.getStruct(i, MEANING.size());
      meanings.put(new NameKey(text(name, 0), text(name, 1), text(name, 2)), name);
    }
    return meanings;
  }

  private GenericInternalRow referent(
      InternalRow mention, InternalRow resolved, InternalRow meaning) {
    UTF8String type = text(meaning, 6);
    UTF8String id = text(meaning, 7);
    UTF8String rule = rule(resolved, meaning);
    boolean isPlace = type.equals(LOC);
    UTF8String country = isPlace || type.equals(MISC) ? text(resolved, 4) : null;
    Object latitude = isPlace && !resolved.isNullAt(5) ? resolved.getDouble(5) : null;
    Object longitude = isPlace && !resolved.isNullAt(6) ? resolved.getDouble(6) : null;
    if (corrections.isEmpty()) {
      return new GenericInternalRow(
          new Object[] {
            text(meaning, 3), type, id, rule, country, latitude, longitude, null, 0, null, false
          });
    }
    Decision decision =
        corrections.decide(
            text(mention, TEXT).toString(),
            text(resolved, 0).toString(),
            text(meaning, 3).toString(),
            type.toString(),
            id.toString());
    // A name that is only renamed is resolved by the same rule, and lies where it lay.
    boolean moved = !decision.lines().isEmpty() && !id.toString().equals(decision.entityId());
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(decision.name()),
          UTF8String.fromString(decision.type()),
          UTF8String.fromString(decision.entityId()),
          moved ? CORRECTION : rule,
          moved ? null : country,
          moved ? null : latitude,
          moved ? null : longitude,
          null,
          decision.named(),
          UnsafeArrayData.fromPrimitiveArray(
              decision.lines().stream().mapToInt(line -> line).toArray()),
          moved
        });
  }

  /** A rule of the article is told rather than that of the corpus. */
  private static UTF8String rule(InternalRow resolved, InternalRow meaning) {
    if (!text(meaning, 6).equals(text(resolved, 2))) {
      return MAJORITY;
    }
    UTF8String rule = text(resolved, 3);
    if (!ArticleResolver.isOpen(rule.toString())) {
      return rule;
    }
    UTF8String ofCorpus = text(meaning, 4) != null ? text(meaning, 4) : text(meaning, 5);
    return ofCorpus != null ? ofCorpus : rule;
  }

  private static UTF8String text(InternalRow row, int field) {
    return row.isNullAt(field) ? null : row.getUTF8String(field);
  }
}
