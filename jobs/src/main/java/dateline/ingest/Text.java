package dateline.ingest;

import dateline.encoding.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to clean text. */
final class Text {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,\\-‐‑][\\p{L}\\p{N}]+)*");
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n(?: ?\\n)+");

  private Text() {}

  /**
   * Decodes bytes in whatever encoding they are.
   *
   * @param declared the encoding that their source declares, or null
   * @throws Reject for bytes that are no text, as binary files have them
   */
  static Encoding.Decoded decode(byte[] bytes, String declared) throws Reject {
    return Encoding.decode(bytes, declared)
        .orElseThrow(
            () ->
                new Reject(
                    "undecodable",
                    "binary data, not text: NUL characters, control characters or bytes of no"
                        + " encoding"));
  }

  /**
   * Makes line breaks {@code \n}, runs of spaces one space, and several empty lines one; drops
   * control characters and half surrogates. Quotation marks and dashes stay as they are.
   */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        kept.append('\n');
        if (i < text.length() && text.charAt(i) == '\n') {
          i++;
        }
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
        kept.append('\n');
      } else if (c == '\n' || c == '\t' || !dropped(c)) {
        kept.appendCodePoint(c);
      }
    }
    String spaced = SPACES.matcher(kept).replaceAll(" ");
    String lines = spaced.replace(" \n", "\n").replace("\n ", "\n");
    return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip();
  }

  private static boolean dropped(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || c == 0x200B
        || c == 0x2060
        || c == 0xFEFF
        || c == 0xAD;
  }

  static int words(String text) {
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words++;
    }
    return words;
  }

  /** The letters and digits of the text in lower case, without accents or punctuation. */
  static String skeleton(String text) {
    String lower =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(lower.length());
    lower.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The first characters, on one line, for a person to recognise a record by. */
  static String excerpt(byte[] bytes) {
    byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, 400));
    String text =
        Encoding.decode(first, null)
            .map(Encoding.Decoded::text)
            .orElseGet(() -> new String(first, StandardCharsets.UTF_8));
    String line = clean(text).replace('\n', ' ');
    return line.length() <= 120
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 119)));
  }
}
