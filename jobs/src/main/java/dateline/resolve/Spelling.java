package dateline.resolve;

import dateline.Memo;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left of a name when ways to spell it are set aside. */
final class Spelling {
  /** Letters that Unicode does not take apart. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ə', "a"),
          Map.entry((int) 'ħ', "h"));

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

  private static final Memo<String, String> SOUND_OF = new Memo<>(Spelling::soundOf);

  private Spelling() {}

  /** Without the accents that Unicode takes apart from their letters. */
  static String unaccented(String name) {
    if (isAscii(name)) {
      return name;
    }
    StringBuilder plain = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Lower-case letters and digits without accents, nothing between; other scripts stay. */
  static String fold(String name) {
    return isAscii(name) ? foldedAscii(name) : folded(name);
  }

  private static String foldedAscii(String name) {
    byte[] folded = new byte[name.length()];
    int length = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded[length++] = (byte) (c + 'a' - 'A');
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded[length++] = (byte) c;
      }
    }
    return new String(folded, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String folded(String name) {
    String lower = unaccented(name.toLowerCase(Locale.ROOT));
    StringBuilder folded = new StringBuilder(lower.length());
    lower.codePoints().filter(Spelling::isLetterOrNumber).forEach(c -> append(folded, c));
    return folded.toString();
  }

  /** Adds a lower-case letter, as Latin ones where they stand for it: l for ł, ae for æ. */
  static void append(StringBuilder text, int c) {
    String letters = LETTERS.get(c);
    if (letters == null) {
      text.appendCodePoint(c);
    } else {
      text.append(letters);
    }
  }

  static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /**
   * One word's sound, roughly: "Zelenskyy" and "Zelensky", "Pashinian" and "Pashinyan", "Aliyev"
   * and "Aliev" are alike. Different names may be, so it never decides alone.
   */
  static String sound(String word) {
    return SOUND_OF.of(word);
  }

  private static String soundOf(String word) {
    String sound = fold(word);
    for (Replacement one : SOUNDS) {
      sound = one.from().matcher(sound).replaceAll(one.to());
    }
    return sound;
  }
}
