package dateline.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of bytes and decodes them. What is well-formed UTF-8 is UTF-8, whatever its
 * source declares: other encodings give such bytes by chance only in the shortest texts.
 */
public final class Encoding {
  /** What stands for bytes that cannot be decoded. */
  public static final char REPLACEMENT = '\uFFFD';

  /** The fallback: it has letters and quotation marks where ISO-8859-1 has control characters. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** So many valid sequences for each malformed byte make a text damaged UTF-8. */
  private static final int VALID_FOR_EACH_MALFORMED = 5;

  /** A western text has fewer letters outside ASCII: below it guesses are not asked for. */
  private static final double FEW_HIGH_BYTES = 0.15;

  /** With more, and no encoding that fits, the bytes are no text. */
  private static final double MANY_HIGH_BYTES = 0.4;

  /** A file of many records may hold one NUL among so many bytes, where a record is damaged. */
  private static final int FEW_NULS = 500;

  /** So many bytes decide as well as all of them. */
  private static final int MOST_GUESSED_FROM = 1 << 20;

  /**
   * A text.
   *
   * @param recoded whether it was in another encoding than UTF-8
   */
  public record Decoded(String text, boolean recoded) {}

  private Encoding() {}

  /**
   * Decodes a whole text; a byte-order mark is dropped, and U+FFFD stands for what cannot be
   * decoded.
   *
   * @param declared the encoding that its source declares, or null
   * @return empty for bytes that are no text
   */
  public static Optional<Decoded> decode(byte[] bytes, String declared) {
    return detect(bytes, declared, false)
        .map(
            charset -> {
              String text = new String(bytes, charset);
              String kept = text.startsWith("\uFEFF") ? text.substring(1) : text;
              return new Decoded(kept, !charset.equals(StandardCharsets.UTF_8));
            });
  }

  /**
   * The encoding of a text.
   *
   * @param cut whether {@code bytes} are a beginning, or records of a file, of which one may be
   *     damaged
   * @return empty for bytes that are no text
   */
  public static Optional<Charset> detect(byte[] bytes, String declared, boolean cut) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    int controls = 0;
    int nuls = 0;
    int high = 0;
    int letters = 0;
    for (byte b : bytes) {
      nuls += b == 0 ? 1 : 0;
      controls += (b >= 0 && b < ' ' && !usual(b)) || b == 0x7F ? 1 : 0;
      high += b < 0 ? 1 : 0;
      letters += (b | 0x20) >= 'a' && (b | 0x20) <= 'z' ? 1 : 0;
    }
    if (nuls > 0) {
      Optional<Charset> utf16 = Utf16.withoutMark(bytes);
      boolean damaged = cut && utf16.isEmpty() && (long) nuls * FEW_NULS < bytes.length;
      return damaged ? detect(withoutNuls(bytes), declared, true) : utf16;
    }
    if (controls * 20L > bytes.length) {
      return Optional.empty();
    }
    Charset named = supported(declared);
    if (high == 0) {
      boolean escaped = named != null && named.name().startsWith("ISO-2022");
      return Optional.of(escaped ? named : StandardCharsets.UTF_8);
    }
    Utf8Count utf8 = Utf8Count.of(bytes, cut);
    int needed = StandardCharsets.UTF_8.equals(named) ? 1 : VALID_FOR_EACH_MALFORMED;
    if (utf8.valid() >= (long) needed * utf8.malformed()) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (named != null && !StandardCharsets.UTF_8.equals(named) && fits(bytes, named, cut)) {
      return Optional.of(named);
    }
    return guess(bytes, high / (double) (high + letters));
  }

  private static byte[] withoutNuls(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = other[i] == 0 ? (byte) ' ' : other[i];
    }
    return other;
  }

  private static boolean usual(byte b) {
    return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
  }

  private static Optional<Charset> byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(b, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The charset of a name as pages give it, or null; ISO-8859-1 is taken for what it means. */
  private static Charset supported(String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return latin ? WESTERN : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Whether all but a few bytes can be decoded. */
  private static boolean fits(byte[] bytes, Charset charset, boolean cut) {
    CharBuffer text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return false;
    }
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    return (broken - (cut ? 1 : 0)) * 100 <= bytes.length;
  }

  private static Optional<Charset> guess(byte[] bytes, double highShare) {
    if (highShare < FEW_HIGH_BYTES) {
      return Optional.of(WESTERN);
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, MOST_GUESSED_FROM));
    detector.dataEnd();
    Charset guessed = supported(detector.getDetectedCharset());
    if (guessed != null
        && !guessed.equals(StandardCharsets.UTF_8)
        && !guessed.name().startsWith("UTF-")
        && fits(bytes, guessed, true)) {
      return Optional.of(guessed);
    }
    return highShare < MANY_HIGH_BYTES ? Optional.of(WESTERN) : Optional.empty();
  }
}
