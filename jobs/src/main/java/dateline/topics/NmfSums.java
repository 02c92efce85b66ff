package dateline.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sums over documents that an update of H needs: WᵀW and WᵀX. They are kept as whole numbers of
 * 2⁻³⁰, so that adding them up in any order gives the same bits.
 */
final class NmfSums implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double UNIT = 1L << 30;

  private final int topics;
  private final int terms;

  /** Null while nothing has been added: the empty sums travel with every task. */
  private long[] ww;

  private long[] wx;

  NmfSums(int topics, int terms) {
    this.topics = topics;
    this.terms = terms;
  }

  /** Adds one document; returns this. */
  NmfSums add(Document x, double[] w) {
    if (ww == null) {
      ww = new long[topics * topics];
      wx = new long[topics * terms];
    }
    int[] some = IntStream.range(0, topics).filter(k -> w[k] != 0).toArray();
    for (int k : some) {
      for (int l : some) {
        ww[k * topics + l] += Math.round(w[k] * w[l] * UNIT);
      }
    }
    // Term by term, for the topics of a term lie side by side.
    for (int i = 0; i < x.length(); i++) {
      int row = x.term(i) * topics;
      double value = x.value(i);
      for (int k : some) {
        wx[row + k] += Math.round(w[k] * value * UNIT);
      }
    }
    return this;
  }

  /** Adds the other sums to these; returns the sum, which is one of the two. */
  NmfSums add(NmfSums other) {
    if (ww == null) {
      return other;
    }
    if (other.ww == null) {
      return this;
    }
    for (int i = 0; i < ww.length; i++) {
      ww[i] += other.ww[i];
    }
    for (int i = 0; i < wx.length; i++) {
      wx[i] += other.wx[i];
    }
    return this;
  }

  int topics() {
    return topics;
  }

  /** WᵀW, row by row. */
  double[] ww() {
    return Arrays.stream(ww).mapToDouble(n -> n / UNIT).toArray();
  }

  /**
   * @param i by term, then topic
   */
  double wx(int i) {
    return wx[i] / UNIT;
  }
}
