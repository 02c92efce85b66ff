package dateline.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 without a byte-order mark, told by where its NULs stand. */
final class Utf16 {
  /** Spaces, digits and line ends give any script's text so many. */
  private static final double LEAST_NULS = 0.04;

  private static final int LOOKED_AT = 1 << 16;

  private Utf16() {}

  /** The byte order in which the bytes are text, if they are. */
  static Optional<Charset> withoutMark(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    int length = Math.min(bytes.length, LOOKED_AT);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = Math.max(even, odd);
    if (most < LEAST_NULS * length / 2 || Math.min(even, odd) * 20 > most) {
      return Optional.empty();
    }
    Charset charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return textual(new String(bytes, 0, length, charset)) ? Optional.of(charset) : Optional.empty();
  }

  /** Whether all but one character of twenty is one that texts have. */
  private static boolean textual(String text) {
    long odd =
        text.codePoints()
            .filter(
                c ->
                    c == Encoding.REPLACEMENT
                        || !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (Character.isISOControl(c) && !Character.isWhitespace(c)))
            .count();
    return odd * 20 < text.length();
  }
}
