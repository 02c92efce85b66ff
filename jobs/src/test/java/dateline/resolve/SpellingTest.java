package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "Zelenskyy, Zelensky",
    "Zelenskiy, Zelensky",
    "Pashinian, Pashinyan",
    "Aliyev, Aliev",
    "Sergey, Sergei",
    "Aleksei, Alexey",
    "Mikhail, Mihail",
    "Mohammed, Muhammad",
    "Evgeny, Yevgeny",
    "Medvedeff, Medvedev",
    "Wiślany, Wislany",
    "Łukasz, Lukasz"
  })
  void romanisationsOfOneNameSoundAlike(String a, String b) {
    assertThat(Spelling.sound(a)).isEqualTo(Spelling.sound(b));
  }

  @ParameterizedTest
  @CsvSource({"Volodymyr, Vladimir", "Ivanov, Ivanova", "Bush, Busch", "Maria, Marina", "Lee, Li"})
  void differentNamesDoNot(String a, String b) {
    assertThat(Spelling.fold(a)).isNotEqualTo(Spelling.fold(b));
  }

  @Test
  void otherScriptsStay() {
    assertThat(Spelling.fold("Москва")).isEqualTo("москва");
    assertThat(Spelling.fold("São Tomé & Príncipe")).isEqualTo("saotomeprincipe");
  }

  @Test
  void variantsOfANameAreTheCommonest() {
    assertThat(
            Variants.merge(
                "PER",
                List.of(
                    new Variants.Variant("Nikol Pashinyan", 9),
                    new Variants.Variant("Nikol Pashinian", 2))))
        .containsExactly(new Variants.Merged("Nikol Pashinian", "Nikol Pashinyan", "spelling"));
    assertThat(
            Variants.merge(
                "PER",
                List.of(
                    new Variants.Variant("Joe Biden", 9),
                    new Variants.Variant("Joseph Biden", 1),
                    new Variants.Variant("Joseph R. Biden", 2))))
        .extracting(Variants.Merged::canonical, Variants.Merged::rule)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Joe Biden", "nickname"),
            org.assertj.core.groups.Tuple.tuple("Joe Biden", "nickname"));
  }

  @Test
  void middleNamesTellNamesakesApart() {
    List<Variants.Variant> bushes =
        List.of(
            new Variants.Variant("George W. Bush", 5),
            new Variants.Variant("George H. W. Bush", 3),
            new Variants.Variant("George Bush", 8));

    assertThat(Variants.key("PER", "George W. Bush"))
        .isEqualTo(Variants.key("PER", "George H. W. Bush"));
    assertThat(Variants.merge("PER", bushes)).isEmpty();
  }

  @Test
  void keysLeaveOutWhatIsNoPartOfTheName() {
    assertThat(Variants.key("ORG", "World Health Organisation"))
        .isEqualTo(Variants.key("ORG", "the World Health Organization"));
    assertThat(Variants.key("PER", "Bashar al-Assad"))
        .isEqualTo(Variants.key("PER", "Bashar Assad"));
    assertThat(Variants.key("PER", "Matiu \"Matt\" Ratana"))
        .isEqualTo(Variants.key("PER", "Matiu Ratana"));
    assertThat(Variants.key("PER", "Biden")).isNull();
    assertThat(Variants.key("PER", "J. Biden")).isNull();
    assertThat(Variants.key("PER", "De Zoysa")).isNull();
  }

  @Test
  void anIdHasPlainLetters() {
    assertThat(Name.slug("Paweł Adamowicz")).isEqualTo("pawel-adamowicz");
    assertThat(Name.slug("Søren Ærø")).isEqualTo("soren-aero");
    assertThat(Name.slug("  O'Neill & Co. ")).isEqualTo("oneill-co");
    assertThat(Name.slug("Эрдоган")).isEqualTo("эрдоган");
    assertThat(Name.slug("…")).isEqualTo("unnamed");
  }

  @Test
  void aHalfOfAPairOfBracketsIsNoPartOfAName() {
    assertThat(Name.clean("Iranian] Chess Federation", "ORG"))
        .isEqualTo("Iranian Chess Federation");
    assertThat(Name.clean("Birther\" Andy Martin", "PER")).isEqualTo("Birther Andy Martin");
    assertThat(Name.clean("Mike DeWine(R-OH", "PER")).isEqualTo("Mike DeWine");
    assertThat(Name.clean("Brookings Institution [8]", "ORG")).isEqualTo("Brookings Institution");
    assertThat(Name.clean("Bank (Holdings) Ltd", "ORG")).isEqualTo("Bank (Holdings) Ltd");
    assertThat(Name.clean("Dwayne \"The Rock\" Johnson", "PER"))
        .isEqualTo("Dwayne \"The Rock\" Johnson");
  }
}
