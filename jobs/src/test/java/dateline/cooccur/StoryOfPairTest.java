package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.io.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryOfPairTest {
  private static Map<Scope, StoryOfPair> writtenAndRead(Map<Scope, StoryOfPair> stories) {
    Output written = new Output(16, -1);
    stories.forEach((scope, story) -> story.write(scope, written));
    Map<Scope, StoryOfPair> read = new LinkedHashMap<>();
    StoryOfPair.read(written.toBytes(), read::put);
    return read;
  }

  @Test
  void isReadAsItWasWritten() {
    Map<Scope, StoryOfPair> stories =
        Map.of(
            Scope.SENTENCE,
            new StoryOfPair(
                true,
                19_783,
                1,
                2,
                -3,
                4,
                63,
                64,
                8_191,
                8_192,
                19_790,
                example("a", "Elżbieta 😀")),
            Scope.WINDOW,
            new StoryOfPair(
                false,
                -1,
                Long.MAX_VALUE,
                0,
                Long.MIN_VALUE,
                -64,
                -65,
                5,
                6,
                7,
                0,
                example("b", "")));

    assertThat(writtenAndRead(stories)).isEqualTo(stories);
  }

  @Test
  void whatHasNoDateAndNoPublisherStaysSo() {
    Map<Scope, StoryOfPair> stories =
        Map.of(
            Scope.ARTICLE,
            new StoryOfPair(
                true,
                null,
                1,
                1,
                0,
                1,
                1,
                1,
                0,
                0,
                null,
                new Evidence.Example("a", 0, null, null)));

    assertThat(writtenAndRead(stories)).isEqualTo(stories);
  }

  @Test
  void takesFewBytes() {
    Output written = new Output(16, -1);
    new StoryOfPair(
            true, 19_783, 1, 1, -3, 4, 63, 63, 9, 9, 19_790, example("0123456789abcdef", "AP"))
        .write(Scope.SENTENCE, written);

    assertThat(written.toBytes()).hasSizeLessThan(50);
  }

  private static Evidence.Example example(String article, String publisher) {
    return new Evidence.Example(article, 12, 19_783, publisher);
  }
}
