package dateline.train;

import static dateline.train.GmbCleaningTest.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.evaluate.TaggedSentence;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private static final TaggedSentence SENTENCE =
      sentence("Mr./O Ilham/B-PER Aliyev/I-PER has/O warned/O Armenia/B-LOC of/O war/O ./O");

  @Test
  void aHeadlineInTitleCaseHasNoStopAndTheSameNames() {
    assertThat(Augmentation.titleCase(SENTENCE))
        .isEqualTo(
            sentence("Mr./O Ilham/B-PER Aliyev/I-PER Has/O Warned/O Armenia/B-LOC of/O War/O"));
  }

  @Test
  void aTerseOneNamesPersonsByTheirLastName() {
    assertThat(Augmentation.terse(SENTENCE))
        .isEqualTo(sentence("Aliyev/B-PER warned/O Armenia/B-LOC of/O war/O ./O"));
  }

  @Test
  void capitalsAndBritishTitlesKeepTheTags() {
    assertThat(Augmentation.capitals(SENTENCE).tokens()).startsWith("MR.", "ILHAM", "ALIYEV");
    assertThat(Augmentation.british(SENTENCE).tokens()).startsWith("Mr", "Ilham");
    assertThat(Augmentation.british(SENTENCE).tags()).isEqualTo(SENTENCE.tags());
  }

  @Test
  void theSameSeedGivesTheSameCopiesAndDatelinesAreTagged() {
    List<TaggedSentence> sentences = Collections.nCopies(300, SENTENCE);
    List<TaggedSentence> copies = new Augmentation(5, List.of("Baku")).of(sentences);
    assertThat(new Augmentation(5, List.of("Baku")).of(sentences)).isEqualTo(copies);
    assertThat(copies).hasSizeGreaterThan(330).hasSizeLessThan(600);
    assertThat(copies)
        .filteredOn(s -> Set.of("BAKU", "Baku").contains(s.tokens().get(0)))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.tags().get(0)).isEqualTo("B-LOC"));
  }
}
