package dateline.topics;

import java.io.Serializable;

/**
 * One article as a sparse vector of unit length. A class, since its arrays have one owner and are
 * never compared.
 */
final class Document implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final int[] terms;
  private final double[] values;

  /**
   * @param terms indexes into the vocabulary, ascending
   * @param values a positive weight for each
   */
  Document(String id, int[] terms, double[] values) {
    if (terms.length != values.length) {
      throw new IllegalArgumentException(
          id + ": " + terms.length + " terms but " + values.length + " values");
    }
    this.id = id;
    this.terms = terms;
    this.values = values;
  }

  String id() {
    return id;
  }

  int length() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  double value(int i) {
    return values[i];
  }

  /**
   * The product with a matrix.
   *
   * @param matrix by term, then column
   * @param columns how many there are
   */
  double[] times(double[] matrix, int columns) {
    double[] product = new double[columns];
    for (int i = 0; i < terms.length; i++) {
      int row = terms[i] * columns;
      for (int c = 0; c < columns; c++) {
        product[c] += values[i] * matrix[row + c];
      }
    }
    return product;
  }
}
