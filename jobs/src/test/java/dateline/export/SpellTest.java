package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellTest {
  private static Spell spell(String start, String end) {
    return new Spell(LocalDate.parse(start), LocalDate.parse(end));
  }

  @Test
  void spellsThatFollowEachOtherAreOne() {
    assertThat(
            Spell.merged(
                List.of(
                    spell("2023-12-01", "2023-12-31"),
                    spell("2024-01-01", "2024-01-31"),
                    spell("2024-02-01", "2024-02-29"),
                    spell("2024-04-01", "2024-04-30"))))
        .containsExactly(spell("2023-12-01", "2024-02-29"), spell("2024-04-01", "2024-04-30"));
  }

  @Test
  void singleDaysMergeToo() {
    assertThat(
            Spell.merged(
                List.of(
                    spell("2024-02-28", "2024-02-28"),
                    spell("2024-02-29", "2024-02-29"),
                    spell("2024-03-02", "2024-03-02"))))
        .containsExactly(spell("2024-02-28", "2024-02-29"), spell("2024-03-02", "2024-03-02"));
  }

  @Test
  void nothingMergesToNothing() {
    assertThat(Spell.merged(List.of())).isEmpty();
  }

  @Test
  void noSpellEndsBeforeItBegins() {
    assertThatThrownBy(() -> spell("2024-03-01", "2024-02-29"))
        .hasMessage("a spell cannot end on 2024-02-29 before 2024-03-01");
  }
}
