package dateline.annotate;

import static dateline.annotate.NameFeatures.Manner.CAPITALS;
import static dateline.annotate.NameFeatures.Manner.SENTENCE;
import static dateline.annotate.NameFeatures.Manner.TITLE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFeaturesTest {
  private final NameFeatures features = new NameFeatures();

  @Test
  void shapeKeepsTheKindsOfCharactersButNotTheirNumber() {
    assertThat(NameFeatures.shape("Armenia")).isEqualTo("Xx");
    assertThat(NameFeatures.shape("BAKU")).isEqualTo("XX");
    assertThat(NameFeatures.shape("U.S.")).isEqualTo("X.X.");
    assertThat(NameFeatures.shape("Nagorno-Karabakh")).isEqualTo("Xx-Xx");
    assertThat(NameFeatures.shape("7,000")).isEqualTo("0,0");
  }

  @Test
  void tellsHeadlinesFromSentences() {
    assertThat(manner("Aliyev Again Cautions Armenia Against Armament")).isEqualTo(TITLE_CASE);
    assertThat(manner("ALIYEV AGAIN CAUTIONS ARMENIA")).isEqualTo(CAPITALS);
    assertThat(manner("Aliyev has again warned Armenia against rearming")).isEqualTo(SENTENCE);
  }

  @Test
  void knowsCountriesLanguagesAndCitiesOfSeveralWords() {
    assertThat(of("He left Saudi Arabia on Monday", 3)).contains("known=" + Lexicon.COUNTRY + "e");
    assertThat(of("He left Buenos Aires on Monday", 2)).contains("known=" + Lexicon.CITY + "b");
    assertThat(of("The Armenian leader spoke", 1)).contains("known=" + Lexicon.DEMONYM + "u");
    assertThat(of("He met Xyzzyan on Monday", 2)).contains("known=0u");
  }

  @Test
  void knowsTheNamesOfPersonsOfTheWorld() {
    assertThat(of("She met Olusegun Boateng there", 2))
        .contains("person-=9" + Lexicon.GIVEN)
        .contains("person+=" + Lexicon.GIVEN + Lexicon.FAMILY);
    assertThat(of("She met Xyzzyan there", 2)).contains("person3=909");
  }

  @Test
  void remembersTagsOfTheArticleUntilItEnds() {
    String[] sentence = {"Pashinian", "spoke"};
    features.updateAdaptiveData(sentence, new String[] {"PER-unit", "other"});
    assertThat(of("Then Pashinian left", 1)).contains("earlier=PER-unit");
    features.clearAdaptiveData();
    assertThat(of("Then Pashinian left", 1)).doesNotContain("earlier=PER-unit");
  }

  private List<String> of(String sentence, int index) {
    List<String> into = new ArrayList<>();
    features.createFeatures(into, sentence.split(" ", -1), index, new String[0]);
    return into;
  }

  private static NameFeatures.Manner manner(String sentence) {
    return NameFeatures.manner(sentence.split(" ", -1));
  }
}
