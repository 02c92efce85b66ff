package dateline.resolve;

import static org.apache.spark.sql.functions.col;

import dateline.InternalRows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** The names beside which a name mostly stands. */
final class Company {
  /** The most names that are told of one. */
  private static final int NAMES = 50;

  /** The most articles of a name that are asked: those whose ids, which are hashes, come first. */
  private static final int ARTICLES = 10_000;

  /**
   * A name in the company of another, and the one article that has both, where it is one; else
   * null.
   */
  static final StructType OTHER =
      new StructType().add("other", DataTypes.StringType).add("only_in", DataTypes.StringType);

  private static final StructType COMPANY =
      new StructType().add("company", DataTypes.createArrayType(OTHER));

  private static final int NAME = 0;
  private static final int ARTICLE_ID = 1;
  private static final int OTHERS = 2;

  private static final class Other {
    private final UTF8String name;
    private final UTF8String firstIn;
    private int articles;

    private Other(UTF8String name, UTF8String firstIn) {
      this.name = name;
      this.firstIn = firstIn;
    }

    private InternalRow row() {
      return new GenericInternalRow(new Object[] {name, articles == 1 ? firstIn : null});
    }
  }

  private static final Comparator<Other> COMMONEST =
      Comparator.<Other>comparingInt(o -> -o.articles).thenComparing(o -> o.name);

  private Company() {}

  /**
   * A row for each name.
   *
   * @param articles {@code name}, {@code article_id} and the {@code others} of the article
   * @return {@code name}, and in {@code company} the names that most of its articles have, as
   *     {@link #OTHER}
   */
  static Dataset<Row> of(Dataset<Row> articles) {
    return InternalRows.grouped(
        articles
            .select("name", "article_id", "others")
            .repartition(col("name"))
            .sortWithinPartitions("name", "article_id"),
        "name",
        COMPANY,
        rows -> List.of(company(rows)).iterator());
  }

  private static InternalRow company(Iterator<InternalRow> articles) {
    Map<UTF8String, Other> others = new HashMap<>();
    for (int i = 0; i < ARTICLES && articles.hasNext(); i++) {
      InternalRow article = articles.next();
      UTF8String id = article.getUTF8String(ARTICLE_ID).clone();
      ArrayData named = article.getArray(OTHERS);
      for (int j = 0; j < named.numElements(); j++) {
        UTF8String name = named.getUTF8String(j);
        if (!name.equals(article.getUTF8String(NAME))) {
          Other other = others.get(name);
          if (other == null) {
            other = new Other(name.clone(), id);
            others.put(other.name, other);
          }
          other.articles++;
        }
      }
    }
    Object[] commonest =
        others.values().stream().sorted(COMMONEST).limit(NAMES).map(Other::row).toArray();
    return new GenericInternalRow(new Object[] {new GenericArrayData(commonest)});
  }
}
