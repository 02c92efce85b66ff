package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void escapesTextButNotMarkup() {
    Html bold = Html.of("<b>{}</b>", "a < b {} {{run}} $1");

    assertThat(Html.of("<p>{}</p>", bold).markup())
        .isEqualTo("<p><b>a &lt; b {} {{run}} $1</b></p>");
  }

  @Test
  void refusesTooFewAndTooManyValues() {
    assertThatThrownBy(() -> Html.of("<p>{}</p>")).hasMessageContaining("more slots");
    assertThatThrownBy(() -> Html.of("<p>{}</p>", 1, 2)).hasMessageContaining("fewer slots");
  }

  @Test
  void numbersHaveATrueMinusAndNoNegativeZero() {
    assertThat(Numbers.score(-0.004)).isEqualTo("0.00");
    assertThat(Numbers.signed(-0.126)).isEqualTo("−0.13");
    assertThat(Numbers.signed(0.126)).isEqualTo("+0.13");
    assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
  }

  @Test
  void clipsAtASpace() {
    assertThat(Numbers.clipped("the dam holds", 9)).isEqualTo("the dam…");
  }
}
