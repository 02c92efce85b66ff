package dateline.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left of a name when ways to spell it are set aside. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Letters that Unicode does not take apart. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ł', "l"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ß', "ss"),
          Map.entry('ı', "i"),
          Map.entry('ə', "a"),
          Map.entry('ħ', "h"));

  /** Romanisations of one sound, applied in this order to what {@link #fold} returns. */
  private static final List<Replacement> SOUNDS =
      List.of(
          new Replacement("^m[uo]h?am+[aei]d$", "muhamad"),
          new Replacement("^ye(?=[^aeiou])", "e"),
          new Replacement("t+s?ch", "ch"),
          new Replacement("(?<=.)kh", "h"),
          new Replacement("gh", "g"),
          new Replacement("dzh|dj", "j"),
          new Replacement("zh", "j"),
          new Replacement("ks", "x"),
          new Replacement("ck|q", "k"),
          new Replacement("ph", "f"),
          new Replacement("ou|oo", "u"),
          new Replacement("w", "v"),
          new Replacement("(?<=[oe])ff?$", "v"),
          new Replacement("y", "i"),
          new Replacement("(?<=[^aeiou])ij$", "i"),
          new Replacement("(.)\\1+", "$1"));

  private record Replacement(Pattern from, String to) {
    Replacement(String from, String to) {
      this(Pattern.compile(from), to);
    }
  }

  private Spelling() {}

  /** Without the accents that Unicode takes apart from their letters. */
  static String unaccented(String name) {
    return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** Lower-case letters and digits without accents, nothing between; other scripts stay. */
  static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    for (char c :
        NEITHER_LETTER_NOR_DIGIT.matcher(unaccented(lower)).replaceAll("").toCharArray()) {
      folded.append(LETTERS.getOrDefault(c, String.valueOf(c)));
    }
    return folded.toString();
  }

  /**
   * One word's sound, roughly: "Zelenskyy" and "Zelensky", "Pashinian" and "Pashinyan", "Aliyev"
   * and "Aliev" are alike. Different names may be, so it never decides alone.
   */
  static String sound(String word) {
    String sound = fold(word);
    for (Replacement one : SOUNDS) {
      sound = one.from().matcher(sound).replaceAll(one.to());
    }
    return sound;
  }
}
