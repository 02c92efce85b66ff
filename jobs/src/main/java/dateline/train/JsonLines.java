package dateline.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.UserError;
import dateline.evaluate.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of one JSON object a line, packed with gzip where their name ends in .gz. */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  static List<JsonNode> of(Path file) {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader reader = TextFile.reader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(JSON.readTree(line));
      }
    } catch (JsonProcessingException e) {
      throw new UserError(
          "%s, line %d: not JSON: %s".formatted(file, rows.size() + 1, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + ": " + e.getMessage(), e);
    }
    return rows;
  }
}
