package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTest {
  @Test
  void linesOfKeysAndValuesAboveATextAreItsHeader() {
    Header header =
        Header.of("Title: Rail Talks\nDate: 2024-05-17\nDesk: World\n\nThey met.").get();

    assertThat(header.fields().get("Title").asText()).isEqualTo("Rail Talks");
    assertThat(header.fields().get("Date").asText()).isEqualTo("2024-05-17");
    assertThat(header.rest()).isEqualTo("They met.");
  }

  @Test
  void hyphensMayFenceIt() {
    Header header = Header.of("---\ntitle: \"Rail: Talks\"\ntags: a\n---\nThey met.").get();

    assertThat(header.fields().get("title").asText()).isEqualTo("Rail: Talks");
    assertThat(header.rest()).isEqualTo("They met.");
  }

  @Test
  void aTitleWithAColonIsNone() {
    assertThat(Header.of("Analysis: Why the talks failed\n\nThey met.")).isEmpty();
    assertThat(Header.of("Rail Talks Resume\n\nDate: soon.")).isEmpty();
    assertThat(Header.of("---")).isEmpty();
  }
}
