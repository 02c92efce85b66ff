package dateline.report;

import java.util.Locale;

/** Numbers and words as the page writes them. */
final class Numbers {
  private Numbers() {}

  /** A whole number with thousands separated: {@code 1,234}. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A score with two decimals and a true minus sign; never a negative zero. */
  static String score(double value) {
    String digits = String.format(Locale.ROOT, "%.2f", value);
    return digits.equals("-0.00") ? "0.00" : digits.replace('-', '−');
  }

  /** A score that has a direction: {@code +0.31}. */
  static String signed(double value) {
    String digits = score(value);
    return digits.startsWith("−") || digits.equals("0.00") ? digits : "+" + digits;
  }

  /** A probability: two decimals would show most of them as zero. */
  static String probability(double value) {
    return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** The number with its noun: {@code 1 story}, {@code 2 stories}. */
  static String counted(long value, String one, String many) {
    return count(value) + " " + (value == 1 ? one : many);
  }

  /** A score as the charts need it; null stays null. */
  static Double rounded(Double value) {
    return value == null ? null : Math.rint(value * 1000) / 1000;
  }

  /** The text up to that many characters, cut at a space. */
  static String clipped(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    int end = space > length / 2 ? space : length;
    // A cut between the halves of a surrogate pair would leave an unprintable character.
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
