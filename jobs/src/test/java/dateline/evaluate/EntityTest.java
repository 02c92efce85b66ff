package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.annotate.EntityTags;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTest {
  @Test
  void readsTagsAsConllevalDoes() {
    assertThat(Entity.ofTags(List.of("I-PER", "I-PER", "O", "B-LOC", "B-LOC", "I-ORG")))
        .containsExactly(
            new Entity(0, 2, "PER"),
            new Entity(3, 4, "LOC"),
            new Entity(4, 5, "LOC"),
            new Entity(5, 6, "ORG"));
  }

  @Test
  void tagsAndEntitiesAreTwoFormsOfTheSame() {
    List<String> tags = List.of("B-PER", "I-PER", "B-PER", "O", "B-ORG");
    assertThat(Entity.tags(5, Entity.ofTags(tags))).isEqualTo(tags);
  }

  @Test
  void refusesAnEmptySpan() {
    assertThatThrownBy(() -> new Entity(2, 2, "PER"))
        .hasMessage("An entity needs 0 <= begin < end and a type, got 2, 2, PER");
  }

  @Test
  void mapsTheTagsOfKnownCorpora() {
    assertThat(EntityTags.type("gpe", "South Korea")).contains("LOC");
    assertThat(EntityTags.type("gpe", "Syria")).contains("LOC");
    assertThat(EntityTags.type("gpe", "Iraqi")).contains("MISC");
    assertThat(EntityTags.type("politicalparty", "Sinn Féin")).contains("ORG");
    assertThat(EntityTags.type("GPE", "Tbilisi")).contains("LOC");
    assertThat(EntityTags.type("PERSON", "Ani")).isEqualTo(EntityTags.type("Person", "Ani"));
    assertThat(EntityTags.type("NORP", "Georgians")).contains("MISC");
    assertThat(EntityTags.type("tim", "Monday")).isEmpty();
    assertThat(EntityTags.type("DATE", "Monday")).isEmpty();
    assertThatThrownBy(() -> EntityTags.type("protein", "p53"))
        .hasMessage("Not a tag of a corpus known here: protein");
  }

  @Test
  void countsWholeEntitiesOfTheRightType() {
    EntityScores scores = new EntityScores();
    scores.add(
        List.of(new Entity(0, 2, "PER"), new Entity(3, 4, "LOC"), new Entity(5, 6, "LOC")),
        List.of(new Entity(0, 2, "PER"), new Entity(3, 4, "ORG")));
    assertThat(scores.all()).isEqualTo(new EntityScores.Counts(1, 2, 3));
    assertThat(scores.all().f1()).isEqualTo(2 * 1.0 / 5);
    assertThat(scores.byType().get("PER").precision()).isEqualTo(1);
    assertThat(scores.byType().get("LOC").recall()).isZero();
    assertThat(scores.table()).contains("| all | 50.0 | 33.3 | 40.0 | 3 |");
  }
}
