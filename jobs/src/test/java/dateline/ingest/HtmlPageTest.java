package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String ONE =
      "The harbour of Port Ellin reopened on Friday, three days after a storm tore two cranes from"
          + " their rails and closed the quays to all ships.";
  private static final String TWO =
      "“We have waited for this,” said the mayor, Joana Pires, and thanked the crews, who had worked"
          + " for two nights without a pause.";
  private static final String THREE =
      "Insurers put the damage at 12 million euros, of which the port must bear a third.";
  private static final String TEXT = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
  private static final String BODY = String.join("\n\n", ONE, TWO, THREE);

  private static ObjectNode fields(String head, String body) throws Reject {
    return HtmlPage.fields(
        "<!doctype html><html lang=\"en\"><head>"
            + head
            + "</head><body>"
            + body
            + "</body></html>",
        "https://found.example/a");
  }

  private static String linked(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private static String published(String head, String body) throws Reject {
    return fields(head, body).path("published_at").asText(null);
  }

  @Test
  void theTextIsThatOfTheArticleWithItsCaptionFirst() throws Reject {
    ObjectNode fields =
        fields(
            "<title>Harbour reopens | The Lantern</title>",
            "<nav><a href=/>Home</a> <a href=/w>World</a></nav>"
                + "<div class='cookie-banner'><p>We use cookies. Please accept all of them now.</p></div>"
                + "<article><h1>Harbour reopens</h1><p class=byline>By <a rel=author>Ani Gor</a></p>"
                + "<figure><img><figcaption>Cranes in Port Ellin.</figcaption></figure><p>"
                + ONE
                + "</p><div class=share><a href=#>Share</a></div><h2>The mayor</h2><p>"
                + TWO
                + "</p><ul><li>Two cranes</li><li>One quay</li></ul><p>Read more: <a href=/x>Storm names"
                + " for 2024</a></p><p>"
                + THREE
                + "</p></article><aside><ul><li><a href=/y>Old</a></li><li><a href=/z>Older</a></li></ul>"
                + "</aside><footer>© The Lantern</footer><script>var x;</script>");

    assertThat(fields.path("title").asText()).isEqualTo("Harbour reopens");
    assertThat(fields.path("body").asText())
        .isEqualTo(
            String.join(
                "\n\n",
                "Cranes in Port Ellin.",
                ONE,
                "The mayor",
                TWO,
                "Two cranes\nOne quay",
                THREE));
  }

  @Test
  void metadataIsThatOfThePagesOwnArticle() throws Reject {
    ObjectNode fields =
        fields(
            "<title>x</title><link rel=canonical href='/2024/harbour'>"
                + linked(
                    "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#t\",\"name\":\"Tom Lee\"},"
                        + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Harbour reopens\","
                        + "\"datePublished\":\"2024-05-17T08:30:00+02:00\","
                        + "\"dateModified\":\"2024-05-19T08:30:00+02:00\","
                        + "\"author\":[{\"name\":\"Ani Gor\"},{\"@id\":\"#t\"}],"
                        + "\"publisher\":{\"name\":\"The Lantern\"},\"articleSection\":[\"World\"],}]}")
                + linked(
                    "[{\"@type\":\"NewsArticle\",\"headline\":\"Other\",\"datePublished\":\"2019-01-01\"}]"),
            "<h1>Harbour reopens</h1>" + TEXT);

    assertThat(fields.path("url").asText()).isEqualTo("https://found.example/2024/harbour");
    assertThat(fields.path("published_at").asText()).isEqualTo("2024-05-17T08:30:00+02:00");
    assertThat(fields.path("authors").toString()).isEqualTo("[\"Ani Gor\",\"Tom Lee\"]");
    assertThat(fields.path("publisher").asText()).isEqualTo("The Lantern");
    assertThat(fields.path("section").asText()).isEqualTo("World");
    assertThat(fields.path("language").asText()).isEqualTo("en");
    assertThat(fields.path("body").asText()).isEqualTo(BODY);
  }

  @Test
  void aDateIsTakenOnlyWhereItIsClearlyThatOfPublication() throws Reject {
    String heading = "<h1>Harbour reopens</h1>";
    String time = "<time datetime='2024-05-17'>17 May</time>";

    assertThat(published("<meta property='article:published_time' content='2024-05-17'>", TEXT))
        .isEqualTo("2024-05-17");
    assertThat(
            published("", "<article><header>" + heading + time + "</header>" + TEXT + "</article>"))
        .isEqualTo("2024-05-17");
    for (String body :
        new String[] {
          "<article>" + heading + TEXT + "</article><aside>" + time + "</aside>",
          "<article>" + heading + "<p>Updated " + time + "</p>" + TEXT + "</article>",
          "<article>" + heading + TEXT + "</article><div class=related>" + time + "</div>",
          heading + TEXT + "<ul><li>" + time + "</li></ul>"
        }) {
      assertThat(published("<meta property='article:modified_time' content='2024-05-19'>", body))
          .as(body)
          .isNull();
    }
    String two =
        linked(
            "[{\"@type\":\"Article\",\"headline\":\"A\",\"datePublished\":\"2020-01-01\"},"
                + "{\"@type\":\"Article\",\"headline\":\"B\",\"datePublished\":\"2021-01-01\"}]");
    assertThat(published(two, heading + TEXT)).isNull();
  }

  @Test
  void anOldPageIsTheCellWithTheText() throws Reject {
    ObjectNode fields =
        fields(
            "<title>Harbour reopens</title>",
            "<table><tr><td><a href=1>Front page</a><br><a href=2>Sport</a></td><td><b>Harbour"
                + " reopens</b><br>"
                + String.join("<br><br>", ONE, TWO, THREE)
                + "<p><a href=3>Back</a></td><td>Weather<br>14°</td></tr></table>");

    assertThat(fields.path("body").asText()).isEqualTo(BODY);
  }

  @Test
  void aPageThatScriptsFillHasTheTextOfItsMetadata() throws Reject {
    String data =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour reopens\",\"articleBody\":\""
            + BODY.replace("\n", "\\n")
            + "\"}";

    assertThat(fields(linked(data), "<div id=app></div>").path("body").asText()).isEqualTo(BODY);
  }

  @Test
  void arabicPagesKeepTheirLettersAndLoseTheWrongLanguage() throws Reject {
    String text = "اتفق الوزيران على فتح المعبر الحدودي أمام الشاحنات اعتبارا من الربيع المقبل. ";
    String page =
        "<html lang=en><head><meta http-equiv=Content-Type content='text/html; charset=windows-1256'>"
            + "<title>المعبر</title></head><body><p>"
            + text.repeat(3)
            + "</p></body></html>";
    ArticleParser parser =
        new ArticleParser(LocalDate.of(2026, 1, 1), Map.of(), LanguageDetector.shipped());

    Article article =
        parser.parse(
            new RawArticle(
                "a.html",
                "html",
                page.getBytes(Charset.forName("windows-1256")),
                null,
                null,
                null));

    assertThat(article.body()).isEqualTo(text.repeat(3).strip());
    assertThat(article.language()).isEqualTo("ar");
    assertThat(article.issues()).contains("recoded");
  }

  @Test
  void aPageNestedBeyondReasonIsRejected() {
    assertThatThrownBy(() -> fields("", "<div>".repeat(100_000)))
        .isInstanceOf(Reject.class)
        .hasMessageContaining("deep");
  }

  @Test
  void theDeclaredEncodingIsThatOfTheServerOrOfThePage() {
    byte[] page = "<html><meta charset=\"koi8-r\">".getBytes(StandardCharsets.US_ASCII);

    assertThat(HtmlPage.charset(page, null)).isEqualTo("koi8-r");
    assertThat(HtmlPage.charset(page, "utf-8")).isEqualTo("utf-8");
  }
}
