package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.cooccur.Network.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {
  /** Two triangles joined by one link, c – d. */
  private static final List<Link> TWO_TRIANGLES =
      List.of(
          new Link("a", "b", 1),
          new Link("b", "c", 1),
          new Link("a", "c", 1),
          new Link("c", "d", 1),
          new Link("d", "e", 1),
          new Link("e", "f", 1),
          new Link("d", "f", 1));

  @Test
  void pageRankSumsToOneAndFavoursTheBridge() {
    double[] ranks = Network.of(TWO_TRIANGLES).pageRank();

    assertThat(Arrays.stream(ranks).sum()).isCloseTo(1, within(1e-9));
    assertThat(ranks[2]).isGreaterThan(ranks[0]).isCloseTo(ranks[3], within(1e-12));
  }

  /** By networkx.betweenness_centrality: 0.6 for c and d, 0 for the others. */
  @Test
  void betweennessIsThatOfNetworkx() {
    assertThat(Network.of(TWO_TRIANGLES).betweenness())
        .containsExactly(new double[] {0, 0, 0.6, 0.6, 0, 0}, within(1e-12));
  }

  @Test
  void trianglesAreCommunities() {
    assertThat(Network.of(TWO_TRIANGLES).communities()).containsExactly(0, 0, 0, 1, 1, 1);
  }

  @Test
  void theOrderOfLinksChangesNothing() {
    Random random = new Random(3);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int a = random.nextInt(60);
      links.add(new Link("n" + a, "n" + (a + 1 + random.nextInt(20)), 1 + random.nextInt(5)));
    }
    Network first = Network.of(links);
    Collections.shuffle(links, random);
    Network second = Network.of(links);

    assertThat(second.pageRank()).isEqualTo(first.pageRank());
    assertThat(second.betweenness()).isEqualTo(first.betweenness());
    assertThat(second.communities()).isEqualTo(first.communities());
  }

  @Test
  void nothingIsLinkedToItself() {
    assertThatThrownBy(() -> new Link("a", "a", 1)).hasMessage("no link: a – a, weight 1");
  }

  /**
   * The hub's strength of 20 is spread over five links, so that one of 12 has a chance of (1 −
   * 12/20)⁴ = 0.0256 and one of 2 of (1 − 2/20)⁴ = 0.6561; at their other ends they are the only
   * ones.
   */
  @Test
  void theBackboneKeepsWhatIsHeavyForItsEnds() {
    List<Link> star =
        List.of(
            new Link("hub", "a", 12),
            new Link("hub", "b", 2),
            new Link("hub", "c", 2),
            new Link("hub", "d", 2),
            new Link("hub", "e", 2));

    assertThat(Network.backbone(star, 0.05)).containsExactly(new Link("hub", "a", 12));
    assertThat(Network.backbone(star, 0.02)).isEmpty();
    assertThat(Network.backbone(star, 0.7)).isEqualTo(star);
    assertThat(Network.backbone(star, 1)).isEqualTo(star);
  }
}
