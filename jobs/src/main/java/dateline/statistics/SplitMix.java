package dateline.statistics;

/**
 * Bits that look drawn and are the same everywhere: the finaliser of SplitMix64 (Steele, Lea and
 * Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
 */
public final class SplitMix {
  /** Numbers so far apart give a sequence of draws. */
  public static final long STEP = 0x9E3779B97F4A7C15L;

  private SplitMix() {}

  /** The draw of a number. */
  public static long mixed(long seed) {
    long z = seed + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The draw of a text. */
  public static long mixed(String text) {
    long z = text.length();
    for (int i = 0; i < text.length(); i++) {
      z = mixed(z ^ text.charAt(i));
    }
    return z;
  }
}
