package dateline.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** Frames one range of a file into raw records; see {@link Corpus#RAW_RECORD}. */
final class Framer {
  /** A plain-text file is one article; a longer one is not read. */
  static final int LONGEST_TEXT = 32 << 20;

  /** A page is one article; its parsed form takes ten times its length. */
  static final int LONGEST_PAGE = 8 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Framer() {}

  static Iterator<Row> frame(Range range, Configuration hadoop) {
    try {
      OpenFile file = range.open(hadoop);
      return switch (file.format()) {
        case JSON_LINES -> jsonLines(range, file, hadoop);
        case PARQUET -> parquet(range, file, hadoop);
        default -> range.start() == 0 ? whole(range.name(), file) : nothing(file);
      };
    } catch (IOException e) {
      return List.of(RawRecord.unreadable(range.name(), 0, e)).iterator();
    }
  }

  /** A file that cannot be read in ranges is read by the task that has its start. */
  private static Iterator<Row> nothing(OpenFile file) throws IOException {
    file.close();
    return Collections.emptyIterator();
  }

  private static Iterator<Row> whole(String name, OpenFile file) throws IOException {
    return switch (file.format()) {
      case JSON -> file.binary() ? binary(name, file) : json(name, file);
      case CSV, TSV -> file.binary() ? binary(name, file) : csv(name, file);
      case WARC -> warc(name, file);
      case HTML -> List.of(one(name, file, "html", LONGEST_PAGE)).iterator();
      case UNKNOWN -> List.of(unknown(name, file)).iterator();
      default -> List.of(one(name, file, "text", LONGEST_TEXT)).iterator();
    };
  }

  private static Row unknown(String name, OpenFile file) throws IOException {
    file.close();
    return RawRecord.fault(
        name,
        0,
        null,
        "unknown_format",
        "the extension is none of txt, jsonl, ndjson, json, csv, tsv, parquet, html, warc, and the"
            + " content is not JSON, HTML or WARC; rename the file or leave it out of --input");
  }

  private static Iterator<Row> binary(String name, OpenFile file) throws IOException {
    file.close();
    String detail = "binary data, not text; leave the file out of --input";
    return List.of(RawRecord.fault(name, 0, null, "undecodable", detail)).iterator();
  }

  private static Row one(String name, OpenFile file, String format, int longest)
      throws IOException {
    try (file) {
      byte[] content = file.bytes().readNBytes(longest + 1);
      if (content.length > longest) {
        String detail = "more than " + longest + " bytes, and such a file is one article; split it";
        return RawRecord.fault(name, 1, null, "too_large", detail);
      }
      return RawRecord.of(name, 1, format, content, null, false);
    }
  }

  private static Iterator<Row> jsonLines(Range range, OpenFile file, Configuration hadoop)
      throws IOException {
    boolean ranged = !file.compressed() && file.asciiBased();
    if (!ranged && range.start() > 0) {
      return nothing(file);
    }
    InputStream in = file.asciiBased() ? file.bytes() : file.utf8();
    if (range.start() > 0) {
      file.close();
      in = range.bytes(hadoop, range.start() - 1);
    }
    long length = ranged ? range.length() : Long.MAX_VALUE;
    LineFraming lines = new LineFraming(in, range.start(), length, range.firstLine());
    boolean recoded = !file.asciiBased();
    String charset = file.asciiBased() ? file.otherCharset() : null;
    String name = range.name();
    return new Records(name, lines) {
      @Override
      Row read() throws IOException {
        LineFraming.Line line = lines.next();
        if (line == null) {
          return null;
        }
        if (line.cut()) {
          String detail = "line longer than " + LineFraming.LONGEST_LINE + " bytes";
          return RawRecord.fault(name, line.number(), line.content(), "too_large", detail);
        }
        return RawRecord.of(name, line.number(), "json", line.content(), charset, recoded);
      }
    };
  }

  private static Iterator<Row> json(String name, OpenFile file) throws IOException {
    JsonFraming elements = new JsonFraming(file.utf8());
    boolean recoded = file.otherCharset() != null;
    return new Records(name, elements) {
      @Override
      Row read() throws IOException {
        JsonFraming.Element e = elements.next();
        if (e == null) {
          return null;
        }
        return e.code() == null
            ? RawRecord.of(name, e.number(), "json", e.content(), "UTF-8", recoded)
            : RawRecord.fault(name, e.number(), e.content(), e.code(), e.fault());
      }
    };
  }

  private static Iterator<Row> csv(String name, OpenFile file) throws IOException {
    CsvFraming records = new CsvFraming(file.reader());
    boolean recoded = file.otherCharset() != null;
    return new Records(name, records) {
      @Override
      Row read() throws IOException {
        CsvFraming.Framed record = records.next();
        if (record == null) {
          return null;
        }
        if (record.fault() != null) {
          byte[] text = record.text().getBytes(StandardCharsets.UTF_8);
          return RawRecord.fault(name, record.line(), text, record.code(), record.fault());
        }
        byte[] fields = JSON.writeValueAsBytes(record.fields());
        return RawRecord.of(name, record.line(), "json", fields, "UTF-8", recoded);
      }
    };
  }

  private static Iterator<Row> warc(String name, OpenFile file) {
    WarcFraming records = new WarcFraming(file.bytes());
    return new Records(name, records) {
      @Override
      Row read() throws IOException {
        for (var framed = records.next(); framed != null; framed = records.next()) {
          if (framed.fault() != null) {
            return RawRecord.fault(
                name, framed.number(), framed.content(), framed.code(), framed.fault());
          }
          Optional<Row> page = WarcPage.of(name, framed);
          if (page.isPresent()) {
            return page.get();
          }
        }
        return null;
      }
    };
  }

  private static Iterator<Row> parquet(Range range, OpenFile file, Configuration hadoop)
      throws IOException {
    file.close();
    String name = range.name();
    if (file.compressed()) {
      String detail = "a compressed Parquet file; uncompress it, its pages are compressed already";
      return range.start() > 0
          ? Collections.emptyIterator()
          : List.of(RawRecord.fault(name, 0, null, "broken_parquet", detail)).iterator();
    }
    ParquetFraming rows;
    try {
      rows = ParquetFraming.of(range, hadoop);
    } catch (IOException | RuntimeException e) {
      // The reader of footers throws unchecked exceptions for files that are not Parquet.
      return range.start() > 0
          ? Collections.emptyIterator()
          : List.of(RawRecord.fault(name, 0, null, "broken_parquet", ParquetFraming.reason(e)))
              .iterator();
    }
    return new Records(name, rows) {
      @Override
      Row read() throws IOException {
        ParquetFraming.Framed row = rows.next();
        if (row == null) {
          return null;
        }
        return row.fault() == null
            ? RawRecord.of(name, row.number(), "json", row.content(), "UTF-8", false)
            : RawRecord.fault(name, row.number(), null, "broken_parquet", row.fault());
      }
    };
  }
}
