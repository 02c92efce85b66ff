package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.encoding.Encoding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns one raw record into an article. Not thread-safe; one a task. */
final class ArticleParser {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Before the first newspapers there is no news; such dates are placeholders. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1600, 1, 1);

  private final LocalDate asOf;
  private final LanguageDetector languages;

  /**
   * @param asOf the day of the run: later dates are not believed
   */
  ArticleParser(LocalDate asOf, LanguageDetector languages) {
    this.asOf = asOf;
    this.languages = languages;
  }

  /**
   * @throws Reject where there is no article in it
   */
  Article parse(RawArticle raw) throws Reject {
    boolean page = raw.format().equals("html");
    String declared = page ? HtmlPage.charset(raw.content(), raw.charset()) : raw.charset();
    Encoding.Decoded decoded = Text.decode(raw.content(), declared);
    Article article =
        switch (raw.format()) {
          case "json" -> fromFields(object(decoded.text()));
          case "html" -> fromFields(new Fields(HtmlPage.fields(decoded.text(), raw.url())));
          default -> fromText(raw.path(), decoded.text());
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

  private static Fields object(String text) throws Reject {
    try {
      JsonNode node = JSON.readTree(text);
      if (node == null || !node.isObject()) {
        throw new Reject("broken_json", "not a JSON object; a line must be one object");
      }
      return new Fields(Markup.withoutMarkup((ObjectNode) node));
    } catch (JsonProcessingException e) {
      throw new Reject("broken_json", "not a JSON object: " + e.getOriginalMessage());
    }
  }

  private Article fromText(String path, String text) throws Reject {
    String clean = Text.clean(text);
    if (clean.isEmpty()) {
      throw new Reject("empty", "no text in the file");
    }
    PlainText layout = PlainText.of(clean);
    List<String> issues = new ArrayList<>();
    Dated dated = dated(null, null, path, layout.body(), issues);
    return article(layout, null, dated, null, List.of(), null, null, issues);
  }

  private Article fromFields(Fields fields) throws Reject {
    String title = Optional.ofNullable(fields.text("title")).map(Text::clean).orElse("");
    String body = Optional.ofNullable(fields.text("body")).map(Text::clean).orElse("");
    if (body.isEmpty() && title.isEmpty()) {
      throw new Reject("no_text", "neither a title nor a body under any known field name");
    }
    PlainText layout = new PlainText(title.replace('\n', ' '), body);
    if (title.isEmpty()) {
      layout = PlainText.of(body);
    }
    if (layout.body().isEmpty()) {
      throw new Reject("no_text", "a title without a body");
    }
    List<String> issues = new ArrayList<>();
    String url = fields.text("url");
    Dated dated = dated(fields.text("published"), url, null, layout.body(), issues);
    return article(
        layout,
        url,
        dated,
        fields.text("publisher"),
        fields.texts("authors"),
        fields.text("section"),
        fields.text("language"),
        issues);
  }

  private Article article(
      PlainText layout,
      String url,
      Dated dated,
      String publisher,
      List<String> authors,
      String section,
      String language,
      List<String> issues) {
    if (layout.title().isEmpty()) {
      issues.add("untitled");
    }
    if (dated.at() == null) {
      issues.add("undated");
    }
    LanguageDetector.Guess guess =
        language != null && language.matches("[A-Za-z]{2}([-_].*)?")
            ? new LanguageDetector.Guess(
                language.substring(0, 2).toLowerCase(java.util.Locale.ROOT), 1.0)
            : languages.detect(layout.title() + "\n" + layout.body());
    return new Article(
        layout.title(),
        layout.body(),
        url,
        dated.at(),
        dated.at() == null ? null : dated.at().atZone(ZoneOffset.UTC).toLocalDate(),
        dated.source(),
        publisher,
        authors,
        section,
        guess.language(),
        guess.confidence(),
        issues);
  }

  private record Dated(Instant at, String source) {}

  /** The first believable date, by how much its source is to be trusted. */
  private Dated dated(String metadata, String url, String path, String body, List<String> issues) {
    if (metadata != null) {
      Optional<Instant> at = Dates.parse(metadata);
      if (at.isEmpty()) {
        issues.add("bad_date");
      } else if (believable(at.get(), issues)) {
        return new Dated(at.get(), "metadata");
      }
    }
    Optional<LocalDate> inUrl = url == null ? Optional.empty() : Dates.inUrl(url);
    if (inUrl.isPresent() && believable(Dates.midnight(inUrl.get()), issues)) {
      return new Dated(Dates.midnight(inUrl.get()), "url");
    }
    Optional<LocalDate> inName = path == null ? Optional.empty() : Dates.inFileName(path);
    if (inName.isPresent() && believable(Dates.midnight(inName.get()), issues)) {
      return new Dated(Dates.midnight(inName.get()), "file");
    }
    Optional<LocalDate> inText = Dates.inText(body);
    if (inText.isPresent() && believable(Dates.midnight(inText.get()), issues)) {
      return new Dated(Dates.midnight(inText.get()), "text");
    }
    return new Dated(null, "none");
  }

  private boolean believable(Instant at, List<String> issues) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    if (day.isAfter(asOf.plusDays(1))) {
      issues.add("future_date");
      return false;
    }
    if (day.isBefore(FIRST_DAY)) {
      issues.add("bad_date");
      return false;
    }
    return true;
  }
}
