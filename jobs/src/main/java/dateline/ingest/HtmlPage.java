package dateline.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes of a web page what a feed would say of its article. */
final class HtmlPage {
  /** So far into a page browsers look for its encoding, and then some. */
  private static final int HEAD = 4_096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  /** A page whose text is shorter than so has only a teaser of it, or none. */
  private static final int SHORTEST_TEXT = 140;

  private static final int MOST_NODES = 200_000;
  private static final int DEEPEST = 500;

  private HtmlPage() {}

  /**
   * The encoding that a page declares.
   *
   * @param http what came with it, or null
   */
  static String charset(byte[] page, String http) {
    if (http != null && !http.isBlank()) {
      return http;
    }
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(head);
    if (!declared.find()) {
      return null;
    }
    return declared.group(1) != null ? declared.group(1) : declared.group(2);
  }

  /**
   * The fields of the page's article, named as feeds name them: title, body, url, published_at,
   * publisher, authors, section, language. What the page does not say is left out.
   *
   * @param url where the page was found, or null
   * @throws Reject for a page so nested or of so many parts that no article is like it
   */
  static ObjectNode fields(String html, String url) throws Reject {
    Document page = Jsoup.parse(html, url == null ? "" : url);
    checkSize(page);
    PageMetadata metadata = new PageMetadata(page, LinkedData.of(page));
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    String title = metadata.title();
    put(fields, "title", title);
    put(fields, "url", metadata.address(url));
    put(fields, "published_at", metadata.published());
    put(fields, "publisher", metadata.publisher());
    put(fields, "section", metadata.section());
    metadata.authors().forEach(fields.withArray("authors")::add);
    String body = MainText.of(page, title);
    if (body.length() < SHORTEST_TEXT) {
      String told = Markup.plain(metadata.articleBody());
      body = told.length() > body.length() ? told : body;
    }
    put(fields, "body", body);
    put(fields, "language", metadata.language(body));
    return fields;
  }

  private static void checkSize(Document page) throws Reject {
    int[] size = new int[2];
    page.traverse(
        (node, depth) -> {
          size[0]++;
          size[1] = Math.max(size[1], depth);
        });
    if (size[0] > MOST_NODES || size[1] > DEEPEST) {
      throw new Reject(
          "too_large",
          "a page of "
              + size[0]
              + " nodes, "
              + size[1]
              + " deep; articles have fewer than "
              + MOST_NODES
              + " and "
              + DEEPEST);
    }
  }

  private static void put(ObjectNode fields, String name, String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }
}
