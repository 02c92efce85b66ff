package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.resolve.ArticleResolver.Found;
import dateline.resolve.ArticleResolver.Resolved;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleResolverTest {
  private static List<Resolved> resolve(String... typed) {
    return ArticleResolver.resolve(
        Arrays.stream(typed)
            .map(t -> new Found(t.substring(t.indexOf(' ') + 1), t.substring(0, t.indexOf(' '))))
            .toList());
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
  void anAcronymStandsForItsExpansion() {
    assertThat(resolve("ORG National Flood Recovery Agency", "ORG NFRA").get(1))
        .isEqualTo(new Resolved("National Flood Recovery Agency", "ORG", "acronym"));
  }

  @Test
  void wellKnownShortFormsAreOneEntity() {
    assertThat(resolve("LOC U.S.", "ORG US", "LOC the United States"))
        .extracting(Resolved::name)
        .containsOnly("United States");
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

  @Test
  void countriesHaveTheirCodes() {
    assertThat(WellKnown.countryCode("Armenia")).isEqualTo("AM");
    assertThat(WellKnown.countryCode("Turkey")).isEqualTo("TR");
    assertThat(WellKnown.countryCode("Tbilisi")).isNull();
  }
}
