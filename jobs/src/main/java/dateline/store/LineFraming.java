package dateline.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of one range of a file, as bytes: those whose first byte lies in the range, so that the
 * ranges that cover a file give each line once. Blank lines are passed over but counted.
 */
final class LineFraming implements Closeable {
  /** A longer line is cut here and marked; the rest of it is skipped. */
  static final int LONGEST_LINE = 32 << 20;

  private static final int BLOCK = 1 << 16;

  /**
   * One line without its line break.
   *
   * @param number its number in the file, from 1
   * @param cut whether it was longer than {@link #LONGEST_LINE}
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes have one owner and are never compared
  record Line(long number, byte[] content, boolean cut) {}

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;

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
    if (start > 0 && filled() && block[at++] != '\n') {
      line();
      number++;
    }
  }

  /** The next line, or null where the range has no more. */
  Line next() throws IOException {
    while (position < length && filled()) {
      Line line = line();
      number++;
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

  /** Whether there is a byte at {@code at}; reads a block where there is none. */
  private boolean filled() throws IOException {
    while (at == end) {
      int read = in.read(block, 0, BLOCK);
      if (read < 0) {
        return false;
      }
      at = 0;
      end = read;
    }
    return true;
  }

  /** The bytes up to the next line break, which is passed over. */
  private Line line() throws IOException {
    ByteArrayOutputStream begun = null;
    boolean cut = false;
    while (filled()) {
      int lineEnd = at;
      while (lineEnd < end && block[lineEnd] != '\n') {
        lineEnd++;
      }
      int from = at;
      boolean ended = lineEnd < end;
      at = ended ? lineEnd + 1 : end;
      position += at - from;
      if (ended && begun == null) {
        return new Line(number, Arrays.copyOfRange(block, from, lineEnd), false);
      }
      if (begun == null) {
        begun = new ByteArrayOutputStream(2 * BLOCK);
      }
      int kept = Math.min(lineEnd - from, LONGEST_LINE - begun.size());
      begun.write(block, from, kept);
      cut |= kept < lineEnd - from;
      if (ended) {
        break;
      }
    }
    return new Line(number, begun == null ? new byte[0] : begun.toByteArray(), cut);
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
