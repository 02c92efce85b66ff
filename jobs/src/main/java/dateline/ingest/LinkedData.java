package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD (schema.org's Article and its kinds). */
final class LinkedData {
  /** Pages write line breaks into strings, and commas too many. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final JsonNode article;
  private final List<JsonNode> graph;

  private LinkedData(JsonNode article, List<JsonNode> graph) {
    this.article = article;
    this.graph = graph;
  }

  static LinkedData of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
      add(parsed(script.data()), nodes);
    }
    List<JsonNode> articles = nodes.stream().filter(LinkedData::isArticle).toList();
    return new LinkedData(main(articles, page), nodes);
  }

  /** The data; a page with broken metadata is still a page. */
  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text.strip().replaceAll("^<!--|^//<!\\[CDATA\\[|-->$|//\\]\\]>$", ""));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /**
   * The nodes at the top; what is nested in them, such as a list of other stories, is not theirs.
   */
  private static void add(JsonNode node, List<JsonNode> nodes) {
    if (node.isArray()) {
      node.forEach(n -> add(n, nodes));
    } else if (node.isObject()) {
      nodes.add(node);
      add(node.path("@graph"), nodes);
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one.asText())) {
          return true;
        }
      }
      return false;
    }
    return isArticle(type.asText());
  }

  private static boolean isArticle(String type) {
    String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  /** The one article, or of several the one that is this page's; none where that is open. */
  private static JsonNode main(List<JsonNode> articles, Document page) {
    if (articles.size() == 1) {
      return articles.get(0);
    }
    String canonical = page.select("link[rel=canonical]").attr("href");
    String heading = folded(page.select("h1").text());
    List<JsonNode> fitting =
        articles.stream()
            .filter(
                a ->
                    (!canonical.isEmpty() && addresses(a).contains(canonical))
                        || (!heading.isEmpty()
                            && folded(a.path("headline").asText()).equals(heading)))
            .toList();
    boolean one =
        fitting.stream().map(a -> a.path("datePublished").asText()).distinct().count() == 1;
    return one ? fitting.get(0) : MissingNode.getInstance();
  }

  private static List<String> addresses(JsonNode article) {
    JsonNode page = article.path("mainEntityOfPage");
    return List.of(
        article.path("url").asText(),
        article.path("@id").asText(),
        page.isObject() ? page.path("@id").asText() : page.asText());
  }

  private static String folded(String text) {
    return Text.skeleton(Markup.plain(text)).toLowerCase(Locale.ROOT);
  }

  /** A text of the article, or an empty string. */
  String text(String name) {
    JsonNode value = article.path(name);
    return Markup.plain((value.isArray() ? value.path(0) : value).asText("")).strip();
  }

  /** The names of the persons or organisations that a property holds or refers to. */
  List<String> names(String property) {
    List<String> names = new ArrayList<>();
    JsonNode value = article.path(property);
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      String name = name(one);
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private String name(JsonNode node) {
    if (node.isTextual()) {
      return Markup.plain(node.asText()).strip();
    }
    JsonNode name = node.path("name");
    if (name.isMissingNode() && node.has("@id")) {
      String id = node.path("@id").asText();
      name =
          graph.stream()
              .filter(n -> n.has("name") && n.path("@id").asText().equals(id))
              .findFirst()
              .map(n -> n.path("name"))
              .orElse(name);
    }
    return Markup.plain((name.isArray() ? name.path(0) : name).asText("")).strip();
  }
}
