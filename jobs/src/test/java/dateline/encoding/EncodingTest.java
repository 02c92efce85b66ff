package dateline.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.encoding.Encoding.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final String GERMAN =
      "Die Bürgermeisterin von Zürich sprach über die „große“ Brücke – sie kostet 5 €.";
  private static final String RUSSIAN =
      "Министры обеих стран встретились в понедельник и договорились открыть границу весной.";
  private static final String ARABIC =
      "اجتمع وزيرا البلدين يوم الاثنين 17 مايو، واتفقا على فتح المعبر في الربيع المقبل.";
  private static final String JAPANESE = "両国の大臣は月曜日に会談し、来年の春に国境を開くことで合意した。記者団に対し、大臣はそう述べた。";

  private static Decoded decoded(String text, String charset, String declared) {
    return Encoding.decode(text.getBytes(Charset.forName(charset)), declared).orElseThrow();
  }

  @Test
  void utf8IsNotRecodedAndLosesItsMark() {
    assertThat(decoded("\uFEFF" + GERMAN, "UTF-8", null)).isEqualTo(new Decoded(GERMAN, false));
  }

  @Test
  void wellFormedUtf8IsUtf8WhateverIsDeclared() {
    assertThat(decoded(GERMAN, "UTF-8", "iso-8859-1")).isEqualTo(new Decoded(GERMAN, false));
  }

  @Test
  void utf16IsToldByItsMarkOrByItsNuls() {
    for (String text : new String[] {GERMAN, RUSSIAN, ARABIC}) {
      for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-16"}) {
        assertThat(decoded(text, charset, null)).isEqualTo(new Decoded(text, true));
      }
    }
  }

  @Test
  void westernTextsAreWindows1252() {
    assertThat(decoded(GERMAN, "windows-1252", null)).isEqualTo(new Decoded(GERMAN, true));
    assertThat(decoded("Zürich", "ISO-8859-1", null)).isEqualTo(new Decoded("Zürich", true));
  }

  @Test
  void otherEncodingsAreGuessedFromTheirBytes() {
    assertThat(decoded(RUSSIAN, "windows-1251", null).text()).isEqualTo(RUSSIAN);
    assertThat(decoded(RUSSIAN, "KOI8-R", null).text()).isEqualTo(RUSSIAN);
    assertThat(decoded(JAPANESE, "Shift_JIS", null).text()).isEqualTo(JAPANESE);
    assertThat(decoded(JAPANESE, "EUC-JP", null).text()).isEqualTo(JAPANESE);
  }

  @Test
  void whatIsDeclaredIsBelievedWhereItFits() {
    String polish = "Rząd ogłosił w środę, że podwyżki będą większe niż zapowiadano.";

    assertThat(decoded(polish, "ISO-8859-2", "iso-8859-2")).isEqualTo(new Decoded(polish, true));
    assertThat(decoded(ARABIC, "windows-1256", "windows-1256").text()).isEqualTo(ARABIC);
    assertThat(decoded(JAPANESE, "ISO-2022-JP", "iso-2022-jp").text()).isEqualTo(JAPANESE);
    assertThat(decoded(GERMAN, "windows-1252", "no-such-thing").text()).isEqualTo(GERMAN);
  }

  @Test
  void aDamagedUtf8TextStaysUtf8() {
    byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
    bytes[21] = (byte) 0xFF;

    Decoded decoded = Encoding.decode(bytes, null).orElseThrow();

    assertThat(decoded.recoded()).isFalse();
    assertThat(decoded.text()).contains("\uFFFD").endsWith("открыть границу весной.");
  }

  @Test
  void aBeginningMayEndInsideACharacter() {
    byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, 5);

    assertThat(Encoding.detect(cut, null, true)).contains(StandardCharsets.UTF_8);
  }

  @Test
  void binaryDataIsNoText() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[200 + random.nextInt(2_000)];
      random.nextBytes(bytes);
      assertThat(Encoding.decode(bytes, null)).as("round %d", round).isEmpty();
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = bytes[i] == 0 ? 1 : bytes[i];
      }
      assertThat(Encoding.decode(bytes, null)).as("round %d, no NULs", round).isEmpty();
    }
  }
}
