package dateline.cooccur;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts one after the other in few bytes: a number takes one for every seven bits. */
final class Packed {
  /** Null, where a number or a text may be. */
  private static final int NONE = 0;

  private Packed() {}

  /** Puts values together; one writer serves for many rows. */
  static final class Writer {
    private byte[] bytes = new byte[256];
    private int size;

    /** A number that is mostly small, and may be negative. */
    void add(long number) {
      addBits((number << 1) ^ (number >> 63));
    }

    /** A number or null. */
    void addOptional(Integer number) {
      if (number == null) {
        addBits(NONE);
      } else {
        addBits(1);
        add(number);
      }
    }

    /** A text or null. */
    void addOptional(String text) {
      if (text == null) {
        addBits(NONE);
        return;
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      addBits(utf8.length + 1L);
      reserve(utf8.length);
      System.arraycopy(utf8, 0, bytes, size, utf8.length);
      size += utf8.length;
    }

    private void addBits(long bits) {
      reserve(10);
      long left = bits;
      while ((left & ~0x7FL) != 0) {
        bytes[size++] = (byte) (left | 0x80);
        left >>>= 7;
      }
      bytes[size++] = (byte) left;
    }

    private void reserve(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
      }
    }

    /** What has been added since the last call. */
    byte[] taken() {
      byte[] taken = Arrays.copyOf(bytes, size);
      size = 0;
      return taken;
    }
  }

  /** Gives the values back in the order in which they were added. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasMore() {
      return at < bytes.length;
    }

    long number() {
      long bits = bits();
      return (bits >>> 1) ^ -(bits & 1);
    }

    Integer optionalNumber() {
      return bits() == NONE ? null : (int) number();
    }

    String optionalText() {
      int length = (int) bits();
      if (length == NONE) {
        return null;
      }
      String text = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
      at += length - 1;
      return text;
    }

    private long bits() {
      long bits = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        bits |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      return bits;
    }
  }
}
