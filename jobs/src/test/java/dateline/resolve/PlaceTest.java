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
    assertThat(idOf("LOC Washington", "MISC American"))
        .isEqualTo("washington-district-of-columbia");
    assertThat(idOf("LOC Washington", "LOC Seattle", "MISC American")).isEqualTo("washington");
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

  /** Cancún is an old spelling of Changchun, Austin was Waterloo, and Jerusalem Salem. */
  @Test
  void anUnusualNameOfACityIsThatOfTheTownThatIsCalledSo() {
    assertThat(resolve("LOC Cancun").get(0).located().country()).isEqualTo("MX");
    assertThat(resolve("LOC Waterloo").get(0).located().country()).isEqualTo("CA");
    assertThat(idOf("LOC Salem", "LOC Oregon")).isEqualTo("salem-oregon");
    assertThat(idOf("LOC Pueblo", "MISC American", "LOC Denver")).isEqualTo("pueblo");
    assertThat(resolve("LOC St. James").get(0).located().country()).isNull();
  }

  @Test
  void anotherNameThatEnglishTextsUseIsThatOfTheCity() {
    assertThat(idOf("LOC Mecca")).isEqualTo("makkah");
    assertThat(idOf("LOC Odessa")).isEqualTo("odesa");
    assertThat(idOf("LOC Odessa", "LOC Texas", "LOC Midland")).isEqualTo("odessa");
    assertThat(resolve("LOC Hanover").get(0).located().country()).isEqualTo("DE");
    assertThat(resolve("LOC Bombay").get(0).located().country()).isEqualTo("IN");
  }

  /** Benin City is called Benin too. */
  @Test
  void aCountryIsNoTownInTheNext() {
    assertThat(idOf("LOC Benin", "LOC , Nigeria")).isEqualTo("benin");
    assertThat(idOf("LOC Georgia", "LOC , United States")).isEqualTo("georgia-united-states");
  }

  /** There is a Nevada in Iowa and a Delaware in Ohio. */
  @Test
  void statesInAListAreNotTownsInEachOther() {
    assertThat(idOf("LOC Nevada", "LOC , Iowa", "LOC , Ohio")).isEqualTo("nevada");
    assertThat(resolve("LOC Ohio", "LOC , Nevada", "LOC , Iowa").get(1).slug()).isEqualTo("nevada");
    assertThat(idOf("LOC Nevada", "LOC , Iowa")).isEqualTo("nevada-iowa");
    assertThat(
            resolve("LOC Washington", "LOC , D.C.", "LOC Georgia", "LOC , Utah", "LOC , Washington")
                .subList(2, 5))
        .extracting(Resolved::slug)
        .containsExactly("georgia-united-states", "utah", "washington");
    assertThat(idOf("LOC Delaware", "LOC , Ohio", "LOC Lima", "LOC , Ohio"))
        .isEqualTo("delaware-ohio");
    assertThat(resolve("LOC Iowa", "LOC Des Moines", "LOC Nevada").get(2).slug())
        .isEqualTo("nevada");
  }

  @Test
  void oceansAndPlanetsAreTownsOnlyWhereTheirStateIsNamed() {
    assertThat(resolve("LOC Atlantic", "MISC American", "LOC U.S.").get(0).located().place())
        .isNull();
    assertThat(resolve("LOC Jupiter", "MISC American", "LOC U.S.").get(0).located().place())
        .isNull();
    assertThat(idOf("LOC Jupiter", "LOC , Florida")).isEqualTo("jupiter");
    assertThat(idOf("LOC Atlantic", "LOC Iowa", "LOC Des Moines")).isEqualTo("atlantic");
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

  /** Iraq has no Senate and no Congress, Britain no House of Representatives. */
  @Test
  void aBodyIsThatOfACountryThatHasOne() {
    String[] onIraq = {"LOC Iraq", "MISC Iraqi", "LOC Baghdad"};

    assertThat(idOf("ORG Congress", onIraq[0], onIraq[1], onIraq[2], "MISC American"))
        .isEqualTo("congress-united-states");
    assertThat(idOf("ORG Senate", onIraq[0], onIraq[1], onIraq[2])).isEqualTo("senate");
    assertThat(idOf("ORG Army", onIraq[0], onIraq[1], onIraq[2])).isEqualTo("army-iraq");
    assertThat(idOf("ORG House", "LOC U.S.")).isEqualTo("house-of-representatives-united-states");
    assertThat(idOf("ORG House", "LOC Britain", "LOC London")).isEqualTo("house");
    assertThat(idOf("ORG Parliament", "LOC U.S.")).isEqualTo("parliament");
    assertThat(idOf("ORG State Department", "LOC China", "LOC Beijing", "LOC U.S."))
        .isEqualTo("department-of-state-united-states");
    assertThat(idOf("ORG STATE DEPARTMENT")).isEqualTo("department-of-state-united-states");
    assertThat(idOf("ORG Defence Department", "LOC Australia", "LOC Sydney"))
        .isEqualTo("department-of-defence-australia");
    assertThat(idOf("ORG Treasury Department", "LOC U.S."))
        .isEqualTo("department-of-the-treasury-united-states");
  }
}
