package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleParserTest {
  private static final String BODY =
      "The two ministers met in the capital and agreed to open the border crossing in spring.";

  private final ArticleParser parser =
      new ArticleParser(LocalDate.of(2026, 1, 1), Map.of(), LanguageDetector.shipped());

  private Article text(String name, String text) throws Reject {
    return parse(name, "text", text.getBytes(StandardCharsets.UTF_8));
  }

  private Article json(String text) throws Reject {
    return parse("feed.jsonl", "json", text.getBytes(StandardCharsets.UTF_8));
  }

  private Article parse(String name, String format, byte[] content) throws Reject {
    return parser.parse(new RawArticle(name, format, content, null, null, null));
  }

  @Test
  void aPlainTextArticleHasATitleLineAndParagraphs() throws Reject {
    Article article =
        text("2024-03-04-a.txt", "\uFEFFRail Talks Resume\r\n\r\n\r\n" + BODY + "\r\n\r\nMore. \n");

    assertThat(article.title()).isEqualTo("Rail Talks Resume");
    assertThat(article.body()).isEqualTo(BODY + "\n\nMore.");
    assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 3, 4));
    assertThat(article.dateSource()).isEqualTo("file");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.issues()).isEmpty();
  }

  @Test
  void aTextThatOpensWithAParagraphHasNoTitle() throws Reject {
    Article article = text("a.txt", BODY);

    assertThat(article.title()).isEmpty();
    assertThat(article.issues()).containsExactly("untitled", "undated");
  }

  @Test
  void fieldsAreFoundByTheirSynonyms() throws Reject {
    Article article =
        json(
            "{\"Headline\":\"Rail\",\"text\":\""
                + BODY
                + "\",\"publish-date\":\"2024-05-17T08:30:00+02:00\",\"source\":{\"name\":\"Courier\"},"
                + "\"byline\":\"By Ani Gor and Tom Lee\",\"link\":\"https://c.example/1\"}");

    assertThat(article.title()).isEqualTo("Rail");
    assertThat(article.publisher()).isEqualTo("Courier");
    assertThat(article.authors()).containsExactly("Ani Gor", "Tom Lee");
    assertThat(article.dateSource()).isEqualTo("metadata");
    assertThat(article.publishedAt()).hasToString("2024-05-17T06:30:00Z");
  }

  @Test
  void aFutureDateGoesToIssuesAndNotIntoTheTable() throws Reject {
    Article article = json("{\"title\":\"T\",\"body\":\"" + BODY + "\",\"date\":\"2031-01-01\"}");

    assertThat(article.publishedOn()).isNull();
    assertThat(article.dateSource()).isEqualTo("none");
    assertThat(article.issues()).contains("future_date", "undated");
  }

  @Test
  void halfSurrogatesAndControlCharactersAreDropped() throws Reject {
    Article article = json("{\"title\":\"T\",\"body\":\"" + BODY + "\\ud800\\u0007 \\u00a0 End\"}");

    assertThat(article.body()).isEqualTo(BODY + " End");
  }

  @Test
  void whatIsNoArticleIsRejectedWithItsReason() {
    assertThatThrownBy(() -> text("a.txt", " \n "))
        .isInstanceOf(Reject.class)
        .hasMessage("no text in the file");
    assertThatThrownBy(() -> json("{\"title\": \"cut"))
        .isInstanceOf(Reject.class)
        .hasMessageStartingWith("not a JSON object: Unexpected end-of-input");
    assertThatThrownBy(() -> json("[1, 2]"))
        .hasMessage("not a JSON object; a line must be one object");
    assertThatThrownBy(() -> json("{\"date\":\"2024-01-01\"}"))
        .hasMessage("neither a title nor a body under any known field name");
    assertThatThrownBy(() -> json("{\"title\":\"Only a title\"}"))
        .hasMessage("a title without a body");
    assertThatThrownBy(() -> parse("a.txt", "text", new byte[] {'a', 0, 'b'}))
        .hasMessageContaining("NUL");
  }
}
