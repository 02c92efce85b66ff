package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cooccur.Evidence.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static List<Example> chosen(List<Example> examples) {
    Evidence evidence = new Evidence();
    examples.forEach(evidence::add);
    return evidence.chosen();
  }

  private static Example example(int i, Integer day, String publisher) {
    return new Example("%016x".formatted(i * 7919), 1, day, publisher);
  }

  @Test
  void theEarliestAndTheLatestAreAmongThem() {
    List<Example> examples = new ArrayList<>();
    for (int day = 0; day < 1_000; day++) {
      examples.add(example(day, day, "Daily"));
    }

    assertThat(chosen(examples))
        .hasSize(Evidence.MOST)
        .startsWith(examples.get(0))
        .endsWith(examples.get(999));
  }

  @Test
  void theOrderInWhichTheyComeSaysNothing() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      examples.add(example(i, i % 5 == 0 ? null : i % 17, i % 3 == 0 ? null : "p" + i % 4));
    }
    List<Example> first = chosen(examples);
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(examples, random);
      assertThat(chosen(examples)).isEqualTo(first);
    }
  }

  @Test
  void aPublisherOfManyStoriesDoesNotCrowdOutTheOthers() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      examples.add(example(i, 100, "wire"));
    }
    for (int i = 10_000; i < 10_010; i++) {
      examples.add(example(i, 100, "paper " + i));
    }

    assertThat(chosen(examples).stream().map(Example::publisher).collect(Collectors.toSet()))
        .hasSizeGreaterThan(2);
  }

  @Test
  void fewAreAllShown() {
    List<Example> two = List.of(example(1, 3, "a"), example(2, 1, "a"));

    assertThat(chosen(two)).containsExactly(two.get(1), two.get(0));
  }
}
