package dateline.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one record says, before copies are looked for.
 *
 * @param title the headline, or an empty string
 * @param body text with paragraphs separated by one empty line; never blank
 * @param url address, or null
 * @param publishedAt time of publication, or null
 * @param publishedOn its day in UTC, or null
 * @param dateSource metadata, url, dateline, file, text or none
 * @param publisher or null
 * @param section or null
 * @param issues codes of what is odd
 */
record Article(
    String title,
    String body,
    String url,
    Instant publishedAt,
    LocalDate publishedOn,
    String dateSource,
    String publisher,
    List<String> authors,
    String section,
    String language,
    double languageConfidence,
    List<String> issues) {

  Article {
    authors = List.copyOf(authors);
    issues = List.copyOf(issues);
    if (body.isBlank()) {
      throw new IllegalArgumentException("an article needs a body");
    }
    if ((publishedAt == null) != (publishedOn == null)
        || (publishedAt == null) != dateSource.equals("none")) {
      throw new IllegalArgumentException(
          "time "
              + publishedAt
              + ", day "
              + publishedOn
              + " and source "
              + dateSource
              + " disagree");
    }
  }

  /** The same article with more issues. */
  Article withIssues(List<String> more) {
    List<String> all = Stream.concat(issues.stream(), more.stream()).toList();
    return new Article(
        title,
        body,
        url,
        publishedAt,
        publishedOn,
        dateSource,
        publisher,
        authors,
        section,
        language,
        languageConfidence,
        all);
  }

  /**
   * Words in title and body: runs of letters and digits, apostrophes and hyphens inside allowed.
   */
  int words() {
    return Text.words(title) + Text.words(body);
  }
}
