package dateline;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What a function makes of the rows of each group, behind the group's key, from rows that come
 * group by group. Holds one row.
 */
public final class Groups implements Iterator<InternalRow> {
  /** What is made of the rows of one group; each is good until the next is asked for. */
  public interface OfGroup extends Serializable {
    Iterator<InternalRow> of(Iterator<InternalRow> rows);
  }

  private final Iterator<InternalRow> rows;
  private final int keyField;
  private final OfGroup function;
  private final Iterator<InternalRow> group = new Group();
  private InternalRow ahead;
  private UTF8String key;
  private InternalRow keyRow;
  private Iterator<InternalRow> made = Collections.emptyIterator();

  /**
   * @param keyField a text that tells groups apart
   */
  Groups(Iterator<InternalRow> rows, int keyField, OfGroup function) {
    this.rows = rows;
    this.keyField = keyField;
    this.function = function;
  }

  @Override
  public boolean hasNext() {
    while (!made.hasNext()) {
      while (group.hasNext()) {
        group.next();
      }
      if (ahead == null) {
        return false;
      }
      key = ahead.getUTF8String(keyField).clone();
      keyRow = new GenericInternalRow(new Object[] {key});
      made = function.of(group);
    }
    return true;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more groups");
    }
    return new JoinedRow(keyRow, made.next());
  }

  /** The rows of the group that is the current one. */
  private final class Group implements Iterator<InternalRow> {
    @Override
    public boolean hasNext() {
      if (ahead == null && rows.hasNext()) {
        ahead = rows.next();
      }
      return ahead != null && ahead.getUTF8String(keyField).equals(key);
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more rows of " + key);
      }
      InternalRow row = ahead;
      ahead = null;
      return row;
    }
  }
}
