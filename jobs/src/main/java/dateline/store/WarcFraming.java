package dateline.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a web archive (WARC, ISO 28500) into its records and gives those that hold a response or a
 * resource. A record that breaks the format costs only itself: reading resumes at the next line
 * that opens one.
 */
final class WarcFraming implements Closeable {
  /** A longer record is not an article; its bytes are passed over. */
  static final int LONGEST_RECORD = 32 << 20;

  private static final int LONGEST_HEADER = 1 << 20;

  /** What may lie at the end of a body that has swallowed the beginning of the next record. */
  private static final int LONGEST_OPENING = 64;

  private static final Pattern OPENING = Pattern.compile("WARC/[01]\\.\\d+\\s*");
  private static final Pattern INSIDE =
      Pattern.compile("\\r?\\n(?=WARC/[01]\\.\\d+\\r?\\n[\\w-]+:)");
  private static final Pattern LENGTH = field("Content-Length", "(\\d{1,18})");
  private static final Pattern TYPE = field("WARC-Type", "([a-z]+)");

  /**
   * One record or one fault.
   *
   * @param number its place among all records of the file, from 1
   * @param content the record with its headers
   * @param code a reject's code, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes have one owner and are never compared
  record Framed(long number, byte[] content, String code, String fault) {}

  private InputStream in;
  private long number;

  WarcFraming(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  private static Pattern field(String name, String value) {
    return Pattern.compile(
        "^" + name + "[ \\t]*:[ \\t]*" + value + "[ \\t]*\\r?$",
        Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  /** The next response, resource or fault, or null at the end of the file. */
  Framed next() throws IOException {
    while (true) {
      String opening = line();
      while (opening != null && opening.isBlank()) {
        opening = line();
      }
      if (opening == null) {
        return null;
      }
      number++;
      Optional<Framed> framed =
          OPENING.matcher(opening).matches() ? record(opening) : Optional.of(skipped(opening));
      if (framed.isPresent()) {
        return framed.get();
      }
    }
  }

  private Optional<Framed> record(String opening) throws IOException {
    StringBuilder header = new StringBuilder(opening);
    in.mark(LONGEST_HEADER);
    String line = line();
    while (line != null && !line.isBlank() && header.length() < LONGEST_HEADER) {
      if (OPENING.matcher(line).matches()) {
        in.reset();
        return Optional.of(fault(header.toString(), "broken_warc", "another record opens in it"));
      }
      header.append(line);
      in.mark(LONGEST_HEADER);
      line = line();
    }
    String fields = header.toString();
    Matcher length = LENGTH.matcher(fields);
    if (line == null || !line.isBlank() || !length.find()) {
      return Optional.of(skipped(fields));
    }
    long bytes = Long.parseLong(length.group(1));
    Matcher type = TYPE.matcher(fields);
    String kind = type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "";
    boolean wanted = kind.equals("response") || kind.equals("resource");
    if (bytes > LONGEST_RECORD) {
      passToOpening();
      String detail = "a record of " + bytes + " bytes, more than " + LONGEST_RECORD;
      return wanted ? Optional.of(fault(fields, "too_large", detail)) : Optional.empty();
    }
    byte[] body = in.readNBytes((int) bytes);
    if (body.length < bytes) {
      return misjudged(fields, body, "ends after " + body.length + " of " + bytes + " bytes");
    }
    if (!closes() || swallows(body)) {
      return misjudged(fields, body, "its Content-Length of " + bytes + " is wrong");
    }
    if (!wanted) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(fields.stripTrailing().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    whole.writeBytes("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    return Optional.of(new Framed(number, whole.toByteArray(), null, null));
  }

  /**
   * Whether the record ends here: an empty line, a line that opens a record, or nothing follows.
   */
  private boolean closes() throws IOException {
    in.mark(LONGEST_OPENING);
    String next = new String(in.readNBytes(7), StandardCharsets.ISO_8859_1);
    in.reset();
    return next.isEmpty() || next.matches("(?s)\\r?\\n(?:\\r?\\n.*|WARC/.*|)");
  }

  /** Whether another record opens in what should be one. */
  private static boolean swallows(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.contains("\nWARC/") && INSIDE.matcher(text).find();
  }

  /** A record whose length is wrong: those that it would swallow are given back. */
  private Optional<Framed> misjudged(String fields, byte[] body, String detail) throws IOException {
    Matcher inside = INSIDE.matcher(new String(body, StandardCharsets.ISO_8859_1));
    int resume = inside.find() ? inside.end() : Math.max(0, body.length - LONGEST_OPENING);
    InputStream rest = new ByteArrayInputStream(body, resume, body.length - resume);
    in = new BufferedInputStream(new SequenceInputStream(rest, in), 1 << 16);
    passToOpening();
    return Optional.of(fault(fields, "broken_warc", detail));
  }

  private Framed skipped(String text) throws IOException {
    passToOpening();
    return fault(text, "broken_warc", "no WARC record: no version line, or no Content-Length");
  }

  private void passToOpening() throws IOException {
    in.mark(LONGEST_HEADER);
    String line = line();
    while (line != null && !OPENING.matcher(line).matches()) {
      in.mark(LONGEST_HEADER);
      line = line();
    }
    if (line != null) {
      in.reset();
    }
  }

  private Framed fault(String text, String code, String detail) {
    return new Framed(number, text.getBytes(StandardCharsets.ISO_8859_1), code, detail);
  }

  /** A line with its line break, its end cut off where it is very long; null at the end. */
  private String line() throws IOException {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (b >= 0 && line.length() < LONGEST_HEADER - 1) {
      line.append((char) b);
      if (b == '\n') {
        break;
      }
      b = in.read();
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
