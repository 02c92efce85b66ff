package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

class ExpansionTest {
  private static final byte[] LINE =
      "{\"title\":\"T\",\"body\":\"The same line.\"}\n".getBytes(StandardCharsets.UTF_8);

  private interface Compression {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static final List<Compression> COMPRESSIONS =
      List.of(GZIPOutputStream::new, BZip2CompressorOutputStream::new, ZstdOutputStream::new);

  private static byte[] compressed(Compression compression, byte[] block, int times)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compression.over(bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static long read(byte[] file) throws IOException {
    try (InputStream in = Expansion.of(new ByteArrayInputStream(file)).in()) {
      byte[] block = new byte[1 << 16];
      long all = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        all += read;
      }
      return all;
    }
  }

  @Test
  void compressionsAreToldByTheirFirstBytesAndMayLieInEachOther() throws IOException {
    byte[] text = "The ministers met.".getBytes(StandardCharsets.UTF_8);
    for (Compression outer : COMPRESSIONS) {
      for (Compression inner : COMPRESSIONS) {
        byte[] file = compressed(outer, compressed(inner, text, 1), 1);
        Expansion expansion = Expansion.of(new ByteArrayInputStream(file));
        assertThat(expansion.compressed()).isTrue();
        assertThat(expansion.in().readAllBytes()).isEqualTo(text);
      }
    }
    assertThat(Expansion.of(new ByteArrayInputStream(text)).compressed()).isFalse();
  }

  @Test
  void severalCompressedPartsAreOneFile() throws IOException {
    for (Compression compression : COMPRESSIONS) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(compressed(compression, LINE, 1));
      file.write(compressed(compression, LINE, 2));
      assertThat(read(file.toByteArray())).isEqualTo(3L * LINE.length);
    }
  }

  @Test
  void aBombEndsBeforeItFillsAnything() throws IOException {
    for (byte[] block : List.of(new byte[1 << 20], repeated(LINE, 1 << 20))) {
      for (Compression inner : COMPRESSIONS) {
        byte[] bomb = compressed(inner, block, 12);
        for (Compression outer : COMPRESSIONS) {
          assertThatThrownBy(() -> read(compressed(outer, bomb, 1)))
              .isInstanceOf(Expansion.TooLarge.class)
              .hasMessageContaining("more than 200 times its compressed size");
        }
      }
    }
  }

  @Test
  void aBombBehindTextIsFound() throws IOException {
    byte[] noise = new byte[4 << 20];
    new Random(1).nextBytes(noise);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(noise);
    for (int i = 0; i < 40; i++) {
      content.write(new byte[1 << 20]);
    }
    byte[] file = compressed(GZIPOutputStream::new, content.toByteArray(), 1);

    assertThatThrownBy(() -> read(file)).isInstanceOf(Expansion.TooLarge.class);
  }

  private static byte[] repeated(byte[] line, int length) {
    byte[] block = new byte[length];
    for (int i = 0; i < length; i++) {
      block[i] = line[i % line.length];
    }
    return block;
  }
}
