package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static List<String> parts(String title, String body) {
    String text = title + "\n\n" + body;
    return Segment.of(title, body).stream()
        .map(s -> s.part() + " " + s.paragraph() + ": " + s.span().of(text))
        .toList();
  }

  @Test
  void aDatedSceneBeforeTheBodyIsACaption() {
    assertThat(
            parts(
                "Leader Warns",
                "President Ilham Aliyev presides over a parade in Stepanakert, on Nov. 8, 2023. The"
                    + " parade took place later.\n\nHe has warned again."))
        .containsExactly(
            "title 0: Leader Warns",
            "caption 1: President Ilham Aliyev presides over a parade in Stepanakert, on Nov. 8,"
                + " 2023. The parade took place later.",
            "body 2: He has warned again.");
  }

  @Test
  void aFirstParagraphThatReportsIsBody() {
    assertThat(parts("T", "The minister said on Nov. 8, 2023, that he goes.\n\nMore."))
        .element(1)
        .asString()
        .startsWith("body 1:");
  }

  @Test
  void aDatelineStandsApartFromTheSentenceThatItOpens() {
    assertThat(parts("T", "BAKU, Nov. 8 (Lantern News) — The government met.\n\nMore."))
        .contains("dateline 1: BAKU, Nov. 8 (Lantern News) —", "body 1: The government met.");
    assertThat(parts("T", "SAN PEDRO DE ATACAMA, Chile (LN) — Villagers blocked a road."))
        .contains("dateline 1: SAN PEDRO DE ATACAMA, Chile (LN) —");
  }

  @Test
  void aHyphenInTheFirstWordMakesNoDateline() {
    for (String body :
        List.of("EU-led troops left.", "U.S.-backed rebels won.", "US–China talks.")) {
      assertThat(parts("T", body)).containsExactly("title 0: T", "body 1: " + body);
    }
    assertThat(parts("T", "WASHINGTON—The House voted.")).contains("dateline 1: WASHINGTON—");
    assertThat(parts("T", "PARIS – The train left.")).contains("dateline 1: PARIS –");
  }

  @Test
  void aDateByItselfIsADateline() {
    assertThat(parts("T", "Friday, January 4, 2019\n\nA building collapsed."))
        .contains("dateline 1: Friday, January 4, 2019", "body 2: A building collapsed.");
  }

  @Test
  void withoutBlankLinesEachLineIsAParagraph() {
    assertThat(parts("T", "One.\nTwo.\nThree."))
        .containsExactly("title 0: T", "body 1: One.", "body 2: Two.", "body 3: Three.");
  }
}
