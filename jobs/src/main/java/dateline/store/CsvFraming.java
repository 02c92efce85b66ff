package dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
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
 * Splits a CSV file with a header line into records, in one pass over its lines; the header line
 * tells whether commas, semicolons or tabs separate the fields. A record may hold line breaks
 * inside quotation marks. A record that cannot be read costs only its first line: reading resumes
 * at the line after it, so that one unbalanced quotation mark does not swallow the file.
 */
final class CsvFraming implements Closeable {
  /** A quoted field longer than this many lines is taken for an unbalanced quotation mark. */
  static final int LONGEST_RECORD_LINES = 5_000;

  /** A longer record is not an article. */
  static final int LONGEST_RECORD = 16 << 20;

  private static final char[] DELIMITERS = {',', ';', '\t'};

  /**
   * One record or one fault.
   *
   * @param line the record's first line, from 1
   * @param fields field name to value; empty for a fault
   * @param code a reject's code, or null
   * @param fault what is wrong, or null
   * @param text the record as read
   */
  record Framed(long line, Map<String, String> fields, String code, String fault, String text) {}

  private record Line(long number, String text, boolean cut) {}

  private final Reader reader;
  private final char[] block = new char[1 << 14];
  private int at;
  private int end;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final char delimiter;
  private final CSVFormat format;
  private final List<String> header;
  private long lineNumber;

  CsvFraming(Reader reader) throws IOException {
    this.reader = reader;
    Line first = line();
    while (first != null && first.text().isBlank()) {
      first = line();
    }
    String names = first == null ? "" : first.text();
    this.delimiter = delimiter(names);
    this.format =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setDelimiter(delimiter).build();
    List<String> header = parse(names);
    this.header = header == null ? List.of() : header.stream().map(String::strip).toList();
  }

  /** The delimiter that most often stands in the header, outside quotation marks. */
  private static char delimiter(String header) {
    String bare = header.replaceAll("\"[^\"]*+\"", "");
    char best = ',';
    long most = 0;
    for (char candidate : DELIMITERS) {
      long count = bare.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
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
    if (first.cut()) {
      return fault(first, "too_large", "a line longer than " + LONGEST_RECORD + " characters");
    }
    List<Line> taken = new ArrayList<>(List.of(first));
    StringBuilder text = new StringBuilder(first.text());
    boolean open = oddQuotes(first.text());
    while (open && taken.size() < LONGEST_RECORD_LINES && text.length() < LONGEST_RECORD) {
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
      return framed(first, values, text.toString());
    }
    for (int i = taken.size() - 1; i > 0; i--) {
      ahead.addFirst(taken.get(i));
    }
    List<String> alone = alone(first.text());
    if (alone != null) {
      return framed(first, alone, first.text());
    }
    String fault =
        values == null
            ? "unbalanced quotation marks"
            : values.size() + " fields where the header names " + header.size();
    return fault(first, "broken_csv", fault);
  }

  private Framed framed(Line first, List<String> values, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      fields.put(header.get(i), values.get(i));
    }
    return new Framed(first.number(), fields, null, null, text);
  }

  private static Framed fault(Line first, String code, String fault) {
    return new Framed(first.number(), Map.of(), code, fault, first.text());
  }

  /**
   * The values of a line by itself, in which a quotation mark may be only a character: an inch, or
   * a quotation in a file that separates by tabs and quotes nothing; null where they do not fit.
   */
  private List<String> alone(String line) {
    List<String> values = parse(line);
    if (values == null && delimiter == '\t') {
      values = List.of(line.split("\t", -1));
    }
    return values != null && values.size() == header.size() && values.size() > 1 ? values : null;
  }

  /** The values of one record; null where it is not exactly one well-formed record. */
  private List<String> parse(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : null;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
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
    if (!filled()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    boolean ended = false;
    while (!ended && filled()) {
      int lineEnd = at;
      while (lineEnd < end && block[lineEnd] != '\n') {
        lineEnd++;
      }
      int kept = Math.min(lineEnd - at, LONGEST_RECORD - text.length());
      text.append(block, at, kept);
      cut |= kept < lineEnd - at;
      ended = lineEnd < end;
      at = ended ? lineEnd + 1 : end;
    }
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\r') {
      text.setLength(length - 1);
    }
    return new Line(++lineNumber, text.toString(), cut);
  }

  /** Whether there is a character at {@code at}; reads a block where there is none. */
  private boolean filled() throws IOException {
    while (at == end) {
      int read = reader.read(block, 0, block.length);
      if (read < 0) {
        return false;
      }
      at = 0;
      end = read;
    }
    return true;
  }
}
