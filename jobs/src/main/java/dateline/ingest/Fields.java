package dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a JSON object under the names that Dateline gives them, found by synonyms. */
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
          "published",
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

  private final Map<String, JsonNode> values = new HashMap<>();

  Fields(JsonNode object) {
    Map<String, JsonNode> named = new HashMap<>();
    object
        .fields()
        .forEachRemaining(
            e ->
                named.putIfAbsent(
                    e.getKey().strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'),
                    e.getValue()));
    SYNONYMS.forEach(
        (name, synonyms) ->
            synonyms.stream()
                .map(named::get)
                .filter(v -> v != null && !v.isNull() && !(v.isTextual() && v.asText().isBlank()))
                .findFirst()
                .ifPresent(v -> values.put(name, v)));
  }

  /** The value as text; an object's {@code name} stands for it; null where there is none. */
  String text(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      return null;
    }
    String text = value.isArray() && !value.isEmpty() ? plain(value.get(0)) : plain(value);
    return text == null || text.isBlank() ? null : text;
  }

  /** The values of a list; a single text is split at commas, semicolons and "and". */
  List<String> texts(String name) {
    JsonNode value = values.get(name);
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(v -> texts.add(plain(v)));
    } else if (value != null && plain(value) != null) {
      String names = plain(value).replaceFirst("(?i)^by ", "");
      texts.addAll(List.of(names.split("\\s*(?:[,;]| and )\\s*", -1)));
    }
    texts.removeIf(t -> t == null || t.isBlank());
    return texts.stream().map(Text::clean).toList();
  }

  private static String plain(JsonNode value) {
    if (value.isObject()) {
      return value.hasNonNull("name") ? value.get("name").asText() : null;
    }
    return value.isNull() ? null : value.asText();
  }
}
