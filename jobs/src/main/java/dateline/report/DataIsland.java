package dateline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the charts draw, by figure: one JSON object inside the page. The parser of HTML looks for
 * the end of a script element inside strings too, so no character that it knows may stand there as
 * itself: all are written as JSON escapes.
 */
final class DataIsland {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final Map<String, Object> figures = new TreeMap<>();

  /** Keeps what the chart of a figure draws: maps, lists, arrays, records, numbers and texts. */
  void put(String figure, Object data) {
    if (figures.put(figure, data) != null) {
      throw new IllegalStateException("two figures are called " + figure);
    }
  }

  /** The JSON as it may stand inside a script element. */
  Html html() {
    try {
      return new Html(escaped(JSON.writeValueAsString(figures)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures " + figures.keySet() + " are no JSON", e);
    }
  }

  /** In JSON these characters occur inside strings only, where an escape means the same. */
  private static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<', '>', '&', '\u2028', '\u2029' -> out.append(String.format("\\u%04x", (int) c));
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
