package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.resolve.ArticleResolver.Resolved;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
  /** Mentions "TYPE name", one a sentence; after "TYPE ," in the sentence of the last. */
  private static List<Resolved> resolve(String... typed) {
    return new ArticleResolver(Gazetteer.shipped()).resolve(ArticleResolverTest.found(typed));
  }

  private static String idOf(String... typed) {
    return resolve(typed).get(0).slug();
  }

  @Test
  void countriesHaveOneNameHoweverWritten() {
    assertThat(resolve("LOC U.S.", "ORG US", "LOC the United States", "LOC USA", "LOC America"))
        .extracting(Resolved::name)
        .containsOnly("United States");
    assertThat(idOf("LOC Türkiye")).isEqualTo("turkey");
    assertThat(idOf("LOC Ivory Coast")).isEqualTo("cote-divoire");
  }

  @Test
  void otherPlacesTellWhichOne() {
    assertThat(idOf("LOC Georgia", "LOC Tbilisi", "LOC Armenia")).isEqualTo("georgia");
    assertThat(idOf("LOC Georgia", "LOC Atlanta", "MISC American"))
        .isEqualTo("georgia-united-states");
    assertThat(idOf("LOC Paris")).isEqualTo("paris");
    assertThat(idOf("LOC Paris", "LOC Texas", "LOC Dallas")).isEqualTo("paris-texas");
    assertThat(idOf("LOC Tripoli", "LOC Beirut", "LOC Lebanon")).isEqualTo("tripoli-lebanon");
    assertThat(idOf("LOC Birmingham", "LOC Alabama", "MISC American"))
        .isEqualTo("birmingham-alabama");
  }

  @Test
  void theNameAfterTheCommaHoldsThePlace() {
    List<Resolved> athens = resolve("LOC Athens", "LOC , Georgia", "LOC Athens", "LOC Greece");

    assertThat(athens.get(0).slug()).isEqualTo("athens-georgia");
    assertThat(athens.get(2).slug()).isEqualTo("athens-georgia");
    assertThat(athens.get(2).rule()).isEqualTo("place");
    assertThat(idOf("LOC London", "LOC , Ontario")).isEqualTo("london-canada");
  }

  @Test
  void placesOfTwoNamesAreOne() {
    assertThat(resolve("LOC Stepanakert", "LOC Xankendi", "LOC Azerbaijan").subList(0, 2))
        .extracting(Resolved::slug)
        .containsOnly("khankendi");
    assertThat(resolve("LOC Kiev", "LOC Kyiv")).extracting(Resolved::slug).containsOnly("kyiv");
  }

  @Test
  void unknownPlacesGetTheCountryThatTheTextNames() {
    List<Resolved> here = resolve("LOC Namalemba", "LOC , Uganda", "LOC Atlantic Ocean");

    assertThat(here.get(0).located().country()).isEqualTo("UG");
    assertThat(here.get(0).located().isThat()).isFalse();
    assertThat(here.get(2).located().country()).isNull();
  }

  @Test
  void nationalitiesPointToTheirCountryAndStayThemselves() {
    Resolved armenian = resolve("MISC Armenian").get(0);

    assertThat(armenian.type()).isEqualTo("MISC");
    assertThat(armenian.slug()).isEqualTo("armenian");
    assertThat(armenian.located().country()).isEqualTo("AM");
    assertThat(armenian.rule()).isEqualTo("demonym");
  }

  @Test
  void bodiesAreThoseOfTheCountryThatTheArticleIsAbout() {
    assertThat(idOf("ORG Supreme Court", "LOC Ghana", "LOC Accra"))
        .isEqualTo(idOf("ORG Supreme Court of Ghana"))
        .isEqualTo("supreme-court-ghana");
    assertThat(idOf("ORG U.S. Senate"))
        .isEqualTo(idOf("ORG United States Senate"))
        .isEqualTo("senate-united-states");
    assertThat(idOf("ORG Senate", "LOC Chile", "LOC France")).isEqualTo("senate");
    assertThat(idOf("ORG National Bank of Poland")).isEqualTo("national-bank-of-poland");
  }

  @Test
  void aPersonIsNotTheTownOfTheName() {
    List<Resolved> here = resolve("PER Sudesh Amman", "LOC Amman", "LOC London");
    assertThat(here.get(1).name()).isEqualTo("Sudesh Amman");

    List<Resolved> there = resolve("PER Sudesh Amman", "LOC Amman", "LOC Jordan");
    assertThat(there.get(1).slug()).isEqualTo("amman");
  }

  @Test
  void eachPlaceOfTheGazetteerHasAnIdOfItsOwn() {
    List<String> slugs = new ArrayList<>();
    for (String name : List.of("San Jose", "Springfield", "Victoria", "Washington")) {
      Gazetteer.shipped().named(name).forEach(s -> slugs.add(s.place().slug()));
    }

    assertThat(slugs).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(Gazetteer.shipped().country("Democratic Republic of Congo").country())
        .isEqualTo("CD");
    assertThat(Gazetteer.shipped().countryOfDemonym("Ghanaians")).isEqualTo("GH");
  }
}
