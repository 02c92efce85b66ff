package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  private static final NameFinder SHIPPED = NameFinder.shipped();

  @Test
  void findsPersonsAndPlacesOfASentence() {
    assertThat(
            find(
                "Azerbaijani President Ilham Aliyev has again warned Armenia against rearming its"
                    + " military ."))
        .containsExactly("MISC Azerbaijani", "PER Ilham Aliyev", "LOC Armenia");
  }

  @Test
  void findsTheNamesOfAHeadlineInTitleCase() {
    assertThat(find("Aliyev Again Cautions Armenia Against Armament"))
        .containsExactly("PER Aliyev", "LOC Armenia");
  }

  /** A stretch ends before a word in lower case, so that no name is cut. */
  @Test
  void findsTheNamesOfASentenceWithoutEnd() {
    List<Name> names =
        names("Ilham Aliyev met Nikol Pashinian in Yerevan and ".repeat(300).strip());
    assertThat(names.stream().map(n -> n.begin() % 8 + " " + n.type()).distinct())
        .containsExactly("0 PER", "3 PER", "6 LOC");
    assertThat(names).hasSize(900);
    assertThat(names).isSortedAccordingTo(Comparator.comparingInt(Name::begin));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(SHIPPED.find(List.of())).isEmpty();
  }

  @Test
  void anArticleLeavesNoTraceInTheNext() {
    List<Name> first = names("Pashinian has no claims .");
    names("Mr. Claims met Armenian Prime Minister Nikol Pashinian in Yerevan .");
    assertThat(names("Pashinian has no claims .")).isEqualTo(first);
  }

  @Test
  void refusesAFileThatIsNoModel() {
    byte[] text = "no model".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> NameFinder.load(new ByteArrayInputStream(text)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "Cannot read an OpenNLP name finder model: not a zip file with a manifest.properties");
  }

  private static List<Name> names(String sentence) {
    SHIPPED.startArticle();
    return SHIPPED.find(List.of(sentence.split(" ", -1)));
  }

  private static List<String> find(String sentence) {
    List<String> tokens = List.of(sentence.split(" ", -1));
    return names(sentence).stream()
        .map(n -> n.type() + " " + String.join(" ", tokens.subList(n.begin(), n.end())))
        .toList();
  }
}
