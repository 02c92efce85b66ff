package dateline.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code Key: value} that may stand above a plain-text article, between lines of three
 * hyphens or not.
 *
 * @param fields the values by key, as written
 * @param rest the text below
 */
record Header(ObjectNode fields, String rest) {
  private static final Pattern LINE =
      Pattern.compile("(\\p{L}[\\p{L} _\\-]{1,24}): ?(.*)", Pattern.DOTALL);
  private static final String FENCE = "---";
  private static final int MOST_LINES = 40;

  /** The header of cleaned text; empty where its first lines are none. */
  static Optional<Header> of(String text) {
    boolean fenced = text.startsWith(FENCE + "\n");
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    int known = 0;
    int at = fenced ? FENCE.length() + 1 : 0;
    for (int lines = 0; lines < MOST_LINES && at < text.length(); lines++) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end);
      Matcher field = LINE.matcher(line);
      if (!field.matches()) {
        at = fenced && line.equals(FENCE) ? at + line.length() : at;
        break;
      }
      String key = field.group(1);
      fields.put(key, field.group(2).strip().replaceFirst("^([\"'])(.*)\\1$", "$2"));
      known += Fields.isMetadata(key) ? 1 : 0;
      at = end < 0 ? text.length() : end + 1;
    }
    return known == 0 || known * 2 < fields.size()
        ? Optional.empty()
        : Optional.of(new Header(fields, text.substring(at).strip()));
  }
}
