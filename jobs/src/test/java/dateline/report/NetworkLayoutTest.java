package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {
  /** Two cliques of ten with one link between them. */
  private static final List<int[]> LINKS = cliques();

  private static final List<Double> WEIGHTS = Collections.nCopies(LINKS.size(), 2.0);

  @Test
  void isTheSameEveryTime() {
    assertThat(NetworkLayout.of(20, LINKS, WEIGHTS)).isDeepEqualTo(points());
  }

  @Test
  void putsNamesThatOccurTogetherNearEachOther() {
    int[][] points = points();

    assertThat(mean(points, true)).isLessThan(0.6 * mean(points, false));
  }

  @Test
  void putsNoNameOnAnother() {
    int[][] points = points();
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(distance(points[i], points[j])).as("%d and %d", i, j).isGreaterThan(15);
      }
    }
  }

  @Test
  void drawsOneNameAndNone() {
    assertThat(NetworkLayout.of(1, List.of(), List.of())).hasNumberOfRows(1);
    assertThat(NetworkLayout.of(0, List.of(), List.of())).isEmpty();
  }

  private static int[][] points() {
    return NetworkLayout.of(20, LINKS, WEIGHTS);
  }

  private static double mean(int[][] points, boolean together) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        if ((i / 10 == j / 10) == together) {
          sum += distance(points[i], points[j]);
          n++;
        }
      }
    }
    return sum / n;
  }

  private static double distance(int[] a, int[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private static List<int[]> cliques() {
    List<int[]> links = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < i; j++) {
        if (i / 10 == j / 10) {
          links.add(new int[] {j, i});
        }
      }
    }
    links.add(new int[] {0, 10});
    return links;
  }
}
