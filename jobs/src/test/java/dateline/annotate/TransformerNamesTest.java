package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TransformerNamesTest {
  private static final NameModel SHIPPED = NameModels.shipped(NameModels.ACCURATE);

  private static List<String> tokens(String text) {
    return List.of(text.split(" ", -1));
  }

  private static List<String> found(String text) {
    List<String> tokens = tokens(text);
    return SHIPPED.ofArticle(List.of(tokens)).get(0).stream()
        .map(n -> n.type() + " " + String.join(" ", tokens.subList(n.begin(), n.end())))
        .toList();
  }

  @Test
  void namesOfTheWorldAreFound() {
    assertThat(
            found(
                "Kenyan opposition leader Wanjiku Achieng told the Daily Nation in Kisumu that"
                    + " Oluwaseun Adeyemi of Zenith Bank had met Nguyen Thi Hoa in Hanoi ."))
        .contains(
            "PER Wanjiku Achieng",
            "LOC Kisumu",
            "PER Oluwaseun Adeyemi",
            "ORG Zenith Bank",
            "PER Nguyen Thi Hoa",
            "LOC Hanoi");
  }

  @Test
  void titleCaseIsNoName() {
    assertThat(found("Leader Again Cautions Neighbour Against Armament")).isEmpty();
    assertThat(found("Rising Rents Push Families Out of Town")).isEmpty();
  }

  @Test
  void capitalsAreNoNameButMayHoldOne() {
    assertThat(found("LEADER AGAIN CAUTIONS NEIGHBOUR")).isEmpty();
    assertThat(found("PRESIDENT OF GHANA VISITS TOKYO")).contains("LOC GHANA", "LOC TOKYO");
  }

  @Test
  void theNamesOfASentenceDoNotDependOnTheOthers() {
    List<String> one = tokens("Amina Yusuf leads the Football Association in Kampala .");
    List<String> other = tokens("The Ministry of Finance in La Paz denied it .");

    List<Name> alone = SHIPPED.ofArticle(List.of(one)).get(0);

    assertThat(alone).isNotEmpty();
    assertThat(SHIPPED.ofArticle(List.of(other, one, other)).get(1)).isEqualTo(alone);
  }

  @Test
  void namesFarInALongSentenceAreFound() {
    List<String> words = new ArrayList<>(Collections.nCopies(400, "and"));
    for (int at : List.of(5, 170, 185, 200, 390)) {
      words.set(at, "Nairobi");
    }

    assertThat(SHIPPED.ofArticle(List.of(words)).get(0))
        .extracting(Name::begin)
        .contains(5, 170, 185, 200, 390);
  }

  @Test
  void namesLieWithinTheSentenceInOrderAndApart() {
    Random random = new Random(3);
    List<String> some =
        List.of(
            "Abdel-Rahman",
            "UNITED",
            "of",
            "the",
            "😀",
            "",
            " ",
            "1996-12-06",
            "(",
            "北京",
            "Ltd.",
            "al-Masri",
            "says",
            "Tokyo",
            "\u200b",
            "http://example.org/" + "x".repeat(300));
    for (int round = 0; round < 60; round++) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(250); i > 0; i--) {
        words.add(some.get(random.nextInt(some.size())));
      }
      int last = 0;
      for (Name name : SHIPPED.ofArticle(List.of(words)).get(0)) {
        assertThat(name.begin()).isGreaterThanOrEqualTo(last);
        assertThat(name.end()).isLessThanOrEqualTo(words.size());
        last = name.end();
      }
    }
  }

  @Test
  void onlyModelsThatShipHaveAName() {
    assertThatThrownBy(() -> NameModels.shipped("best"))
        .hasMessage("No model of names is called best; expected one of [fast, accurate]");
  }
}
