package dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * The rows of a Parquet file as JSON objects: those of the row groups whose middle lies in a range,
 * so that the ranges that cover a file give each row once. A row group that cannot be read costs
 * one fault, where Spark's own reader would end the run or lose the rows without a word.
 */
final class ParquetFraming implements Closeable {
  /**
   * One row or one fault.
   *
   * @param number the row, from 1; of a fault the first that is lost
   * @param content a JSON object
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes have one owner and are never compared
  record Framed(long number, byte[] content, String fault) {}

  private final ParquetFileReader reader;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private final List<BlockMetaData> groups;
  private int group = -1;
  private RecordReader<Group> rows;
  private long row;
  private long left;

  private ParquetFraming(ParquetFileReader reader) {
    this.reader = reader;
    this.schema = reader.getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.groups = reader.getRowGroups();
  }

  static ParquetFraming of(Range range, Configuration hadoop) throws IOException {
    HadoopInputFile file = HadoopInputFile.fromPath(new Path(range.file().path()), hadoop);
    ParquetReadOptions options =
        HadoopReadOptions.builder(hadoop)
            .withRange(range.start(), range.start() + range.length())
            .usePageChecksumVerification(true)
            .build();
    ParquetFileReader reader = ParquetFileReader.open(file, options);
    try {
      ParquetFraming framing = new ParquetFraming(reader);
      framing.checkSizes(file.getLength());
      return framing;
    } catch (RuntimeException | IOException e) {
      reader.close();
      throw e;
    }
  }

  /** A damaged footer may ask for more memory than there is. */
  private void checkSizes(long fileLength) throws IOException {
    for (BlockMetaData block : groups) {
      long size = block.getColumns().stream().mapToLong(c -> c.getTotalSize()).sum();
      if (size < 0 || size > fileLength || block.getRowCount() < 0) {
        throw new IOException("a row group of " + size + " bytes in a file of " + fileLength);
      }
    }
  }

  /** The next row or fault, or null at the end of the range. */
  Framed next() throws IOException {
    while (left == 0) {
      if (++group == groups.size()) {
        return null;
      }
      row = Math.max(0, groups.get(group).getRowIndexOffset());
      left = groups.get(group).getRowCount();
      Framed fault = open();
      if (fault != null) {
        return fault;
      }
    }
    try {
      byte[] content = ParquetJson.object(rows.read());
      row++;
      left--;
      return new Framed(row, content, null);
    } catch (RuntimeException e) {
      return lost(e);
    }
  }

  private Framed open() throws IOException {
    if (left == 0) {
      reader.skipNextRowGroup();
      return null;
    }
    try {
      PageReadStore pages = reader.readRowGroup(group);
      rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
      return null;
    } catch (IOException | RuntimeException e) {
      return lost(e);
    }
  }

  private Framed lost(Exception e) {
    Framed fault =
        new Framed(
            row + 1, null, "rows " + (row + 1) + " to " + (row + left) + " are lost: " + reason(e));
    left = 0;
    return fault;
  }

  /** The first line of what is wrong. */
  static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
