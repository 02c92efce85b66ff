package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
  private static List<Span> spans(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(AnnotatorTest::span).toList();
  }

  private static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }

  @Test
  void modelsOfToneAreGivenEachNameInItsSentenceAsWritten() {
    List<Target> targets = new ArrayList<>();
    ToneModel model =
        target -> {
          targets.add(target);
          return new double[] {0, 0, 1};
        };
    ArticleNames names =
        (sentences, found) ->
            sentences.stream()
                .map(
                    s -> {
                      int at = s.words().indexOf("Tbilisi");
                      return at < 0 ? List.<Name>of() : List.of(new Name(at, at + 1, "LOC", 0.9));
                    })
                .toList();
    String title = "Talks";
    String body = "It rained all day. Lee’s “quiet” visit to Tbilisi ended.";
    String text = title + "\n\n" + body;

    Annotation annotation =
        new Annotator(
                names,
                new SentimentModel(Map.of(), SentimentModelTest.network("", 0, 0, 0)),
                model,
                Terms.shipped())
            .annotate(
                title,
                body,
                spans("Talks|It[^.]+\\.|Lee[^.]+\\.", text),
                spans("[\\w’]+|\\.", text),
                List.of());

    assertThat(targets).hasSize(1);
    Target target = targets.get(0);
    assertThat(target.sentence()).isEqualTo("Lee’s “quiet” visit to Tbilisi ended.");
    assertThat(target.span().of(target.sentence())).isEqualTo("Tbilisi");
    assertThat(target.tokens().subList(target.begin(), target.end())).containsExactly("Tbilisi");
    assertThat(annotation.mentions())
        .extracting("tone")
        .containsExactly(Tone.of(new double[] {0, 0, 1}));
    assertThat(annotation.sentences()).extracting("tone").containsOnly(new Tone(0, "neutral"));
  }
}
