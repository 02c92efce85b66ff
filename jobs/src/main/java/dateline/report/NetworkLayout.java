package dateline.report;

import java.util.List;

/**
 * Positions for the names of a network: those that occur together lie near each other. The forces
 * are those of Fruchterman and Reingold (1991, "Graph Drawing by Force-directed Placement"), with a
 * pull to the centre that keeps separate parts on the page. It starts from a sunflower's spiral
 * instead of from chance, and computes with {@link StrictMath}: equal networks lie equally on every
 * machine.
 */
final class NetworkLayout {
  private static final int ROUNDS = 600;
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 760;
  private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));
  private static final double TO_CENTRE = 2.2;
  private static final double TO_EACH_OTHER = 0.9;

  /** Space that a name keeps for itself, in the units of the drawing. */
  private static final double APART = 30;

  private final double[] x;
  private final double[] y;
  private final int[][] links;
  private final double[] pull;
  private final double spacing;

  private NetworkLayout(int size, List<int[]> links, List<Double> weights) {
    this.x = new double[size];
    this.y = new double[size];
    this.links = links.toArray(int[][]::new);
    this.pull = pull(size, links, weights);
    this.spacing = 0.75 * StrictMath.sqrt(WIDTH * HEIGHT / Math.max(1, size));
    for (int i = 0; i < size; i++) {
      double radius = spacing * StrictMath.sqrt(i + 0.5) / 2;
      x[i] = radius * StrictMath.cos(i * GOLDEN_ANGLE);
      y[i] = radius * StrictMath.sin(i * GOLDEN_ANGLE);
    }
  }

  /**
   * A place for each name.
   *
   * @param size how many names; those of one group next to each other start near each other
   * @param links pairs of their numbers
   * @param weights how strong each link is, at least 1
   * @return a point {@code {x, y}} for each name, in whole units
   */
  static int[][] of(int size, List<int[]> links, List<Double> weights) {
    NetworkLayout layout = new NetworkLayout(size, links, weights);
    for (int round = 0; round < ROUNDS; round++) {
      layout.move(spread(round));
    }
    int[][] points = new int[size][];
    for (int i = 0; i < size; i++) {
      points[i] = new int[] {(int) Math.rint(layout.x[i]), (int) Math.rint(layout.y[i])};
    }
    return points;
  }

  /** The more links both ends have, the less a single one pulls: else hubs draw all into a knot. */
  private static double[] pull(int size, List<int[]> links, List<Double> weights) {
    int[] degree = new int[size];
    for (int[] link : links) {
      degree[link[0]]++;
      degree[link[1]]++;
    }
    double[] pull = new double[links.size()];
    for (int k = 0; k < pull.length; k++) {
      int fewer = Math.min(degree[links.get(k)[0]], degree[links.get(k)[1]]);
      pull[k] =
          TO_EACH_OTHER * (1 + StrictMath.log(weights.get(k))) / StrictMath.sqrt((double) fewer);
    }
    return pull;
  }

  /** How far a name may move in a round: less and less. */
  private static double spread(int round) {
    double left = 1 - (double) round / ROUNDS;
    return 1 + 60 * left * left;
  }

  private void move(double farthest) {
    int size = x.length;
    double[] dx = new double[size];
    double[] dy = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double awayX = x[i] - x[j];
        double awayY = y[i] - y[j];
        double distance = Math.max(0.1, StrictMath.sqrt(awayX * awayX + awayY * awayY));
        double force = spacing * spacing / distance;
        if (distance < APART) {
          force += 4 * (APART - distance);
        }
        dx[i] += awayX / distance * force;
        dy[i] += awayY / distance * force;
        dx[j] -= awayX / distance * force;
        dy[j] -= awayY / distance * force;
      }
      // The page is wider than high, so the pull upwards and downwards is the stronger.
      dx[i] -= x[i] * TO_CENTRE * HEIGHT / WIDTH;
      dy[i] -= y[i] * TO_CENTRE * WIDTH / HEIGHT;
    }
    for (int k = 0; k < links.length; k++) {
      int a = links[k][0];
      int b = links[k][1];
      double towardsX = x[b] - x[a];
      double towardsY = y[b] - y[a];
      double distance = StrictMath.sqrt(towardsX * towardsX + towardsY * towardsY);
      double force = distance / spacing * pull[k];
      dx[a] += towardsX * force;
      dy[a] += towardsY * force;
      dx[b] -= towardsX * force;
      dy[b] -= towardsY * force;
    }
    for (int i = 0; i < size; i++) {
      double length = Math.max(0.1, StrictMath.sqrt(dx[i] * dx[i] + dy[i] * dy[i]));
      double step = Math.min(length, farthest);
      x[i] += dx[i] / length * step;
      y[i] += dy[i] / length * step;
    }
  }
}
