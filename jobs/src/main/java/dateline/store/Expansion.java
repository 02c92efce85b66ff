package dateline.store;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Uncompressed bytes of a file, however often it is compressed, told by the first bytes and not by
 * the name. A stream that expands as no text does ends with {@link TooLarge}.
 */
final class Expansion {
  /** Text shrinks to a tenth, repetitive text to a fiftieth; what goes beyond is a bomb. */
  static final int MOST_EXPANSION = 200;

  /**
   * The expansion is taken over so many bytes at a time, so that a bomb may not hide behind text.
   */
  static final int WINDOW = 8 << 20;

  private static final int MOST_LAYERS = 4;
  private static final int MAGIC = 10;
  private static final int BUFFER = 1 << 13;

  /** More bytes than Dateline reads. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  private final InputStream in;
  private final boolean compressed;

  private Expansion(InputStream in, boolean compressed) {
    this.in = in;
    this.compressed = compressed;
  }

  /** Uncompresses {@code raw} where it is compressed. */
  static Expansion of(InputStream raw) throws IOException {
    Counted counted = new Counted(raw);
    InputStream in = new BufferedInputStream(counted, BUFFER);
    boolean compressed = false;
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      InputStream inner = layer(in);
      if (inner == in) {
        break;
      }
      in = new BufferedInputStream(new Bounded(inner, counted), BUFFER);
      compressed = true;
    }
    return new Expansion(in, compressed);
  }

  /** The uncompressed bytes. */
  InputStream in() {
    return in;
  }

  boolean compressed() {
    return compressed;
  }

  /** The stream inside, or {@code in} itself where it is not compressed. */
  private static InputStream layer(InputStream in) throws IOException {
    in.mark(MAGIC);
    byte[] magic = in.readNBytes(MAGIC);
    in.reset();
    if (gzip(magic)) {
      return new GzipCompressorInputStream(in, true);
    }
    if (bzip2(magic)) {
      return new BZip2CompressorInputStream(in, true);
    }
    return zstd(magic) ? new ZstdInputStream(in) : in;
  }

  private static boolean gzip(byte[] head) {
    return starts(head, 0, 0x1F, 0x8B, 8);
  }

  private static boolean bzip2(byte[] head) {
    return starts(head, 0, 'B', 'Z', 'h') && starts(head, 4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59);
  }

  private static boolean zstd(byte[] head) {
    return starts(head, 0, 0x28, 0xB5, 0x2F, 0xFD);
  }

  private static boolean starts(byte[] bytes, int from, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (from + i >= bytes.length || (bytes[from + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Passes on the bytes of one layer, while they are not too many for those of the file. */
  private static final class Bounded extends FilterInputStream {
    private final Counted compressed;
    private long consumed;
    private long produced;

    Bounded(InputStream in, Counted compressed) {
      super(in);
      this.compressed = compressed;
      this.consumed = compressed.count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      check(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read;
      try {
        read = super.read(bytes, offset, length);
      } catch (RuntimeException e) {
        // What the readers of compressed streams throw at damage that they do not foresee.
        throw new IOException("damaged compressed data: " + e, e);
      }
      check(Math.max(0, read));
      return read;
    }

    private void check(int read) throws IOException {
      produced += read;
      if (produced >= WINDOW) {
        if ((compressed.count - consumed) * MOST_EXPANSION < produced) {
          throw new TooLarge(
              "expands to more than "
                  + MOST_EXPANSION
                  + " times its compressed size, as text does not; if it is an archive of articles,"
                  + " uncompress it and give the files");
        }
        produced = 0;
        consumed = compressed.count;
      }
    }
  }
}
