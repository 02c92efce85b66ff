package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marks & <Spencer> \"Ltd\" 'n' Co",
        "Łódź",
        "Band 🎸 of 👩‍🚀",
        "محمد بن سلمان",
        "𠮷野家",
        "]]>",
        "&amp;"
      })
  void whatXmlCanHoldStays(String name) {
    assertThat(PlainText.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bank of\n Ghana",
        "  Bank\tof\u00a0Ghana\r\n",
        "Bank of \u0000\u0007\u001b\u007f\u0085Ghana",
        "Ba\ud83cnk of Gh\udfb8ana",
        "Bank\u2028of\uffff Ghana\ufffe"
      })
  void namesAreOnOneLineAndWithoutWhatXmlCannotHold(String name) {
    assertThat(PlainText.of(name)).isEqualTo("Bank of Ghana");
  }
}
