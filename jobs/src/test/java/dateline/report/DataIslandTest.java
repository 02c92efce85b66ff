package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataIslandTest {
  @Test
  void holdsNothingThatAParserOfHtmlKnowsAndStaysTheSameJson() throws IOException {
    String title = "</script><!-- \"quoted\" & 'single' \\ \u2028 \uD83D\uDE00";
    DataIsland data = new DataIsland();
    data.put("figure", List.of(title));

    String json = data.html().markup();

    assertThat(json).doesNotContain("<", ">", "&", "\u2028");
    assertThat(new ObjectMapper().readTree(json).at("/figure/0").asText()).isEqualTo(title);
  }

  @Test
  void doesNotDependOnTheOrderOfFigures() {
    DataIsland one = new DataIsland();
    one.put("a", 1);
    one.put("b", Arrays.asList(0.5, null));
    DataIsland other = new DataIsland();
    other.put("b", Arrays.asList(0.5, null));
    other.put("a", 1);

    assertThat(one.html()).isEqualTo(other.html());
    assertThat(one.html().markup()).isEqualTo("{\"a\":1,\"b\":[0.5,null]}");
  }

  @Test
  void refusesTwoFiguresOfOneName() {
    DataIsland data = new DataIsland();
    data.put("map", 1);

    assertThatThrownBy(() -> data.put("map", 2)).hasMessage("two figures are called map");
  }
}
