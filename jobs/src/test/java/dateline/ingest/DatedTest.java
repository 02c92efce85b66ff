package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.layout.Layout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedTest {
  private final List<String> issues = new ArrayList<>();

  private Dated find(String metadata, String url, String path, String body) {
    return Dated.find(
        new Dated.Evidence(metadata, url, path, "Title\n\n" + body, Layout.of("Title", body)),
        LocalDate.of(2026, 1, 1),
        issues);
  }

  private static Dated on(String day, String source) {
    return new Dated(Instant.parse(day + "T00:00:00Z"), source);
  }

  @Test
  void theMostTrustedSourceCounts() {
    String url = "https://c.example/2024/05/16/a";
    String path = "2024-05-14-a.txt";
    String body = "Wednesday, May 15, 2024\n\nThe ministers met on May 13, 2024.";

    assertThat(find("2024-05-17", url, path, body)).isEqualTo(on("2024-05-17", "metadata"));
    assertThat(find(null, url, path, body)).isEqualTo(on("2024-05-16", "url"));
    assertThat(find(null, null, path, body)).isEqualTo(on("2024-05-15", "dateline"));
    assertThat(find(null, null, path, "They met on May 13, 2024."))
        .isEqualTo(on("2024-05-14", "file"));
    assertThat(issues).isEmpty();
  }

  @Test
  void theOneDayAtTheTopOfTheTextIsUncertain() {
    String caption = "A parade in Stepanakert, on Nov. 8, 2023.";

    assertThat(find(null, null, "a.txt", caption + "\n\nHe warned on Friday."))
        .isEqualTo(on("2023-11-08", "text"));
    assertThat(issues).containsExactly("uncertain_date");
    assertThat(find(null, null, null, "Between May 1, 2020 and May 3, 2020, nothing."))
        .isEqualTo(new Dated(null, "none"));
    assertThat(find(null, null, null, "Word ".repeat(300) + "Born on May 1, 1950."))
        .isEqualTo(new Dated(null, "none"));
  }

  @Test
  void aDatelineTakesItsYearFromADateNearby() {
    assertThat(find(null, null, null, "BAKU, Nov. 8 (LN) – They met on November 6, 2023."))
        .isEqualTo(on("2023-11-08", "dateline"));
    assertThat(find(null, null, null, "BAKU, Jan. 2 (LN) – They met on December 30, 2023."))
        .isEqualTo(on("2024-01-02", "dateline"));
    assertThat(find(null, null, null, "BAKU, Nov. 8 (LN) – They met again."))
        .isEqualTo(new Dated(null, "none"));
  }

  @Test
  void aTimeInTheDateLineIsKept() {
    assertThat(find(null, null, null, "Published: May 17, 2024 8:30 p.m. EDT\n\nThey met."))
        .isEqualTo(new Dated(Instant.parse("2024-05-18T00:30:00Z"), "dateline"));
  }

  @Test
  void whatCannotBeBelievedGoesToIssuesAndTheNextSourceIsAsked() {
    String url = "https://c.example/2024/05/16/a";

    assertThat(find("2031-01-01", url, null, "They met.")).isEqualTo(on("2024-05-16", "url"));
    assertThat(find("0001-01-01", url, null, "They met.")).isEqualTo(on("2024-05-16", "url"));
    assertThat(find("2024-02-30", url, null, "They met.")).isEqualTo(on("2024-05-16", "url"));
    assertThat(find("04/03/2024", url, null, "They met.")).isEqualTo(on("2024-05-16", "url"));
    assertThat(issues).containsExactly("future_date", "bad_date", "bad_date", "ambiguous_date");
  }
}
