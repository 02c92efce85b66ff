package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class WarcFramingTest {
  private static final String PAGE = "<html><body><p>The ministers met.</p></body></html>";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] record(String type, String media, byte[] body) {
    return join(
        bytes(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
                + "\r\nWARC-Date: 2024-05-20T10:00:00Z\r\nWARC-Target-URI: https://a.example/1"
                + "\r\nContent-Type: "
                + media
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n"),
        body,
        bytes("\r\n\r\n"));
  }

  private static byte[] response(String header, byte[] body) {
    byte[] http = join(bytes("HTTP/1.1 " + header + "\r\n\r\n"), body);
    return record("response", "application/http; msgtype=response", http);
  }

  private static byte[] page(String text) {
    return response("200 OK\r\nContent-Type: text/html; charset=utf-8", bytes(text));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }

  private static List<Row> rows(byte[]... records) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (WarcFraming framing = new WarcFraming(new ByteArrayInputStream(join(records)))) {
      for (var framed = framing.next(); framed != null; framed = framing.next()) {
        if (framed.fault() != null) {
          rows.add(RawRecord.fault("a", framed.number(), null, framed.code(), framed.fault()));
        } else {
          WarcPage.of("a", framed).ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private static List<String> contents(List<Row> rows) {
    return rows.stream()
        .map(
            r ->
                r.isNullAt(4)
                    ? new String((byte[]) r.get(3), StandardCharsets.UTF_8)
                    : r.getString(4))
        .toList();
  }

  @Test
  void responsesThatArePagesAreRecordsWithTheirAddressAndEncoding() throws IOException {
    List<Row> rows =
        rows(
            record("warcinfo", "application/warc-fields", bytes("software: x\r\n")),
            record("request", "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n")),
            page(PAGE),
            response("404 Not Found\r\nContent-Type: text/html", bytes(PAGE)),
            response("200 OK\r\nContent-Type: image/png", bytes("PNG")),
            record("resource", "text/html", bytes(PAGE)));

    assertThat(contents(rows)).containsExactly(PAGE, PAGE);
    assertThat(rows.get(0).getLong(1)).isEqualTo(3);
    assertThat(rows.get(0).getString(6)).isEqualTo("https://a.example/1");
    assertThat(rows.get(0).getString(7)).isEqualTo("utf-8");
  }

  @Test
  void contentAndTransferEncodingsAreUndone() throws IOException {
    String html = "200 OK\r\nContent-Type: text/html\r\n";
    byte[] chunked = bytes("5\r\nabcde\r\n3\r\nfgh\r\n0\r\n\r\n");

    assertThat(
            contents(
                rows(
                    response(html + "Content-Encoding: gzip", gzip(bytes(PAGE))),
                    response(html + "Content-Encoding: gzip", bytes(PAGE)),
                    response(html + "Transfer-Encoding: chunked", chunked),
                    response(html + "Transfer-Encoding: chunked", bytes(PAGE)),
                    response(html + "Content-Length: 3", bytes(PAGE)))))
        .containsExactly(PAGE, PAGE, "abcdefgh", PAGE, PAGE);
  }

  @Test
  void aPageThatExpandsWithoutEndIsTooLarge() throws IOException {
    String header = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip";

    assertThat(contents(rows(response(header, gzip(new byte[40 << 20])), page(PAGE))))
        .containsExactly("too_large", PAGE);
  }

  @Test
  void aBrokenRecordCostsItselfOnly() throws IOException {
    byte[] longer =
        bytes(
            new String(page("one"), StandardCharsets.ISO_8859_1)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 90000"));
    byte[] shorter =
        bytes(
            new String(page("one"), StandardCharsets.ISO_8859_1)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 20"));
    byte[] without =
        bytes(
            new String(page("one"), StandardCharsets.ISO_8859_1)
                .replaceFirst("Content-Length: \\d+\r\n", ""));
    byte[] garbage = bytes("WARC/what is this\r\nand this\r\n\r\n");
    for (byte[] broken : List.of(longer, shorter, without, garbage)) {
      assertThat(contents(rows(page("zero"), broken, page("two"), page("three"))))
          .containsExactly("zero", "broken_warc", "two", "three");
    }
  }
}
