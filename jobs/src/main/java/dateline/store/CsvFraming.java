package dateline.store;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Splits a CSV file with a header line into records, in one pass over its lines. A record may hold
 * line breaks inside quotation marks. A record that cannot be read costs only its first line:
 * reading resumes at the line after it, so that one unbalanced quotation mark does not swallow the
 * file.
 */
final class CsvFraming implements Closeable {
  /** A quoted field longer than this many lines is taken for an unbalanced quotation mark. */
  static final int LONGEST_RECORD_LINES = 5_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).build();

  /**
   * One record or one fault.
   *
   * @param line the record's first line, from 1
   * @param fields field name to value; empty for a fault
   * @param fault what is wrong, or null
   * @param text the record as read
   */
  record Framed(long line, Map<String, String> fields, String fault, String text) {}

  private record Line(long number, String text) {}

  private final BufferedReader reader;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final List<String> header;
  private long lineNumber;

  CsvFraming(BufferedReader reader) throws IOException {
    this.reader = reader;
    Line first = line();
    this.header = first == null ? List.of() : header(first);
  }

  private static List<String> header(Line first) {
    String text = first.text().startsWith("\uFEFF") ? first.text().substring(1) : first.text();
    List<String> names = parse(text);
    return names == null ? List.of() : names.stream().map(String::strip).toList();
  }

  /** The next record or fault, or null at the end of the file. */
  Framed next() throws IOException {
    Line first = line();
    while (first != null && first.text().isBlank()) {
      first = line();
    }
    if (first == null) {
      return null;
    }
    List<Line> taken = new ArrayList<>(List.of(first));
    StringBuilder text = new StringBuilder(first.text());
    boolean open = oddQuotes(first.text());
    while (open && taken.size() < LONGEST_RECORD_LINES) {
      Line more = line();
      if (more == null) {
        break;
      }
      taken.add(more);
      text.append('\n').append(more.text());
      open ^= oddQuotes(more.text());
    }
    List<String> values = open ? null : parse(text.toString());
    if (values != null && values.size() == header.size()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        fields.put(header.get(i), values.get(i));
      }
      return new Framed(first.number(), fields, null, text.toString());
    }
    for (int i = taken.size() - 1; i > 0; i--) {
      ahead.addFirst(taken.get(i));
    }
    String fault =
        values == null
            ? "unbalanced quotation marks"
            : values.size() + " fields where the header names " + header.size();
    return new Framed(first.number(), Map.of(), fault, first.text());
  }

  /** The values of one record; null where it is not exactly one well-formed record. */
  private static List<String> parse(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : null;
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  private static boolean oddQuotes(String text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Line line() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    String text = reader.readLine();
    return text == null ? null : new Line(++lineNumber, text);
  }
}
