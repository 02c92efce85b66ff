package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GmbCleaningTest {
  @Test
  void aTitleIsNoPartOfAName() {
    assertThat(clean("Prime/B-per Minister/O Silvio/B-per Berlusconi/I-per spoke/O"))
        .containsExactly("PER Silvio Berlusconi");
    assertThat(clean("Foreign/B-per Minister/I-per Ali/I-per Babacan/I-per spoke/O"))
        .containsExactly("PER Ali Babacan");
    assertThat(clean("the/O prime/B-per minister/O spoke/O")).isEmpty();
    assertThat(clean("U.N./B-org Secretary-General/I-org Kofi/B-per Annan/I-per"))
        .containsExactly("ORG U.N.", "PER Kofi Annan");
    assertThat(clean("the/O Department/B-org of/I-org Justice/I-org said/O"))
        .containsExactly("ORG Department of Justice");
  }

  @Test
  void whatFollowsATitleIsAPerson() {
    assertThat(clean("Mr./B-per Ban/B-org said/O")).containsExactly("PER Ban");
    assertThat(clean("President/B-per Bush/B-tim Wednesday/I-tim said/O"))
        .containsExactly("PER Bush");
    assertThat(clean("President/B-per Asif/O Ali/B-per Zardari/I-per is/O"))
        .containsExactly("PER Asif Ali Zardari");
  }

  @Test
  void countriesArePlacesAndNationalitiesAreNot() {
    assertThat(clean("Egypt/B-org sent/O Iraqi/B-gpe and/O Sudan/B-gpe troops/O Monday/B-tim"))
        .containsExactly("LOC Egypt", "MISC Iraqi", "LOC Sudan");
  }

  @Test
  void aNationalityAndAnInstitutionAreOneOrganisation() {
    assertThat(clean("the/O British/B-gpe Army/B-org said/O")).containsExactly("ORG British Army");
  }

  @Test
  void theLastWordDecidesWhereItLeavesNoDoubt() {
    assertThat(clean("the/O Davis/B-org Cup/I-org and/O Helmand/B-org River/I-org"))
        .containsExactly("MISC Davis Cup", "LOC Helmand River");
  }

  @Test
  void aNameTaggedInSeveralWaysGetsItsMajorityType() {
    List<TaggedSentence> sentences =
        new ArrayList<>(Collections.nCopies(4, sentence("in/O Khartoum/B-geo today/O")));
    sentences.add(sentence("and/O Khartoum/B-org agreed/O"));
    assertThat(new GmbCleaning().clean(sentences))
        .allSatisfy(s -> assertThat(names(s)).containsExactly("LOC Khartoum"));
  }

  @Test
  void leavesOutSentencesWithAMissedName() {
    assertThat(new GmbCleaning().clean(List.of(sentence("the/O envoy/O Gambari/O left/O"))))
        .isEmpty();
  }

  @Test
  void tokensLookAsTheyDoWhenTheJobRuns() {
    TaggedSentence quoted = sentence("\"/O Iraq/B-geo ’s/O war/O [/O sic/O ]/O \"/O");
    assertThat(NewsTokens.of(quoted))
        .hasValueSatisfying(
            s -> {
              assertThat(s.tokens()).containsExactly("Iraq", "'s", "war", "(", "sic", ")");
              assertThat(s.entities()).containsExactly(new Entity(0, 1, "geo"));
            });
    assertThat(NewsTokens.of(sentence("\"/O"))).isEmpty();
  }

  private static List<String> clean(String tagged) {
    List<TaggedSentence> cleaned = new GmbCleaning().clean(List.of(sentence(tagged)));
    assertThat(cleaned).hasSize(1);
    return names(cleaned.get(0));
  }

  private static List<String> names(TaggedSentence s) {
    return s.entities().stream().map(e -> e.type() + " " + e.text(s.tokens())).toList();
  }

  static TaggedSentence sentence(String tagged) {
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String pair : tagged.split(" ", -1)) {
      tokens.add(pair.substring(0, pair.lastIndexOf('/')));
      tags.add(pair.substring(pair.lastIndexOf('/') + 1));
    }
    return new TaggedSentence(tokens, tags, false);
  }
}
