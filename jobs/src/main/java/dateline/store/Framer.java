package dateline.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Frames one range of a file into raw records; see {@link Corpus#RAW_RECORD}. */
final class Framer {
  /** A plain-text file is one article; a longer one is not read. */
  static final int LONGEST_TEXT = 32 << 20;

  /** What the reader puts in the place of bytes that are not UTF-8. */
  private static final char UNDECODABLE = '\uFFFD';

  private static final ObjectMapper JSON = new ObjectMapper();

  private Framer() {}

  static Iterator<Row> frame(Range range, Configuration hadoop) {
    try {
      return switch (range.format()) {
        case JSON_LINES -> jsonLines(range, hadoop);
        case CSV -> csv(range, hadoop);
        default -> List.of(text(range, hadoop)).iterator();
      };
    } catch (IOException e) {
      return List.of(unreadable(range.name(), e)).iterator();
    }
  }

  static Row fault(String name, long record, byte[] content, String code, String detail) {
    return RowFactory.create(name, record, "", content, code, detail);
  }

  private static Row unreadable(String name, IOException e) {
    return fault(name, 0, null, "unreadable", e.getClass().getSimpleName() + ": " + e.getMessage());
  }

  private static Row text(Range range, Configuration hadoop) throws IOException {
    try (InputStream in = range.open(hadoop, 0)) {
      byte[] content = in.readNBytes(LONGEST_TEXT + 1);
      if (content.length > LONGEST_TEXT) {
        return fault(
            range.name(),
            1,
            null,
            "too_large",
            "more than " + LONGEST_TEXT + " bytes, and a plain-text file is one article; split it");
      }
      return RowFactory.create(range.name(), 1L, "text", content, null, null);
    }
  }

  private static Iterator<Row> jsonLines(Range range, Configuration hadoop) throws IOException {
    boolean whole = SourceFile.compressed(range.path());
    InputStream in = range.open(hadoop, Math.max(0, range.start() - 1));
    LineFraming lines =
        new LineFraming(
            in, range.start(), whole ? Long.MAX_VALUE : range.length(), range.firstLine());
    return new Records(range.name(), lines) {
      @Override
      Row read() throws IOException {
        LineFraming.Line line = lines.next();
        if (line == null) {
          return null;
        }
        if (line.cut()) {
          String detail = "line longer than " + LineFraming.LONGEST_LINE + " bytes";
          return fault(range.name(), line.number(), null, "too_large", detail);
        }
        return RowFactory.create(range.name(), line.number(), "json", line.content(), null, null);
      }
    };
  }

  private static Iterator<Row> csv(Range range, Configuration hadoop) throws IOException {
    CsvFraming records =
        new CsvFraming(
            new BufferedReader(
                new InputStreamReader(range.open(hadoop, 0), StandardCharsets.UTF_8)));
    return new Records(range.name(), records) {
      @Override
      Row read() throws IOException {
        CsvFraming.Framed record = records.next();
        if (record == null) {
          return null;
        }
        if (record.fault() != null) {
          byte[] text = record.text().getBytes(StandardCharsets.UTF_8);
          return fault(range.name(), record.line(), text, "broken_csv", record.fault());
        }
        if (record.text().indexOf(UNDECODABLE) >= 0) {
          String detail = "not valid UTF-8; convert the file to UTF-8";
          return fault(range.name(), record.line(), null, "undecodable", detail);
        }
        byte[] fields = JSON.writeValueAsBytes(record.fields());
        return RowFactory.create(range.name(), record.line(), "json", fields, null, null);
      }
    };
  }

  /** Records read one at a time; a failure of the file system ends them with a fault. */
  private abstract static class Records implements Iterator<Row> {
    private final String name;
    private final Closeable source;
    private Row next;
    private boolean started;
    private boolean failed;

    Records(String name, Closeable source) {
      this.name = name;
      this.source = source;
    }

    /** The next record, or null at the end. */
    abstract Row read() throws IOException;

    private void advance() {
      started = true;
      try {
        next = failed ? null : read();
        if (next == null) {
          source.close();
        }
      } catch (IOException e) {
        next = failed ? null : unreadable(name, e);
        failed = true;
      }
    }

    @Override
    public boolean hasNext() {
      if (!started) {
        advance();
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row current = next;
      advance();
      return current;
    }
  }
}
