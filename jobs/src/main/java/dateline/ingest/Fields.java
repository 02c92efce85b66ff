package dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a JSON object under the names that Dateline gives them. */
final class Fields {
  /** The names in use, best first; case, spaces and hyphens do not matter. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.of(
          "title", List.of("title", "headline", "head", "heading"),
          "body",
              List.of(
                  "body",
                  "text",
                  "content",
                  "article",
                  "article_body",
                  "articlebody",
                  "article_text",
                  "full_text",
                  "fulltext",
                  "maintext",
                  "main_text",
                  "story"),
          "published_at",
              List.of(
                  "published_at",
                  "published",
                  "publish_date",
                  "published_date",
                  "pub_date",
                  "pubdate",
                  "date_publish",
                  "date_published",
                  "datepublished",
                  "publication_date",
                  "date",
                  "datetime",
                  "timestamp",
                  "created_at",
                  "time"),
          "publisher",
              List.of(
                  "publisher",
                  "source",
                  "outlet",
                  "publication",
                  "newspaper",
                  "site",
                  "source_domain",
                  "domain",
                  "media"),
          "url", List.of("url", "link", "canonical_url", "href", "source_url", "web_url"),
          "authors", List.of("authors", "author", "byline", "by", "creator"),
          "section", List.of("section", "category", "desk", "rubric"),
          "language", List.of("language", "lang"));

  /** Where an object stands for a text: a person's name, WordPress's rendered title. */
  private static final List<String> TEXT_OF_OBJECT = List.of("name", "rendered", "text", "value");

  private final Map<String, JsonNode> values = new HashMap<>();

  /** The names that a user may give fields for. */
  static List<String> names() {
    return SYNONYMS.keySet().stream().sorted().toList();
  }

  /** Whether a key in a text's header tells something about the article. */
  static boolean isMetadata(String key) {
    String name = normalized(key);
    return SYNONYMS.entrySet().stream()
        .anyMatch(e -> !e.getKey().equals("body") && e.getValue().contains(name));
  }

  /**
   * Finds the fields.
   *
   * @param given the user's own field names by the name here; dots lead into nested objects. Where
   *     an object lacks such a field, and for all other names, common synonyms are tried
   */
  Fields(JsonNode object, Map<String, String> given) {
    Map<String, JsonNode> named = new HashMap<>();
    object.fields().forEachRemaining(e -> named.putIfAbsent(normalized(e.getKey()), e.getValue()));
    SYNONYMS.forEach(
        (name, synonyms) ->
            synonyms.stream()
                .map(named::get)
                .filter(Fields::holds)
                .findFirst()
                .ifPresent(v -> values.put(name, v)));
    given.forEach(
        (name, field) -> {
          JsonNode value = object.has(field) ? object.get(field) : nested(object, field);
          if (holds(value)) {
            values.put(name, value);
          }
        });
  }

  private static String normalized(String key) {
    return key.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static JsonNode nested(JsonNode object, String path) {
    JsonNode node = object;
    for (String step : path.split("\\.", -1)) {
      node = node.path(step);
    }
    return node;
  }

  private static boolean holds(JsonNode value) {
    return value != null
        && !value.isMissingNode()
        && !value.isNull()
        && !(value.isTextual() && value.asText().isBlank());
  }

  /** The value as text, of a list its first; null where there is none. */
  String text(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      return null;
    }
    String text = value.isArray() && !value.isEmpty() ? plain(value.get(0)) : plain(value);
    return text == null || text.isBlank() ? null : text;
  }

  /** The value as paragraphs: those of a list are separated by an empty line. */
  String paragraphs(String name) {
    JsonNode value = values.get(name);
    if (value == null || !value.isArray()) {
      return text(name);
    }
    List<String> paragraphs = new ArrayList<>();
    value.forEach(v -> paragraphs.add(plain(v)));
    return paragraphs.stream()
        .filter(p -> p != null && !p.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /** The values of a list; a single text is split as {@link #people} says. */
  List<String> texts(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      String text = plain(value);
      return text == null ? List.of() : people(text);
    }
    List<String> texts = new ArrayList<>();
    value.forEach(v -> texts.add(plain(v)));
    texts.removeIf(t -> t == null || t.isBlank());
    return texts.stream().map(Text::clean).toList();
  }

  /** The names in a byline, split at commas, semicolons and "and". */
  static List<String> people(String byline) {
    return List.of(byline.replaceFirst("(?i)^by ", "").split("\\s*(?:[,;&]| and )\\s*", -1))
        .stream()
        .map(Text::clean)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String plain(JsonNode value) {
    if (value.isObject()) {
      return TEXT_OF_OBJECT.stream()
          .map(value::path)
          .filter(JsonNode::isValueNode)
          .filter(v -> !v.isNull())
          .map(JsonNode::asText)
          .findFirst()
          .orElse(null);
    }
    return value.isNull() ? null : value.asText();
  }
}
