package dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Splits a JSON file into its objects: the elements of an array, or objects one after the other. A
 * file of any size is read in one pass, one element in memory.
 *
 * <p>An element that is not well-formed costs only itself. It ends where its brackets close, or
 * where something stands that JSON does not have there: a line break inside a string, a new object
 * where a name or a comma belongs. Reading then resumes where an element opens: at a line indented
 * no more than the elements before, or, in a file whose elements follow each other on a line, after
 * the next {@code },}.
 */
final class JsonFraming implements Closeable {
  /** A longer element is not an article; its bytes are passed over. */
  static final int LONGEST_ELEMENT = 32 << 20;

  /** Bytes that may be read again after broken elements, all together. */
  private static final long MOST_READ_AGAIN = 1L << 30;

  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_EXCERPT = 400;

  /**
   * One element or one fault.
   *
   * @param number its place among the elements, from 1
   * @param content the element, or of a fault the beginning
   * @param code a reject's code, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes have one owner and are never compared
  record Element(long number, byte[] content, String code, String fault) {}

  private final InputStream in;
  private byte[] buffer = new byte[BLOCK];
  private int at;
  private int end;

  /** The first byte in the buffer that is still needed, or -1. */
  private int kept = -1;

  private long number;
  private long readAgain;

  /** Spaces before the last whole element that opened a line; what is nested has more. */
  private int indent;

  private int spaces;
  private boolean lineStart = true;
  private boolean openOnLines;
  private boolean openInside;

  /** Whether the last element was whole, so that what follows says how elements open. */
  private boolean orderly;

  /**
   * @param in the file in an encoding with single-byte brackets and line breaks
   */
  JsonFraming(InputStream in) {
    this.in = in;
  }

  /** The next element or fault, or null at the end of the file. */
  Element next() throws IOException {
    for (int b = read(); b >= 0; b = read()) {
      if (b == '{') {
        number++;
        noteOpening();
        return element();
      }
      if (!between(b)) {
        number++;
        return stray();
      }
      follow(b);
    }
    return null;
  }

  private static boolean between(int b) {
    return b <= ' ' || "[]},:".indexOf(b) >= 0 || b == 0xEF || b == 0xBB || b == 0xBF;
  }

  /** Learns how elements open in this file. */
  private void noteOpening() {
    if (number == 1) {
      indent = lineStart ? spaces : 0;
    } else if (orderly) {
      openOnLines |= lineStart;
      openInside |= !lineStart;
      indent = lineStart ? spaces : indent;
    }
  }

  /**
   * Keeps account of where in its line the next byte stands; brackets and commas count as spaces.
   */
  private void follow(int b) {
    if (b == '\n') {
      lineStart = true;
      spaces = 0;
    } else if (lineStart && (b == ' ' || b == '\t')) {
      spaces++;
    } else if ("[]},\r".indexOf(b) < 0) {
      lineStart = false;
    }
  }

  private Element element() throws IOException {
    kept = at - 1;
    boolean tooLong = false;
    Structure structure = new Structure();
    String fault = null;
    while (fault == null && !structure.closed()) {
      int b = read();
      fault = b < 0 ? "the file ends inside it" : structure.accept(b);
      at -= fault != null && b >= 0 ? 1 : 0;
      if (at - kept > LONGEST_ELEMENT) {
        tooLong = true;
      }
      kept = tooLong ? -1 : kept;
    }
    lineStart = false;
    orderly = fault == null;
    Element element;
    if (tooLong) {
      String detail = "an object longer than " + LONGEST_ELEMENT + " bytes";
      element = new Element(number, null, "too_large", detail);
    } else if (fault == null) {
      element = new Element(number, Arrays.copyOfRange(buffer, kept, at), null, null);
    } else {
      element = broken(fault);
    }
    if (fault != null) {
      resume();
    }
    kept = -1;
    return element;
  }

  private Element broken(String fault) {
    return new Element(number, excerpt(), "broken_json", "not a JSON object: " + fault);
  }

  private byte[] excerpt() {
    return Arrays.copyOfRange(buffer, kept, Math.min(at, kept + LONGEST_EXCERPT));
  }

  /** What is no object, up to where another element may begin. */
  private Element stray() throws IOException {
    kept = at - 1;
    int b = read();
    while (b >= 0 && b != ',' && b != '{' && b != '[' && b != '\n' && at - kept < BLOCK) {
      b = read();
    }
    at -= b < 0 ? 0 : 1;
    lineStart = false;
    Element element = new Element(number, excerpt(), "broken_json", "not a JSON object");
    kept = -1;
    return element;
  }

  /**
   * Goes to where the next element opens: from the one that is broken, where it is still in the
   * buffer, and at the latest to the brace at which it was found to be broken.
   */
  private void resume() throws IOException {
    int reached = kept < 0 ? 0 : at - kept;
    boolean opens = at < end && buffer[at] == '{';
    readAgain += reached;
    if (readAgain > MOST_READ_AGAIN) {
      throw new IOException("not JSON: the file is broken too often to be read on");
    }
    kept = kept < 0 ? at : kept;
    at = reached == 0 ? at : kept + 1;
    boolean closed = false;
    for (int b = read(); b >= 0; b = read()) {
      boolean again = kept >= 0 && at - 1 - kept < reached;
      boolean here = kept >= 0 && opens && at - 1 - kept == reached;
      if (here || (b == '{' && (opensLine() || (closed && opensInside())))) {
        at--;
        return;
      }
      closed = b == '}' || (closed && (b == ',' || b <= ' '));
      follow(b);
      kept = again ? kept : -1;
    }
  }

  private boolean opensLine() {
    return lineStart && spaces <= indent && (openOnLines || !openInside);
  }

  private boolean opensInside() throws IOException {
    return (openInside || !openOnLines) && nameFollows();
  }

  private boolean nameFollows() throws IOException {
    for (int ahead = 0; ahead < LONGEST_EXCERPT; ahead++) {
      if (at + ahead >= end && !fill()) {
        return false;
      }
      byte b = buffer[at + ahead];
      if (b == '"' || b > ' ') {
        return b == '"';
      }
    }
    return false;
  }

  private int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  /** Reads on behind {@code end}; what is before {@code kept}, or else {@code at}, may go. */
  private boolean fill() throws IOException {
    int from = kept >= 0 ? kept : at;
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, end - from);
      at -= from;
      end -= from;
      kept = kept >= 0 ? 0 : -1;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read <= 0) {
      return false;
    }
    end += read;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Follows the brackets, strings and commas of one object, whose opening brace is behind. */
  private static final class Structure {
    private final BitSet arrays = new BitSet();
    private int depth = 1;
    private boolean inString;
    private boolean escaped;
    private int before = '{';

    /** Takes one byte; says what is wrong where it cannot stand here. */
    String accept(int b) {
      if (inString) {
        if (b == '\n') {
          return "a line ends inside a string; a quotation mark is missing";
        }
        inString = escaped || b != '"';
        escaped = !escaped && b == '\\';
        return null;
      }
      if (b <= ' ') {
        return null;
      }
      String fault = null;
      boolean value = before == '"' || before == '}' || before == ']';
      switch (b) {
        case '{', '[' -> {
          boolean may = before == ':' || before == '[' || (before == ',' && arrays.get(depth));
          fault = may ? null : "something opens where a comma or a brace is missing";
          depth++;
          arrays.set(depth, b == '[');
        }
        case '}', ']' -> {
          fault = arrays.get(depth) == (b == ']') ? null : "brackets that do not match";
          depth--;
        }
        case '"' -> {
          fault = value || before == 'v' ? "a comma or a quotation mark is missing" : null;
          inString = true;
        }
        case ',', ':' -> {}
        default -> fault = value ? "text after a value; a quotation mark is too many" : null;
      }
      before = "{[}],:\"".indexOf(b) >= 0 ? b : 'v';
      return fault;
    }

    boolean closed() {
      return depth == 0;
    }
  }
}
