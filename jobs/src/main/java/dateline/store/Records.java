package dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * The raw records of one file, read one at a time. What keeps the file from being read on ends them
 * with one fault, which says how far it was read.
 */
abstract class Records implements Iterator<Row> {
  private final String name;
  private final Closeable source;
  private Row next;
  private long last;
  private boolean started;
  private boolean failed;

  /**
   * @param name the file as tables show it
   * @param source closed after the last record
   */
  Records(String name, Closeable source) {
    this.name = name;
    this.source = source;
  }

  /** The next record, or null at the end. */
  abstract Row read() throws IOException;

  private void advance() {
    started = true;
    next = null;
    try {
      if (!failed) {
        next = read();
      }
      if (next == null) {
        source.close();
      } else {
        last = next.getLong(1);
      }
    } catch (IOException e) {
      next = failed ? null : RawRecord.unreadable(name, last, e);
      failed = true;
    }
  }

  @Override
  public boolean hasNext() {
    if (!started) {
      advance();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row current = next;
    advance();
    return current;
  }
}
