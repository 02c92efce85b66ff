package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Ingest;
import dateline.store.Corpus;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format. Whatever is done to some records, no run dies, every raw record is
 * an article or a reject, and the records that were left alone come out as articles.
 */
class FuzzIT {
  private static final long SEED = 20_240_517;
  private static final int FILES = 32;
  private static final int RECORDS = 60;

  /** Two records of three are damaged. */
  private static final int SPARED_OF = 3;

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Set<String>> intact = new HashMap<>();
  private int damaged;

  /** How a file's records are put together. */
  private record Layout(
      String extension, String before, String between, String after, IntFunction<String> record) {}

  private static String body(int n) {
    return "The council met for the "
        + n
        + "th time on Monday and agreed to mend the roof of the hall.";
  }

  private static String json(int n) {
    return "{\"title\": \"Title "
        + n
        + "\", \"language\": \"en\", \"authors\": [{\"name\": \"Ani\"}, {\"name\": \"Tom\"}],"
        + " \"body\": \""
        + body(n)
        + " \\u201cSo “be” it.\\u201d\"}";
  }

  private static String warc(int n) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html lang=\"en\"><head><title>Title "
            + n
            + "</title></head><body><p>"
            + body(n)
            + "</p><p>"
            + body(n)
            + "</p></body></html>";
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/"
        + n
        + "\r\nWARC-Date: 2024-05-20T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http;
  }

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout("jsonl", "", "\n", "\n", FuzzIT::json),
          new Layout("jsonl.gz", "", "\n", "\n", FuzzIT::json),
          new Layout("json", "[\n", ",\n", "\n]", FuzzIT::json),
          new Layout("json", "[\n  ", ",\n  ", "\n]", n -> json(n).replace(", \"", ",\n    \"")),
          new Layout("json.bz2", "", "\n", "", FuzzIT::json),
          new Layout(
              "csv",
              "title,lang,text\n",
              "\n",
              "\n",
              n -> "Title " + n + ",en,\"" + body(n) + "\""),
          new Layout(
              "tsv", "title\tlang\ttext\n", "\n", "\n", n -> "Title " + n + "\ten\t" + body(n)),
          new Layout("warc", "", "\r\n\r\n", "\r\n\r\n", FuzzIT::warc));

  /** Damage inside a record; a record's line stays a line, so that its neighbours are intact. */
  private byte[] damage(byte[] record, boolean keepsLine) {
    byte[] bytes = record.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times && bytes.length > 2; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
      bytes =
          switch (random.nextInt(7)) {
            case 0 ->
                splice(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ (1 << random.nextInt(8)))});
            case 1 -> splice(bytes, at, bytes.length - at, new byte[0]);
            case 2 -> splice(bytes, at, length, new byte[0]);
            case 3 -> splice(bytes, at, 0, noise(length));
            case 4 ->
                splice(
                    bytes, at, 0, Arrays.copyOfRange(record, 0, Math.min(length, record.length)));
            case 5 ->
                splice(
                    bytes,
                    at,
                    0,
                    PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            default -> splice(bytes, at, 1, new byte[] {bytes[at], bytes[at]});
          };
    }
    for (int i = 0; keepsLine && i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' ? (byte) ' ' : bytes[i];
    }
    return bytes;
  }

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\ud800",
          "\\u0000",
          "<",
          "&#xD800;",
          "</p>",
          "\u202E\u200F",
          "\t",
          ";",
          "'",
          "\r",
          "1e999999999",
          "null",
          "\"\"");

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
    ByteArrayOutputStream spliced = new ByteArrayOutputStream();
    spliced.write(bytes, 0, at);
    spliced.writeBytes(added);
    spliced.write(bytes, at + removed, bytes.length - at - removed);
    return spliced.toByteArray();
  }

  private static OutputStream compressed(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return file.toString().endsWith(".gz")
        ? new GZIPOutputStream(out)
        : file.toString().endsWith(".bz2") ? new BZip2CompressorOutputStream(out) : out;
  }

  /** Writes files in which some records are damaged, and remembers the others. */
  private void write(Layout layout, int number) throws IOException {
    Path file = folder.resolve(LAYOUTS.indexOf(layout) + "-" + number + "." + layout.extension());
    Set<String> whole = intact.computeIfAbsent(file.getFileName().toString(), f -> new HashSet<>());
    try (OutputStream out = compressed(file)) {
      out.write(layout.before().getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < RECORDS; i++) {
        byte[] record = layout.record().apply(i).getBytes(StandardCharsets.UTF_8);
        boolean spared = random.nextInt(SPARED_OF) == 0 || i == 0;
        if (spared) {
          whole.add("Title " + i);
        } else {
          damaged++;
        }
        boolean lines = layout.between().equals("\n");
        out.write(spared ? record : damage(record, lines));
        out.write(
            (i < RECORDS - 1 ? layout.between() : layout.after()).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void writeDamagedFiles(String extension, byte[] file, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      damaged++;
      Files.write(
          folder.resolve("whole-" + extension.replace('.', '-') + i + "." + extension),
          damage(file, false));
    }
  }

  @Test
  void noRunDiesAndNoRecordVanishes() throws IOException {
    for (Layout layout : LAYOUTS) {
      for (int i = 0; i < FILES; i++) {
        write(layout, i);
      }
    }
    Path formats = Project.path("data/formats");
    for (String name :
        List.of(
            "articles.txt",
            "page.html",
            "articles.parquet",
            "crawl.warc.gz",
            "articles.jsonl.zst",
            "windows-1252.txt",
            "articles.json",
            "articles.csv")) {
      writeDamagedFiles(
          name.substring(name.indexOf('.') + 1), Files.readAllBytes(formats.resolve(name)), 100);
    }
    assertThat(damaged).isGreaterThan(10_000);

    Dataset<Row> raw = new Corpus(LocalSpark.session()).read(List.of(folder.toString())).cache();
    long records = raw.count();
    TableSet tables =
        new Ingest(LocalDate.of(2026, 1, 1), Map.of())
            .apply(TableSet.empty().with(Ingest.RAW_RECORDS, raw), LocalSpark.context(4));
    long rejects = tables.get(Tables.REJECTS).count();
    List<Row> articles = tables.get(Tables.ARTICLES).select("source_path", "title").collectAsList();

    assertThat(articles.size() + rejects).isEqualTo(records);
    Map<String, Set<String>> found = new HashMap<>();
    for (Row article : articles) {
      Path path = Path.of(article.getString(0));
      found
          .computeIfAbsent(path.getFileName().toString(), f -> new HashSet<>())
          .add(article.getString(1));
    }
    List<String> lost = new ArrayList<>();
    intact.forEach(
        (file, titles) ->
            titles.stream()
                .filter(t -> !found.getOrDefault(file, Set.of()).contains(t))
                .forEach(t -> lost.add(file + " " + t)));
    assertThat(lost).isEmpty();
  }
}
