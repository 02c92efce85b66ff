package dateline.store;

import dateline.encoding.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.spark.sql.Row;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Takes the page out of a record of a web archive. */
final class WarcPage {
  /** A longer page is not an article. */
  static final int LONGEST_PAGE = Framer.LONGEST_PAGE;

  private WarcPage() {}

  /** The raw record, or a fault; empty where the record holds no page that could be an article. */
  static Optional<Row> of(String name, WarcFraming.Framed framed) {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(framed.content()))) {
      reader.setLenient(true);
      WarcRecord record = reader.next().orElse(null);
      if (record instanceof WarcResponse response) {
        return response(name, framed, response);
      }
      if (record instanceof WarcResource resource) {
        byte[] body = resource.body().stream().readAllBytes();
        return page(
            name, framed.number(), resource, type(record.headers().first("Content-Type")), body);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // jwarc throws unchecked exceptions at headers that it cannot parse.
      return Optional.of(broken(name, framed, String.valueOf(e.getMessage())));
    }
  }

  private static Optional<Row> response(
      String name, WarcFraming.Framed framed, WarcResponse response) throws IOException {
    boolean http =
        type(response.headers().first("Content-Type"))
            .filter(t -> t.subtype().equalsIgnoreCase("http"))
            .isPresent();
    if (!http) {
      return Optional.empty();
    }
    HttpResponse message = response.http();
    Optional<MediaType> type = type(message.headers().first("Content-Type"));
    if (message.status() != 200 || format(type, response.target()).isEmpty()) {
      return Optional.empty();
    }
    byte[] body = body(message, framed.content());
    String encoding =
        message.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    byte[] decoded = decoded(body, encoding);
    if (decoded == null) {
      String detail = "its content is encoded with " + encoding + ", which is not read";
      return Optional.of(broken(name, framed, detail));
    }
    return page(name, framed.number(), response, type, decoded);
  }

  private static Optional<MediaType> type(Optional<String> header) {
    return header.map(MediaType::parseLeniently);
  }

  /** How the page is read; empty for what cannot be an article. */
  private static Optional<String> format(Optional<MediaType> type, String target) {
    String media =
        type.map(t -> (t.type() + "/" + t.subtype()).toLowerCase(Locale.ROOT)).orElse("text/html");
    return switch (media) {
      case "text/html", "application/xhtml+xml" -> Optional.of("html");
      case "text/plain" -> target.endsWith("/robots.txt") ? Optional.empty() : Optional.of("text");
      default -> Optional.empty();
    };
  }

  private static Optional<Row> page(
      String name, long number, WarcTargetRecord record, Optional<MediaType> type, byte[] body) {
    String url = record.target().replaceAll("^<|>$", "");
    Optional<String> format = format(type, url);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    if (body.length > LONGEST_PAGE) {
      String detail = "a page of more than " + LONGEST_PAGE + " bytes";
      return Optional.of(RawRecord.fault(name, number, body, "too_large", detail));
    }
    String charset = type.map(t -> t.parameters().get("charset")).orElse(null);
    return Optional.of(RawRecord.page(name, number, format.get(), body, url, charset));
  }

  /**
   * The body as sent. Crawlers often store it without the transfer encoding, or with another
   * length, than its header says: then it is what stands after the header.
   */
  private static byte[] body(HttpResponse message, byte[] record) throws IOException {
    byte[] rest = afterHeader(record);
    boolean chunked =
        message
            .headers()
            .first("Transfer-Encoding")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("chunked");
    if (!chunked || !chunkSize(rest)) {
      return rest;
    }
    try (InputStream in = message.body().stream()) {
      return in.readNBytes(LONGEST_PAGE + 1);
    }
  }

  private static boolean chunkSize(byte[] body) {
    String line = new String(body, 0, Math.min(body.length, 20), StandardCharsets.ISO_8859_1);
    return line.matches("(?s)[0-9A-Fa-f]{1,8}[ \\t]*(;[^\\n]*)?\\r?\\n.*");
  }

  /** What follows the HTTP header, which follows the record's header. */
  private static byte[] afterHeader(byte[] record) {
    int http = afterEmptyLine(record, 0);
    int end = record.length - "\r\n\r\n".length();
    int body = Math.min(afterEmptyLine(record, http), end);
    return Arrays.copyOfRange(record, body, end);
  }

  private static int afterEmptyLine(byte[] bytes, int from) {
    int lineStart = from;
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        boolean empty = i == lineStart || (i == lineStart + 1 && bytes[lineStart] == '\r');
        if (empty) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return bytes.length;
  }

  /** The content, at most one byte more than a page may have; null where it cannot be decoded. */
  private static byte[] decoded(byte[] body, String encoding) throws IOException {
    Expansion expansion = Expansion.of(new ByteArrayInputStream(body));
    if (expansion.compressed()) {
      try {
        return expansion.in().readNBytes(LONGEST_PAGE + 1);
      } catch (Expansion.TooLarge e) {
        return new byte[LONGEST_PAGE + 1];
      }
    }
    if (encoding.isEmpty() || Encoding.detect(body, null, false).isPresent()) {
      return body;
    }
    if (encoding.equals("deflate")) {
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
        return in.readNBytes(LONGEST_PAGE + 1);
      }
    }
    return null;
  }

  private static Row broken(String name, WarcFraming.Framed framed, String detail) {
    return RawRecord.fault(name, framed.number(), framed.content(), "broken_warc", detail);
  }
}
