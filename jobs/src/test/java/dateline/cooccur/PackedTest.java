package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 8_191, 8_192, Long.MAX_VALUE, Long.MIN_VALUE})
  void givesNumbersBack(long number) {
    Packed.Writer writer = new Packed.Writer();
    writer.add(number);

    Packed.Reader reader = new Packed.Reader(writer.taken());

    assertThat(reader.number()).isEqualTo(number);
    assertThat(reader.hasMore()).isFalse();
  }

  @Test
  void givesBackInOrderWhatMayBeMissing() {
    Packed.Writer writer = new Packed.Writer();
    writer.addOptional((Integer) null);
    writer.addOptional(0);
    writer.addOptional(-20_000);
    writer.addOptional((String) null);
    writer.addOptional("");
    writer.addOptional("Elżbieta 😀");

    Packed.Reader reader = new Packed.Reader(writer.taken());

    assertThat(reader.optionalNumber()).isNull();
    assertThat(reader.optionalNumber()).isZero();
    assertThat(reader.optionalNumber()).isEqualTo(-20_000);
    assertThat(reader.optionalText()).isNull();
    assertThat(reader.optionalText()).isEmpty();
    assertThat(reader.optionalText()).isEqualTo("Elżbieta 😀");
  }

  @Test
  void aWriterHoldsMoreThanItBeganWithAndStartsAnewForEachRow() {
    Packed.Writer writer = new Packed.Writer();
    writer.addOptional("x".repeat(5_000));
    writer.taken();
    writer.add(7);

    assertThat(writer.taken()).hasSize(1);
  }

  @Test
  void fewBytesForSmallNumbers() {
    Packed.Writer writer = new Packed.Writer();
    writer.add(63);
    writer.add(-64);

    assertThat(writer.taken()).hasSize(2);
  }
}
