package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.Annotation;
import dateline.layout.Layout;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map$;

/** Sentences and tokens as the tables show them, from boundaries that are too many or wrong. */
class RepairTest {
  /** Splits after every full stop, question and exclamation mark, as a naive splitter does. */
  private static List<String> sentences(String body) {
    String text = "\n\n" + body;
    List<Span> found = new ArrayList<>();
    Matcher piece = Pattern.compile("[^.?!]+(?:[.?!]+|$)").matcher(body.replaceAll("[“”\"]", " "));
    while (piece.find()) {
      Span span =
          new Span(piece.start() + 2, piece.end() + 2).trimmed(text.replaceAll("[“”\"]", " "));
      if (span.length() > 0) {
        found.add(span);
      }
    }
    return SentenceRepair.repair(text, Layout.of("", body), found).stream()
        .map(s -> s.span().of(text))
        .toList();
  }

  private static List<String> tokens(String text, String... found) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String token : found) {
      int begin = text.indexOf(token, from);
      spans.add(new Span(begin, begin + token.length()));
      from = begin + token.length();
    }
    return TokenRepair.repair(text, new Span(0, text.length()), spans).stream()
        .map(s -> s.of(text))
        .toList();
  }

  @Test
  void titlesInitialsAndMonthsDoNotEndASentence() {
    assertThat(
            sentences("Sen. Pete Domenici met Dr. J. K. Rowling on Nov. 8 in St. Louis. He left."))
        .containsExactly(
            "Sen. Pete Domenici met Dr. J. K. Rowling on Nov. 8 in St. Louis.", "He left.");
  }

  @Test
  void anAbbreviationEndsASentenceOnlyBeforeAnOpener() {
    assertThat(sentences("He visited the U.S. Base at 10 a.m. Tuesday. He left the U.N. The end."))
        .containsExactly(
            "He visited the U.S. Base at 10 a.m. Tuesday.", "He left the U.N.", "The end.");
  }

  @Test
  void quotationMarksStayWithTheirSentence() {
    assertThat(sentences("He said: “We won’t go.” Then he left. “Why now?” she asked."))
        .containsExactly("He said: “We won’t go.”", "Then he left.", "“Why now?” she asked.");
    assertThat(sentences("He said: \"We go.\" \"Why?\" She left."))
        .containsExactly("He said: \"We go.\"", "\"Why?\"", "She left.");
  }

  @Test
  void noSentenceCrossesAParagraph() {
    assertThat(sentences("A sub-heading\n\nThe text goes on. And on."))
        .containsExactly("A sub-heading", "The text goes on.", "And on.");
  }

  @Test
  void tokensAreThoseOfTheTreebank() {
    assertThat(tokens("The U.S. didn’t win.", "The", "U.S", ".", "didn’t", "win", "."))
        .containsExactly("The", "U.S.", "did", "n’t", "win", ".");
    assertThat(tokens("Mr. Smith’s $1.2 (deal),", "Mr", ".", "Smith’s", "$1.2", "(", "deal", "),"))
        .containsExactly("Mr.", "Smith", "’s", "$1.2", "(", "deal", ")", ",");
    assertThat(tokens("He met Mr.", "He", "met", "Mr", "."))
        .containsExactly("He", "met", "Mr", ".");
  }

  @Test
  void whereTokensDoNotCoverTheSentenceItIsSplitAnew() {
    assertThat(tokens("Armenia’s leader left, he said.", "leader"))
        .containsExactly("Armenia", "’s", "leader", "left", ",", "he", "said", ".");
  }

  @Test
  void spansThatRunBackwardsAreNotTrusted() {
    List<Annotation> found = List.of(token(0, 9), token(-1, 75), token(3, 8), token(12, 20));

    assertThat(SentencesAndTokens.spans(JavaConverters.asScalaBuffer(found)))
        .containsExactly(new Span(0, 10), new Span(12, 21));
  }

  private static Annotation token(int first, int last) {
    return new Annotation("token", first, last, "", Map$.MODULE$.empty(), new float[0]);
  }
}
