package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.resolve.ArticleResolver.Found;
import dateline.resolve.ArticleResolver.Resolved;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleResolverTest {
  private static List<Resolved> resolve(String... typed) {
    return new ArticleResolver(Gazetteer.shipped()).resolve(found(typed));
  }

  /** Mentions "TYPE name", one a sentence; after "TYPE ," in the sentence of the last. */
  static List<Found> found(String... typed) {
    List<Found> found = new ArrayList<>();
    int sentence = 0;
    int end = 0;
    for (String one : typed) {
      String type = one.substring(0, one.indexOf(' '));
      boolean follows = one.contains(" , ");
      String text = one.substring(one.indexOf(' ') + (follows ? 3 : 1));
      sentence += follows ? 0 : 1;
      int begin = end + (follows ? 2 : 30);
      end = begin + text.length();
      found.add(new Found(text, type, sentence, begin, end));
    }
    return found;
  }

  @Test
  void aSurnameStandsForTheOneFullName() {
    assertThat(resolve("PER Ilham Aliyev", "PER Aliyev", "LOC Aliyev’s"))
        .extracting(Resolved::name, Resolved::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ilham Aliyev", "full"),
            org.assertj.core.groups.Tuple.tuple("Ilham Aliyev", "surname"),
            org.assertj.core.groups.Tuple.tuple("Ilham Aliyev", "surname"));
  }

  @Test
  void twoPersonsOfOneSurnameStayTwoAndTheSurnameStaysItself() {
    assertThat(resolve("PER Davit Lomsadze", "PER Nino Lomsadze", "PER Lomsadze"))
        .extracting(Resolved::name)
        .containsExactly("Davit Lomsadze", "Nino Lomsadze", "Lomsadze");
  }

  @Test
  void theSurnameOfTwoIsThatOfTheOneWhoIsClearlyTheSubject() {
    assertThat(resolve("PER Joe Biden", "PER Joe Biden", "PER Hunter Biden", "PER Biden").get(3))
        .isEqualTo(new Resolved("Joe Biden", "PER", "surname"));
  }

  @Test
  void aSurnameIsThatOfTheOneWhomTheTextHasIntroduced() {
    assertThat(resolve("PER Biden", "PER Joe Biden", "PER Biden", "PER Hunter Biden", "PER Biden"))
        .extracting(Resolved::name)
        // The title names nobody in full before.
        .containsExactly("Biden", "Joe Biden", "Joe Biden", "Hunter Biden", "Joe Biden");
  }

  @Test
  void anAcronymStandsForItsExpansion() {
    assertThat(resolve("ORG National Flood Recovery Agency", "ORG NFRA").get(1))
        .isEqualTo(new Resolved("National Flood Recovery Agency", "ORG", "acronym"));
  }

  @Test
  void wellKnownShortFormsAreOneEntity() {
    assertThat(resolve("ORG WHO", "ORG World Health Organization"))
        .extracting(Resolved::name)
        .containsOnly("World Health Organization");
  }

  @Test
  void partsOfNamesStandForTheWhole() {
    assertThat(resolve("PER Ursula von der Leyen", "PER von der Leyen", "PER Leyen", "PER Ursula"))
        .extracting(Resolved::name)
        .containsOnly("Ursula von der Leyen");
    assertThat(resolve("PER Keisha Lance Bottoms", "PER Lance Bottoms", "PER Bottoms"))
        .extracting(Resolved::name)
        .containsOnly("Keisha Lance Bottoms");
    assertThat(resolve("PER Bashar al-Assad", "PER Assad").get(1).name())
        .isEqualTo("Bashar al-Assad");
    assertThat(resolve("PER Nino Lomsadze", "PER N. Lomsadze").get(1))
        .isEqualTo(new Resolved("Nino Lomsadze", "PER", "initials"));
    assertThat(resolve("PER C.L. Gammon", "PER Gammon").get(1).name()).isEqualTo("C.L. Gammon");
    assertThat(resolve("ORG Lickanantay Water Council", "ORG Water Council", "ORG Council"))
        .extracting(Resolved::name)
        .containsOnly("Lickanantay Water Council");
    assertThat(resolve("ORG Maasgate Terminals", "PER Maasgate").get(1))
        .isEqualTo(new Resolved("Maasgate Terminals", "ORG", "short_name"));
  }

  @Test
  void aPartThatFitsTwoStaysItself() {
    assertThat(resolve("ORG Water Council", "ORG City Council", "ORG Council").get(2).name())
        .isEqualTo("Council");
    assertThat(resolve("ORG Library of Congress", "ORG Congress").get(1).name())
        .isEqualTo("Congress");
  }

  @Test
  void theCountryIsNotTheAcronymOfItsSenate() {
    assertThat(resolve("ORG U.S. Senate", "LOC US").get(1).name()).isEqualTo("United States");
  }

  @Test
  void aNameHasOneTypeInAnArticle() {
    assertThat(resolve("LOC Baku", "LOC Baku", "ORG Baku"))
        .extracting(Resolved::type)
        .containsOnly("LOC");
  }

  @Test
  void whatIsCalledLikeACompanyIsNoPerson() {
    assertThat(resolve("PER Halvorsen Line").get(0).type()).isEqualTo("ORG");
  }

  @Test
  void namesAreCleanedOfTitlesArticlesAndCapitals() {
    assertThat(Name.clean("President Efua Ansah-Mills’s", "PER")).isEqualTo("Efua Ansah-Mills");
    assertThat(Name.clean("The Hague", "LOC")).isEqualTo("Hague");
    assertThat(Name.fromCapitals("PHILIPPINES", "LOC")).isEqualTo("Philippines");
    assertThat(Name.fromCapitals("FIFA", "ORG")).isEqualTo("FIFA");
  }

  @Test
  void slugsAreReadableAndKeepOtherScripts() {
    assertThat(Name.slug("Elżbieta Sarnowska")).isEqualTo("elzbieta-sarnowska");
    assertThat(Name.slug("Côte d'Ivoire")).isEqualTo("cote-divoire");
    assertThat(Name.slug("U.S. Steel")).isEqualTo("us-steel");
    assertThat(Name.slug("Москва")).isEqualTo("москва");
  }
}
