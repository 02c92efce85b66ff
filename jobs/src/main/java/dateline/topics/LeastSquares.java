package dateline.topics;

/**
 * Cyclic coordinate descent to the weights ≥ 0 that minimise the squared error of a product, as
 * both halves of a factorisation need it. What the weights leave of the right-hand side is kept as
 * they change: most are 0 and stay so, which costs one look each.
 */
final class LeastSquares {
  private LeastSquares() {}

  /**
   * Goes over all weights once.
   *
   * @param w holds the weights, from {@code begin} on; changed in place
   * @param rest what they leave of the right-hand side, one entry each; changed in place
   * @param gram the square matrix of the normal equations, row by row
   * @param least weights with a smaller entry on its diagonal are left as they are
   * @return the largest change of a weight
   */
  static double sweep(double[] w, int begin, double[] rest, double[] gram, double least) {
    double change = 0;
    for (int k = 0; k < rest.length; k++) {
      double own = gram[k * rest.length + k];
      if (own >= least) {
        double next = Math.max(0, w[begin + k] + rest[k] / own);
        double step = next - w[begin + k];
        subtract(rest, step, gram, k);
        change = Math.max(change, Math.abs(step));
        w[begin + k] = next;
      }
    }
    return change;
  }

  /** Takes a multiple of a row of the matrix from what is left. */
  static void subtract(double[] rest, double multiple, double[] gram, int row) {
    if (multiple != 0) {
      for (int l = 0; l < rest.length; l++) {
        rest[l] -= multiple * gram[row * rest.length + l];
      }
    }
  }
}
