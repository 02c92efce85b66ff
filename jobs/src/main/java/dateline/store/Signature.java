package dateline.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What the first characters of a file say that it holds: they overrule its name where they leave no
 * doubt.
 */
final class Signature {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern BEFORE_MARKUP =
      Pattern.compile("(?s)(?:\\s+|<\\?xml[^>]*>|<!--.*?-->)*+");
  private static final Pattern PAGE =
      Pattern.compile("<!doctype\\s+html\\b|<html[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARRAY_OF_OBJECTS = Pattern.compile("\\[\\s*+\\{");

  private Signature() {}

  /**
   * The format.
   *
   * @param named what the name says
   * @param head the first characters, without a byte-order mark
   */
  static Format of(Format named, String head) {
    if (head.startsWith("PAR1")) {
      return Format.PARQUET;
    }
    if (head.startsWith("WARC/1.") || head.startsWith("WARC/0.")) {
      return Format.WARC;
    }
    var before = BEFORE_MARKUP.matcher(head);
    int start = before.lookingAt() ? before.end() : 0;
    if (PAGE.matcher(head).region(start, head.length()).lookingAt()) {
      return Format.HTML;
    }
    String text = head.strip();
    if (ARRAY_OF_OBJECTS.matcher(text).lookingAt() && (json(named) || begins(text))) {
      return Format.JSON;
    }
    if (text.startsWith("{") && (json(named) || begins(text))) {
      boolean lines =
          lines(text)
              || (named == Format.JSON_LINES
                  && !(text.matches("(?s)\\{\\s*\\n.*") && begins(text)));
      return lines ? Format.JSON_LINES : Format.JSON;
    }
    return named;
  }

  private static boolean json(Format named) {
    return named == Format.JSON || named == Format.JSON_LINES;
  }

  /** Whether the text is JSON as far as its first object, or as far as it goes. */
  private static boolean begins(String text) {
    int fields = 0;
    try (JsonParser parser = JSON.createParser(text)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        fields += token == JsonToken.FIELD_NAME ? 1 : 0;
        depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
        if (depth == 0 && token == JsonToken.END_OBJECT) {
          break;
        }
      }
      return fields > 0;
    } catch (JsonEOFException e) {
      return fields > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the first line is one object, and the next one, if any, opens another. */
  private static boolean lines(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).strip();
    String rest = end < 0 ? "" : text.substring(end).strip();
    return first.endsWith("}") && closes(first) && (rest.isEmpty() || rest.startsWith("{"));
  }

  private static boolean closes(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
