package dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Takes HTML out of the fields of feeds and databases: tags and character references. */
final class Markup {
  private static final String INLINE =
      "a|b|i|em|strong|span|u|s|q|sup|sub|small|cite|time|font|mark|abbr|code|img|iframe|svg|video";
  private static final String BLOCK =
      "p|br|div|ul|ol|li|h[1-6]|blockquote|figure|figcaption|table|tr|td|th|tbody|section|article"
          + "|header|footer|aside|center|hr|pre|script|style|body|html";

  /** An end tag, or one of those that stand alone: an opening bracket in prose is none. */
  private static final Pattern TAG =
      Pattern.compile(
          "</(?:" + INLINE + "|" + BLOCK + ")\\s*>|<(?:br|p|hr|img)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLOCK_TAG =
      Pattern.compile("</?(?:" + BLOCK + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /** Feeds escape what was escaped before; more often than so it is part of the text. */
  private static final int MOST_ROUNDS = 3;

  private Markup() {}

  /** The object with the texts of its fields, and those inside them, without markup. */
  static ObjectNode withoutMarkup(ObjectNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      field.setValue(withoutMarkup(field.getValue()));
    }
    return object;
  }

  private static JsonNode withoutMarkup(JsonNode value) {
    if (value.isTextual()) {
      String text = value.asText();
      return text.startsWith("http") ? value : TextNode.valueOf(plain(text));
    }
    if (value instanceof ObjectNode object) {
      return withoutMarkup(object);
    }
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutMarkup(array.get(i)));
      }
    }
    return value;
  }

  /** The text that a reader sees: blocks become paragraphs, character references characters. */
  static String plain(String text) {
    String plain = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (TAG.matcher(plain).find()) {
        plain = rendered(plain);
      } else if (REFERENCE.matcher(plain).find()) {
        plain = Parser.unescapeEntities(plain, false);
      } else {
        return plain;
      }
    }
    return plain;
  }

  /** Where there are only inline tags, the line breaks are the text's own. */
  private static String rendered(String html) {
    boolean blocks = BLOCK_TAG.matcher(html).find();
    String broken = blocks ? html : html.replace("\n", "<br>");
    return Paragraphs.of(Jsoup.parseBodyFragment(broken).body());
  }
}
