package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
  private static final String HEADER = "alias,entity,type,action\n";

  private static Corrections of(String... lines) {
    return Corrections.parse("my.csv", HEADER + String.join("\n", lines));
  }

  private static Corrections.Decision person(Corrections corrections, String text, String name) {
    return corrections.decide(text, name, name, "PER", EntityId.of("PER", name));
  }

  @Test
  void aMergeIntoAnIdTakesItsTypeAndIdButGivesNoName() {
    Corrections.Decision d =
        of("Bob Kerry,per/robert-kerry,PER,merge")
            .decide("Kerry", "Bob Kerry", "Bob Kerry", "PER", "per/bob-kerry");

    assertThat(d.entityId()).isEqualTo("per/robert-kerry");
    assertThat(d.named()).isNegative();
  }

  @Test
  void aMergeIntoANameGivesIt() {
    Corrections.Decision d =
        person(of("Bob Kerry,Robert Kerry,PER,merge"), "Bob Kerry's", "Bob Kerry");

    assertThat(d.entityId()).isEqualTo("per/robert-kerry");
    assertThat(d.name()).isEqualTo("Robert Kerry");
  }

  @Test
  void anIdAsAliasIsTheWholeEntity() {
    Corrections all = of("org/us,loc/united-states,,merge");

    Corrections.Decision d = all.decide("the US", "US", "US", "ORG", "org/us");

    assertThat(d.entityId()).isEqualTo("loc/united-states");
    assertThat(d.type()).isEqualTo("LOC");
    assertThat(all.decide("US", "US", "US", "MISC", "misc/us").entityId()).isEqualTo("misc/us");
  }

  @Test
  void aSplitIsOfTheOneEntityOnly() {
    Corrections all = of("Bush,per/george-w-bush,PER,split");

    assertThat(all.decide("Bush", "Bush", "George W. Bush", "PER", "per/george-w-bush").entityId())
        .isEqualTo("per/bush");
    assertThat(all.decide("Bush", "Jeb Bush", "Jeb Bush", "PER", "per/jeb-bush").entityId())
        .isEqualTo("per/jeb-bush");
  }

  @Test
  void aSplitTakesAlongTheShortFormsOfItsArticle() {
    Corrections all = of("George H. W. Bush,George W. Bush,PER,split");

    Corrections.Decision d =
        all.decide("Bush", "George H. W. Bush", "George W. Bush", "PER", "per/george-w-bush");

    assertThat(d.entityId()).isEqualTo("per/george-h-w-bush");
  }

  @Test
  void aSplitHoldsWhicheverNameTheCorpusPrefers() {
    Corrections all = of("Bob Tallis,per/robert-tallis,PER,split");

    assertThat(
            all.decide("Tallis", "Robert Tallis", "Bob Tallis", "PER", "per/bob-tallis").entityId())
        .isEqualTo("per/robert-tallis");
    assertThat(all.decide("Tallis", "Bob Tallis", "Bob Tallis", "PER", "per/bob-tallis").lines())
        .isEmpty();
  }

  @Test
  void aDropLeavesNoEntity() {
    Corrections all = of("Committee of Inquiry,,,drop", "Reuters,org/reuters,ORG,drop");

    assertThat(all.decide("Committee of Inquiry", "x", "x", "ORG", "org/x").entityId()).isNull();
    assertThat(all.decide("Reuters", "Reuters", "Reuters", "ORG", "org/reuters").entityId())
        .isNull();
    assertThat(all.decide("Reuters", "Reuters", "Reuters", "LOC", "loc/reuters").entityId())
        .isEqualTo("loc/reuters");
  }

  @Test
  void aRenameKeepsTheId() {
    Corrections.Decision d =
        person(of("per/wonder-john-smith,Jon Smith,,rename"), "Smith", "Wonder John Smith");

    assertThat(d.entityId()).isEqualTo("per/wonder-john-smith");
    assertThat(d.name()).isEqualTo("Jon Smith");
    assertThat(d.named()).isPositive();
    assertThat(person(of("Wonder John Smith,Jon Smith,PER,rename"), "Smith", "Wonder John Smith"))
        .isEqualTo(d);
  }

  @Test
  void linesFollowOneAnother() {
    Corrections all =
        of(
            "Bob Kerry,Robert Kerry,PER,merge",
            "per/robert-kerry,per/robert-j-kerry,,merge",
            "per/robert-j-kerry,Robert J. Kerry,,rename");

    Corrections.Decision d = person(all, "Bob Kerry", "Bob Kerry");

    assertThat(d.entityId()).isEqualTo("per/robert-j-kerry");
    assertThat(d.name()).isEqualTo("Robert J. Kerry");
    assertThat(d.lines()).containsExactly(2, 3, 4);
  }

  @Test
  void aTypedLineIsAheadOfOneForAllTypes() {
    Corrections all = of("Jordan,,,drop", "Jordan,per/michael-jordan,PER,merge");

    assertThat(person(all, "Jordan", "Jordan").entityId()).isEqualTo("per/michael-jordan");
    assertThat(all.decide("Jordan", "Jordan", "Jordan", "LOC", "loc/jordan").entityId()).isNull();
  }

  @Test
  void otherColumnsAndTheirOrderDoNotMatter() {
    Corrections all =
        Corrections.parse(
            "my.csv", "\uFEFFdoubt,action,entity,alias,type\r\n0.9,Split,per/a-b,\"B\",per\r\n");

    assertThat(all.decide("B", "B", "A B", "PER", "per/a-b").entityId()).isEqualTo("per/b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kerry,John Kerry,PER,join          | line 3: action join: give merge, split, drop or rename",
        "Kerry,John Kerry,PER               | line 3: action is empty",
        "Kerry,John Kerry,PERSON,merge      | line 3: type PERSON: give PER, ORG, LOC, MISC",
        ",John Kerry,PER,merge              | line 3: alias is empty",
        "Kerry,,PER,merge                   | line 3: entity is empty: give the entity_id or name to merge",
        "Kerry,,PER,rename                  | line 3: entity is empty: give the new name",
        "Kerry,per/John Kerry,PER,merge     | line 3: entity per/John Kerry is no entity_id",
        "person/kerry,John Kerry,,merge     | line 3: alias person/kerry is no entity_id",
        "per/kerry,per/kerry,,merge         | line 3: per/kerry would be merged into itself",
        "Kerry,per/kerry,PER,split          | line 3: Kerry is what per/kerry is called",
        "per/kerry,per/john-kerry,,split    | line 3: alias per/kerry is an entity",
        "per/kerry,John Kerry,ORG,merge     | line 3: alias per/kerry is not of type ORG",
        "per/kerry,per/john-kerry,,rename   | line 3: entity per/john-kerry is an entity_id",
        "Dole,per/robert-dole,PER,merge     | Dole to merge into per/robert-dole, but line 2 says to merge into per/bob-dole",
        "Dole,,PER,drop                     | Dole to drop, but line 2 says to merge into per/bob-dole",
        "per/bob-dole,Dole,,merge           | line 2: Dole is merged into per/bob-dole, which is merged back",
        "\"Kerry,John                       | not a CSV file",
      })
  void anImpossibleLineIsNamed(String line, String message) {
    assertThatThrownBy(() -> of("Dole,per/bob-dole,PER,merge", line))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("my.csv")
        .hasMessageContaining(message.strip());
  }

  @Test
  void theHeaderMustHaveTheColumns() {
    assertThatThrownBy(() -> Corrections.parse("my.csv", "alias,entity\n"))
        .hasMessage(
            "my.csv line 1: no column type, action; the first line is alias,entity,type,action");
    assertThatThrownBy(() -> Corrections.parse("my.csv", "")).hasMessageContaining("empty");
  }
}
