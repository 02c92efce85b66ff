package dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLabelTest {
  private static String label(List<String> terms) {
    return String.join(TopicLabel.SEPARATOR, TopicLabel.parts(terms, term -> true));
  }

  @Test
  void aPhraseOfFewStoriesDoesNotLead() {
    List<String> terms = List.of("fire", "Nora Lee", "fire service", "blaze");

    assertThat(TopicLabel.parts(terms, term -> false)).containsExactly("fire", "Nora Lee", "blaze");
    assertThat(TopicLabel.parts(terms, "fire service"::equals))
        .containsExactly("fire service", "Nora Lee", "blaze");
  }

  @Test
  void theFirstPhraseLeadsAndNoPartHoldsAnother() {
    assertThat(label(List.of("rate", "bank", "interest rate", "zloty", "inflation")))
        .isEqualTo("interest rate, bank, zloty");
    assertThat(label(List.of("bank", "Bank of England", "England", "rate", "interest rate")))
        .isEqualTo("Bank of England, rate");
    assertThat(label(List.of("rate", "strike", "interest rate", "interest")))
        .isEqualTo("interest rate, strike");
  }

  @Test
  void aWordIsNoPartOfALongerWord() {
    assertThat(label(List.of("port", "airport", "sport"))).isEqualTo("port, airport, sport");
  }

  @Test
  void withoutPhrasesTheFirstTermsAreTheLabel() {
    assertThat(label(List.of("measles", "dose", "child", "Kenya")))
        .isEqualTo("measles, dose, child");
    assertThat(label(List.of("measles"))).isEqualTo("measles");
    assertThat(label(List.of())).isEmpty();
  }

  @Test
  void theFirstPartMayHoldAComma() {
    List<String> terms = List.of("crane", "Washington", "Washington, D.C.");

    assertThat(TopicLabel.first("Washington, D.C., crane", terms)).isEqualTo("Washington, D.C.");
    assertThat(TopicLabel.first("crane, Washington", terms)).isEqualTo("crane");
    assertThat(TopicLabel.first("docker, strike", terms))
        .as("of a topic that has other terms now")
        .isEqualTo("docker");
  }
}
