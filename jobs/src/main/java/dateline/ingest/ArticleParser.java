package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.encoding.Encoding;
import dateline.layout.Layout;
import dateline.layout.Part;
import dateline.layout.Segment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns one raw record into an article. Not thread-safe; one a task. */
final class ArticleParser {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final LocalDate asOf;
  private final Map<String, String> fieldNames;
  private final LanguageDetector languages;

  /**
   * @param asOf the day of the run: later dates are not believed
   * @param fieldNames the user's own field names by the names of {@link Fields}
   */
  ArticleParser(LocalDate asOf, Map<String, String> fieldNames, LanguageDetector languages) {
    this.asOf = asOf;
    this.fieldNames = Map.copyOf(fieldNames);
    this.languages = languages;
  }

  /**
   * @throws Reject where there is no article in it
   */
  Article parse(RawArticle raw) throws Reject {
    boolean page = raw.format().equals("html");
    String declared = page ? HtmlPage.charset(raw.content(), raw.charset()) : raw.charset();
    Encoding.Decoded decoded = Text.decode(raw.content(), declared);
    // The name of a web archive holds the day of the crawl.
    String file = raw.url() == null ? raw.path() : null;
    Article article =
        switch (raw.format()) {
          case "json" -> fromFields(object(decoded.text()), null);
          case "html" -> fromFields(HtmlPage.fields(decoded.text(), raw.url()), file);
          default -> fromText(decoded.text(), raw.url(), file);
        };
    List<String> issues = new ArrayList<>();
    if (decoded.recoded() || "recoded".equals(raw.issue())) {
      issues.add("recoded");
    }
    if ((article.title() + article.body()).indexOf(Encoding.REPLACEMENT) >= 0) {
      issues.add("bad_characters");
    }
    return issues.isEmpty() ? article : article.withIssues(issues);
  }

  private static JsonNode object(String text) throws Reject {
    try {
      JsonNode node = JSON.readTree(text);
      if (node == null || !node.isObject()) {
        throw new Reject("broken_json", "not a JSON object; a line must be one object");
      }
      return Markup.withoutMarkup((ObjectNode) node);
    } catch (JsonProcessingException e) {
      throw new Reject("broken_json", "not a JSON object: " + e.getOriginalMessage());
    }
  }

  private Article fromText(String text, String url, String path) throws Reject {
    String clean = Text.clean(text);
    if (clean.isEmpty()) {
      throw new Reject("empty", "no text in the file");
    }
    Optional<Header> header = Header.of(clean);
    ObjectNode fields = header.map(Header::fields).orElseGet(JSON::createObjectNode);
    if (url != null && !fields.has("url")) {
      fields.put("url", url);
    }
    String below = header.map(Header::rest).orElse(clean);
    return article(new Fields(fields, fieldNames), below, path);
  }

  private Article fromFields(JsonNode object, String path) throws Reject {
    Fields fields = new Fields(object, fieldNames);
    String body = Optional.ofNullable(fields.paragraphs("body")).map(Text::clean).orElse("");
    if (body.isEmpty() && fields.text("title") == null) {
      throw new Reject("no_text", "neither a title nor a body under any known field name");
    }
    return article(fields, body, path);
  }

  /**
   * @param text the body, under its title where no field gives one
   * @param path the file, where it holds this article only, or null
   */
  private Article article(Fields fields, String text, String path) throws Reject {
    String title = Optional.ofNullable(fields.text("title")).map(Text::clean).orElse("");
    PlainText plain =
        title.isEmpty() ? PlainText.of(text) : PlainText.under(title.replace('\n', ' '), text);
    if (plain.body().isEmpty()) {
      throw new Reject("no_text", "a title without a body");
    }
    List<Segment> segments = Layout.of(plain.title(), plain.body());
    String all = plain.title() + "\n\n" + plain.body();
    List<String> issues = new ArrayList<>();
    Dated dated =
        Dated.find(
            new Dated.Evidence(
                fields.text("published_at"), fields.text("url"), path, all, segments),
            asOf,
            issues);
    if (plain.title().isEmpty()) {
      issues.add("untitled");
    }
    if (dated.at() == null) {
      issues.add("undated");
    }
    LanguageDetector.Guess language = language(fields.text("language"), all);
    return new Article(
        plain.title(),
        plain.body(),
        fields.text("url"),
        dated.at(),
        dated.at() == null ? null : dated.at().atZone(ZoneOffset.UTC).toLocalDate(),
        dated.source(),
        fields.text("publisher"),
        authors(fields, all, segments),
        fields.text("section"),
        language.language(),
        language.confidence(),
        issues);
  }

  private LanguageDetector.Guess language(String given, String text) {
    return given != null && given.matches("[A-Za-z]{2}([-_].*)?")
        ? new LanguageDetector.Guess(given.substring(0, 2).toLowerCase(Locale.ROOT), 1.0)
        : languages.detect(text);
  }

  /** Those that a field names, or else the byline. */
  private static List<String> authors(Fields fields, String text, List<Segment> segments) {
    List<String> given = fields.texts("authors");
    if (!given.isEmpty()) {
      return given;
    }
    return segments.stream()
        .filter(s -> s.part() == Part.BYLINE)
        .flatMap(s -> Layout.authors(s.span().of(text)).stream())
        .flatMap(names -> Fields.people(names).stream())
        .distinct()
        .toList();
  }
}
