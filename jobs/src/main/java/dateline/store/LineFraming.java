package dateline.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of one range of a file, as bytes: those whose first byte lies in the range, so that the
 * ranges that cover a file give each line once. Blank lines are passed over but counted.
 */
final class LineFraming implements Closeable {
  /** A longer line is cut here and marked; the rest of it is skipped. */
  static final int LONGEST_LINE = 32 << 20;

  /**
   * One line without its line break.
   *
   * @param number its number in the file, from 1
   * @param cut whether it was longer than {@link #LONGEST_LINE}
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes have one owner and are never compared
  record Line(long number, byte[] content, boolean cut) {}

  private final InputStream in;
  private final long length;
  private long position;
  private long number;

  /**
   * @param in the file from the byte before the range, or from the range where that is its start
   * @param start where the range starts in the file
   * @param length bytes in the range; {@link Long#MAX_VALUE} for all that the stream has
   * @param firstLine the number of the line that holds the range's first byte
   */
  LineFraming(InputStream in, long start, long length, long firstLine) throws IOException {
    this.in = in;
    this.length = length;
    this.number = firstLine;
    if (start > 0 && in.read() != '\n') {
      skipLine();
      number++;
    }
  }

  /** The next line, or null where the range has no more. */
  Line next() throws IOException {
    while (position < length) {
      ByteArrayOutputStream content = new ByteArrayOutputStream(256);
      boolean cut = false;
      int b = in.read();
      if (b < 0) {
        return null;
      }
      for (; b >= 0 && b != '\n'; b = in.read()) {
        position++;
        if (content.size() < LONGEST_LINE) {
          content.write(b);
        } else {
          cut = true;
        }
      }
      position++;
      Line line = new Line(number++, content.toByteArray(), cut);
      if (!blank(line.content())) {
        return line;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void skipLine() throws IOException {
    int b;
    do {
      b = in.read();
      position++;
    } while (b >= 0 && b != '\n');
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
