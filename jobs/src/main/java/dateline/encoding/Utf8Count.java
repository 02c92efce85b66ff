package dateline.encoding;

/**
 * How far bytes are UTF-8.
 *
 * @param valid well-formed sequences of two bytes and more
 * @param malformed bytes that belong to no well-formed sequence
 */
record Utf8Count(int valid, int malformed) {
  /**
   * Counts, by the table of well-formed sequences (Unicode 15, table 3-7).
   *
   * @param cut whether the bytes go on, so that an unfinished sequence at the end is no fault
   */
  static Utf8Count of(byte[] bytes, boolean cut) {
    int valid = 0;
    int malformed = 0;
    for (int i = 0; i < bytes.length; ) {
      int first = bytes[i] & 0xFF;
      if (first < 0x80) {
        i++;
        continue;
      }
      int length = length(first);
      int at = 1;
      while (length > 0 && at < length && i + at < bytes.length && follows(first, bytes, i, at)) {
        at++;
      }
      if (length > 0 && at == length) {
        valid++;
        i += length;
      } else if (cut && length > 0 && i + at == bytes.length) {
        return new Utf8Count(valid, malformed);
      } else {
        malformed++;
        i++;
      }
    }
    return new Utf8Count(valid, malformed);
  }

  private static int length(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
  }

  private static boolean follows(int first, byte[] bytes, int start, int at) {
    int b = bytes[start + at] & 0xFF;
    int least = at > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = at > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return b >= least && b <= most;
  }
}
