package dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What the short forms of one key mean: of its rows come first the full names that it may stand
 * for, with their company, and then the short forms, each with the other names of its article. A
 * row for each short form that is clear. Holds the full names.
 */
final class MeantNames {
  /**
   * Of a full name the first five, with the names beside which it stands in {@code company}, as
   * {@link Company#OTHER}; of a short form the first three and the last three, with the other names
   * of its article in {@code others}.
   */
  static final List<String> COLUMNS =
      List.of(
          "key",
          "is_short",
          "name",
          "articles",
          "company",
          "article_id",
          "resolved_type",
          "others");

  /** The short form, of an article, and the full name. */
  static final StructType MEANT =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("full_name", DataTypes.StringType);

  private static final int IS_SHORT = 1;
  private static final int NAME = 2;
  private static final int ARTICLES = 3;
  private static final int COMPANY = 4;
  private static final int ARTICLE_ID = 5;
  private static final int RESOLVED_TYPE = 6;
  private static final int OTHERS = 7;

  private record Full(String name, long articles) {}

  /**
   * A name beside which a full name stands.
   *
   * @param full index of the full name
   * @param onlyIn the article, where it is in one alone; else null
   */
  private record Beside(int full, UTF8String onlyIn) {}

  private final List<Full> fulls = new ArrayList<>();
  private final Map<UTF8String, List<Beside>> company = new HashMap<>();

  private MeantNames() {}

  /** Rows as {@link #MEANT}, of rows as {@link #COLUMNS}. */
  static Iterator<InternalRow> of(Iterator<InternalRow> rows) {
    MeantNames names = new MeantNames();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .map(row -> row.getBoolean(IS_SHORT) ? names.meant(row) : names.add(row))
        .filter(Objects::nonNull)
        .iterator();
  }

  /** Null, for a full name is no result. */
  private InternalRow add(InternalRow row) {
    int full = fulls.size();
    fulls.add(new Full(row.getUTF8String(NAME).toString(), row.getLong(ARTICLES)));
    if (row.isNullAt(COMPANY)) {
      return null;
    }
    ArrayData names = row.getArray(COMPANY);
    for (int i = 0; i < names.numElements(); i++) {
      InternalRow one = names.getStruct(i, Company.OTHER.size());
      UTF8String onlyIn = one.isNullAt(1) ? null : one.getUTF8String(1).clone();
      company
          .computeIfAbsent(one.getUTF8String(0).clone(), k -> new ArrayList<>())
          .add(new Beside(full, onlyIn));
    }
    return null;
  }

  /** Null where it is not clear. */
  private InternalRow meant(InternalRow row) {
    UTF8String article = row.getUTF8String(ARTICLE_ID);
    long[] shared = new long[fulls.size()];
    if (!row.isNullAt(OTHERS)) {
      ArrayData others = row.getArray(OTHERS);
      for (int i = 0; i < others.numElements(); i++) {
        for (Beside beside : company.getOrDefault(others.getUTF8String(i), List.of())) {
          // What the article itself says beside a full name is no evidence for its short form.
          if (!article.equals(beside.onlyIn())) {
            shared[beside.full()]++;
          }
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      candidates.add(new Candidate(fulls.get(i).name(), fulls.get(i).articles(), shared[i]));
    }
    Optional<Candidate> clear = Candidate.clear(candidates);
    return clear.isEmpty()
        ? null
        : new GenericInternalRow(
            new Object[] {
              article.clone(),
              row.getUTF8String(RESOLVED_TYPE).clone(),
              row.getUTF8String(NAME).clone(),
              UTF8String.fromString(clear.get().name())
            });
  }
}
