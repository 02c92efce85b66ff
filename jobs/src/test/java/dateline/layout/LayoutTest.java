package dateline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static List<String> parts(String title, String body) {
    String text = title + "\n\n" + body;
    return Layout.of(title, body).stream()
        .map(s -> s.part().label() + " " + s.paragraph() + ": " + s.span().of(text))
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

  private static final String PARAGRAPH =
      "The ministers of both countries met on Monday and agreed to open the crossing in spring.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAKU, Nov. 8 (Agency) –",
        "ST. PETERSBURG, Fla. (AP) —",
        "N’DJAMENA, Chad, 3 May 2024 (LN) —",
        "Washington, D.C. -",
        "(Washington, DC) –",
        "Washington --",
        "Boise, Idaho –",
        "Kinshasa (LN) -",
        "Nairobi, March 4 (LN) —",
        "ISLAMABAD:",
        "PARIS, Monday, March 4 —",
        "RIO DE JANEIRO —"
      })
  void datelinesComeInManyForms(String dateline) {
    assertThat(parts("T", dateline + " " + PARAGRAPH))
        .containsExactly("title 0: T", "dateline 1: " + dateline, "body 1: " + PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Donald Trump — the president — said so.",
        "John Smith, Director - North, said so.",
        "UPDATE: The talks ended.",
        "The UN — the world body — said so.",
        "May 4 was a Friday."
      })
  void namesBetweenDashesAreNoDateline(String body) {
    assertThat(parts("T", body)).containsExactly("title 0: T", "body 1: " + body);
  }

  @Test
  void whatStandsAboveAndBelowTheStoryIsToldFromIt() {
    assertThat(
            parts(
                "T",
                String.join(
                    "\n\n",
                    "By Ani Gor and Tom Lee, Lantern News\nPublished: March 4, 2024 8:30 p.m. EST",
                    PARAGRAPH,
                    "What comes next",
                    PARAGRAPH,
                    "A truck waits. Photo: Tom Lee/LN",
                    "“We wait,” one said.",
                    "(Reporting by Ani Gor; Editing by Tom Lee)",
                    "See also: Border Opens",
                    "Related news",
                    "Bridge Closed for Repair",
                    "© 2024 Lantern News. All rights reserved.",
                    "Contact: Ani Gor, 555-0100",
                    "# # #")))
        .containsExactly(
            "title 0: T",
            "byline 1: By Ani Gor and Tom Lee, Lantern News",
            "dateline 2: Published: March 4, 2024 8:30 p.m. EST",
            "body 3: " + PARAGRAPH,
            "subheading 4: What comes next",
            "body 5: " + PARAGRAPH,
            "caption 6: A truck waits.",
            "byline 6: Photo: Tom Lee/LN",
            "body 7: “We wait,” one said.",
            "byline 8: (Reporting by Ani Gor; Editing by Tom Lee)",
            "boilerplate 9: See also: Border Opens",
            "boilerplate 10: Related news",
            "boilerplate 11: Bridge Closed for Repair",
            "boilerplate 12: © 2024 Lantern News. All rights reserved.",
            "boilerplate 13: Contact: Ani Gor, 555-0100",
            "boilerplate 14: # # #");
  }

  @Test
  void labelsOfSpeakersAreNoNamesOfTheStory() {
    assertThat(parts("T", "((Ani Gor))  What is it?\n\n((TL))  A bridge."))
        .containsExactly(
            "title 0: T",
            "speaker 1: ((Ani Gor))",
            "body 1: What is it?",
            "speaker 2: ((TL))",
            "body 2: A bridge.");
    assertThat(parts("T", "GOR: What is it?\n\nLEE: A bridge.\n\nGOR: Which one?"))
        .contains("speaker 1: GOR:", "body 3: Which one?");
  }

  @Test
  void aBylineNamesTheAuthors() {
    assertThat(Layout.authors("By Ani Gor and Tom Lee, Lantern News"))
        .contains("Ani Gor and Tom Lee");
    assertThat(Layout.authors("Ani Gor, Staff Writer")).contains("Ani Gor");
    assertThat(Layout.authors("Editing by Tom Lee")).isEmpty();
  }
}
