package dateline.store;

import dateline.encoding.Encoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;

/** A file opened at its start and uncompressed, with what its first bytes tell about it. */
final class OpenFile implements Closeable {
  /** Bytes that decide the format, and the encoding where they are not all ASCII. */
  private static final int HEAD = 64 << 10;

  /** A file whose text begins in plain ASCII is looked at so far for other characters. */
  private static final int LONGEST_HEAD = 4 << 20;

  private final InputStream in;
  private final Format format;
  private final Charset charset;
  private final boolean compressed;

  private OpenFile(InputStream in, Format format, Charset charset, boolean compressed) {
    this.in = in;
    this.format = format;
    this.charset = charset;
    this.compressed = compressed;
  }

  /**
   * Opens a file.
   *
   * @param raw its bytes; closed with this
   * @param named the format that its name says
   */
  static OpenFile of(InputStream raw, Format named) throws IOException {
    try {
      Expansion expansion = Expansion.of(raw);
      Head head = new Head(expansion.in());
      head.readTo(HEAD);
      Optional<Charset> charset = Encoding.detect(head.bytes(), null, true);
      String start = new String(head.bytes(), charset.orElse(StandardCharsets.ISO_8859_1));
      Format format = Signature.of(named, start.startsWith("\uFEFF") ? start.substring(1) : start);
      if (format == Format.CSV || format == Format.TSV || format == Format.JSON) {
        while (!head.whole() && head.bytes().length < LONGEST_HEAD && head.ascii()) {
          head.readTo(2 * head.bytes().length);
        }
        charset = Encoding.detect(head.bytes(), null, true);
      }
      return new OpenFile(head.stream(), format, charset.orElse(null), expansion.compressed());
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  Format format() {
    return format;
  }

  boolean compressed() {
    return compressed;
  }

  /** Whether the beginning is no text in any encoding. */
  boolean binary() {
    return charset == null;
  }

  /** The encoding where it is known not to be UTF-8, else null. */
  String otherCharset() {
    return charset == null || charset.equals(StandardCharsets.UTF_8) ? null : charset.name();
  }

  /** Whether line breaks and brackets are single bytes, as in ASCII. */
  boolean asciiBased() {
    return charset == null || !charset.name().startsWith("UTF-") || otherCharset() == null;
  }

  /** The bytes, uncompressed. */
  InputStream bytes() {
    return in;
  }

  /** The characters; without a byte-order mark. */
  Reader reader() throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(in, charset == null ? StandardCharsets.UTF_8 : charset));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  /** The bytes as UTF-8, from whatever encoding. */
  InputStream utf8() throws IOException {
    return otherCharset() == null
        ? in
        : ReaderInputStream.builder().setReader(reader()).setCharset(StandardCharsets.UTF_8).get();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
