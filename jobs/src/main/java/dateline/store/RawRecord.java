package dateline.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Makes the rows of {@link Corpus#RAW_RECORD}. */
final class RawRecord {
  static final StructType SCHEMA =
      DataTypes.createStructType(
          new StructField[] {
            DataTypes.createStructField("source_path", DataTypes.StringType, false),
            DataTypes.createStructField("source_record", DataTypes.LongType, false),
            DataTypes.createStructField("format", DataTypes.StringType, false),
            DataTypes.createStructField("content", DataTypes.BinaryType, true),
            DataTypes.createStructField("fault", DataTypes.StringType, true),
            DataTypes.createStructField("detail", DataTypes.StringType, true),
            DataTypes.createStructField("url", DataTypes.StringType, true),
            DataTypes.createStructField("charset", DataTypes.StringType, true),
            DataTypes.createStructField("issue", DataTypes.StringType, true)
          });

  /** A fault's content is at most an excerpt. */
  private static final int LONGEST_EXCERPT = 1_000;

  private RawRecord() {}

  /**
   * A record.
   *
   * @param charset what its source declares, or null
   * @param recoded whether {@code content} was decoded from another encoding
   */
  static Row of(
      String name, long number, String format, byte[] content, String charset, boolean recoded) {
    String issue = recoded ? "recoded" : null;
    return RowFactory.create(name, number, format, content, null, null, null, charset, issue);
  }

  /** A page of a web archive. */
  static Row page(
      String name, long number, String format, byte[] content, String url, String charset) {
    return RowFactory.create(name, number, format, content, null, null, url, charset, null);
  }

  static Row fault(String name, long number, byte[] content, String code, String detail) {
    byte[] excerpt =
        content == null || content.length <= LONGEST_EXCERPT
            ? content
            : Arrays.copyOf(content, LONGEST_EXCERPT);
    return RowFactory.create(name, number, "", excerpt, code, detail, null, null, null);
  }

  /**
   * A fault of the file.
   *
   * @param last the last record that was read, 0 for none
   */
  static Row unreadable(String name, long last, IOException e) {
    String code = e instanceof Expansion.TooLarge ? "too_large" : "unreadable";
    String what =
        e instanceof Expansion.TooLarge
            ? e.getMessage()
            : e.getClass().getSimpleName() + ": " + e.getMessage();
    return fault(name, 0, null, code, last == 0 ? what : "after record " + last + ": " + what);
  }
}
