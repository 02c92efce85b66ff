package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.annotate.Name;
import dateline.annotate.NameModel;
import dateline.evaluate.TaggedSentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilverTest {
  /** Finds a place in every second word, surely at first. */
  private static final NameModel TEACHER =
      article ->
          article.stream()
              .map(s -> List.of(new Name(1, 2, "LOC", 0.9), new Name(3, 4, "LOC", 0.3)))
              .toList();

  private static final List<String> TOKENS = List.of("in", "Lima", "and", "Oslo");

  @Test
  void whatTheTeacherIsNotSureOfIsInDoubt() {
    assertThat(new Silver(TEACHER).tagged(List.of(List.of(TOKENS, TOKENS))))
        .extracting(TaggedSentence::tags, TaggedSentence::opensDocument)
        .containsExactly(
            tuple(List.of("O", "B-LOC", "O", "?"), true),
            tuple(List.of("O", "B-LOC", "O", "?"), false));
  }

  @Test
  void whereAnnotationAndTeacherDifferAllTokensOfTheNameAreInDoubt() {
    TaggedSentence given =
        new TaggedSentence(TOKENS, List.of("B-ORG", "I-ORG", "O", "B-LOC"), true);

    assertThat(new Silver(TEACHER).agreed(List.of(given)).get(0).tags())
        .containsExactly("?", "?", "O", "?");
  }
}
