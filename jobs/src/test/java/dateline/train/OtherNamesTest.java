package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.annotate.NameStock;
import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OtherNamesTest {
  private static final NameStock STOCK = NameStock.shipped();

  private static OtherNames others(long seed) {
    Random random = new Random(seed);
    return new OtherNames(new NewNames(STOCK, random), random);
  }

  private static TaggedSentence sentence(String text, Entity... entities) {
    return TaggedSentence.of(List.of(text.split(" ", -1)), List.of(entities));
  }

  private static List<String> names(TaggedSentence sentence) {
    return sentence.entities().stream()
        .map(e -> e.type() + " " + e.text(sentence.tokens()))
        .toList();
  }

  @Test
  void aPersonStaysTheSameThroughoutAnArticle() {
    for (int seed = 0; seed < 50; seed++) {
      OtherNames others = others(seed);
      TaggedSentence full = others.in(sentence("Then John Smith spoke", new Entity(1, 3, "PER")));
      TaggedSentence surname = others.in(sentence("Smith left", new Entity(0, 1, "PER")));

      assertThat(names(full)).hasSize(1);
      assertThat(full.tokens()).doesNotContain("Smith").startsWith("Then").endsWith("spoke");
      String family = surname.entities().get(0).text(surname.tokens());
      assertThat(names(full).get(0)).contains(family);
    }
  }

  @Test
  void allElseStays() {
    TaggedSentence given =
        sentence(
            "The U.N. met in Paris on Monday", new Entity(1, 2, "ORG"), new Entity(4, 5, "LOC"));

    TaggedSentence changed = others(4).in(given);

    assertThat(changed.entities()).extracting(Entity::type).containsExactly("ORG", "LOC");
    assertThat(changed.tokens()).startsWith("The").contains("met", "in", "on", "Monday");
    assertThat(changed.tokens()).doesNotContain("Paris");
  }

  @Test
  void namesInCapitalsStayInCapitals() {
    TaggedSentence changed = others(2).in(sentence("CAIRO was calm", new Entity(0, 1, "LOC")));

    String place = changed.entities().get(0).text(changed.tokens());
    assertThat(place).isUpperCase().isNotEqualTo("CAIRO");
  }
}
