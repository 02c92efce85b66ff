package dateline.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * The first bytes of a stream, read ahead. A stream that cannot be read so far still gives what it
 * has: the failure comes when a reader arrives at it.
 */
final class Head {
  private final InputStream in;
  private byte[] bytes = new byte[0];
  private boolean ended;
  private IOException failure;

  Head(InputStream in) {
    this.in = in;
  }

  /** Reads on until there are so many bytes, or no more. */
  void readTo(int length) {
    int count = bytes.length;
    bytes = Arrays.copyOf(bytes, length);
    try {
      while (count < length && !ended) {
        int read = in.read(bytes, count, length - count);
        ended = read < 0;
        count += Math.max(0, read);
      }
    } catch (IOException e) {
      ended = true;
      failure = e;
    }
    bytes = Arrays.copyOf(bytes, count);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the stream has no more than these. */
  boolean whole() {
    return ended;
  }

  boolean ascii() {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The whole stream from its start. */
  InputStream stream() {
    InputStream rest = failure == null ? in : new Failing(in, failure);
    return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
  }

  private static final class Failing extends InputStream {
    private final InputStream in;
    private final IOException failure;

    Failing(InputStream in, IOException failure) {
      this.in = in;
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
      throw failure;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
