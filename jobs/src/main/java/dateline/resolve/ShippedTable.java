package dateline.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of names beside the stage in the jar: CSV with a line of column names. */
final class ShippedTable {
  private ShippedTable() {}

  /** The lines of a table, by its file's name. */
  static List<CSVRecord> lines(String name) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (InputStream in = ShippedTable.class.getResourceAsStream("/dateline/resolve/" + name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's table " + name + " cannot be read", e);
    }
  }
}
