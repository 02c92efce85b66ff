package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameBoundsTest {
  private static List<String> mended(String sentence, String... names) {
    List<String> words = List.of(sentence.split(" ", -1));
    List<Name> found =
        List.of(names).stream()
            .map(
                name -> {
                  int begin = words.indexOf(name.split(" ", -1)[0]);
                  return new Name(begin, begin + name.split(" ", -1).length, "ORG", 0.9);
                })
            .toList();
    return NameBounds.mended(words, found).stream()
        .map(name -> String.join(" ", words.subList(name.begin(), name.end())))
        .toList();
  }

  @Test
  void theSecretaryOfStateNamesNoState() {
    assertThat(mended("Secretary of State Mike Pompeo left", "State", "Mike Pompeo"))
        .containsExactly("Mike Pompeo");
    assertThat(mended("SECRETARY OF STATE MIKE POMPEO", "STATE")).isEmpty();
    assertThat(mended("officials of State said", "State")).containsExactly("State");
    assertThat(mended("Secretary of State University", "State University"))
        .containsExactly("State University");
  }

  @Test
  void titlesBeforeANameAreNoPartOfIt() {
    assertThat(mended("the Taoiseach , Taoiseach Leo Varadkar", "Taoiseach")).isEmpty();
    assertThat(mended("said SEN. DOMENICI", "SEN. DOMENICI")).containsExactly("DOMENICI");
  }
}
