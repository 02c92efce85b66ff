package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.layout.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTermsTest {
  private static final String SENTENCE =
      "“Green” Harbour’s weekly newsletter brings interest rates, rates and market news.";

  @Test
  void phrasesAndLemmasAreCountedOutsideOfNames() {
    SentenceTerms terms = SentenceTerms.with(LocalSpark.session());

    assertThat(terms.of(SENTENCE, List.of(new Span(8, 15))))
        .isEqualTo(
            Map.of(
                "green", 1,
                "weekly", 1,
                "newsletter", 1,
                "weekly newsletter", 1,
                "interest", 1,
                "rate", 2,
                "interest rate", 1,
                "market", 1,
                "news", 1,
                "market news", 1));
    assertThat(terms.of(SENTENCE, List.of(new Span(0, 15), new Span(18, 35))))
        .as("a name of several words; the call before leaves nothing behind")
        .doesNotContainKeys("green", "weekly", "newsletter", "weekly newsletter")
        .containsEntry("interest rate", 1);
  }
}
