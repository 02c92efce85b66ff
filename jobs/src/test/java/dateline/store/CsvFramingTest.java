package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.CsvFraming.Framed;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFramingTest {
  private static List<Framed> framed(String text) throws IOException {
    List<Framed> all = new ArrayList<>();
    try (CsvFraming csv = new CsvFraming(new StringReader(text))) {
      for (Framed record = csv.next(); record != null; record = csv.next()) {
        all.add(record);
      }
    }
    return all;
  }

  @Test
  void quotedFieldsMayHoldLineBreaksCommasAndQuotes() throws IOException {
    List<Framed> records = framed("title,text\n\"A, b\",\"one\n\ntwo \"\"x\"\"\"\nC,d\n");

    assertThat(records).extracting(Framed::line).containsExactly(2L, 5L);
    assertThat(records.get(0).fields())
        .isEqualTo(Map.of("title", "A, b", "text", "one\n\ntwo \"x\""));
  }

  @Test
  void anUnbalancedQuoteCostsOneLineOnly() throws IOException {
    List<Framed> records = framed("title,text\nA,\"never closed\nB,fine\n\"C\",also fine\n");

    assertThat(records).extracting(Framed::line).containsExactly(2L, 3L, 4L);
    assertThat(records.get(0).fault()).isEqualTo("unbalanced quotation marks");
    assertThat(records.get(1).fields()).containsEntry("text", "fine");
    assertThat(records.get(2).fields()).containsEntry("title", "C");
  }

  @Test
  void aRecordWithTooFewFieldsIsAFaultThatCountsThem() throws IOException {
    assertThat(framed("a,b,c\n1,2\n").get(0).fault())
        .isEqualTo("2 fields where the header names 3");
  }

  @Test
  void theHeaderTellsWhatSeparatesFields() throws IOException {
    assertThat(framed("title;text\nA, b;\"c; d\"\n").get(0).fields())
        .isEqualTo(Map.of("title", "A, b", "text", "c; d"));
    assertThat(framed("title\ttext\nA, b\tc; d\n").get(0).fields())
        .isEqualTo(Map.of("title", "A, b", "text", "c; d"));
  }

  @Test
  void aQuotationMarkMayBeACharacterOfTheText() throws IOException {
    assertThat(framed("title,text\nA,a 5\" pipe\nB,b\n"))
        .extracting(r -> r.fields().get("text"))
        .containsExactly("a 5\" pipe", "b");
    assertThat(framed("title\ttext\nA\t\"Yes,\" he said\nB\tb\n"))
        .extracting(r -> r.fields().get("text"))
        .containsExactly("\"Yes,\" he said", "b");
  }

  @Test
  void aLineThatIsTooLongCostsItselfOnly() throws IOException {
    String longLine = "A," + "x".repeat(CsvFraming.LONGEST_RECORD + 10);

    assertThat(framed("title,text\n" + longLine + "\nB,b\n"))
        .extracting(Framed::code)
        .containsExactly("too_large", null);
  }

  @Test
  void anEmptyFileHasNoRecords() throws IOException {
    assertThat(framed("")).isEmpty();
  }
}
