package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFramingTest {
  private static List<String> lines(byte[] file, int start, int length, long firstLine)
      throws IOException {
    int from = Math.max(0, start - 1);
    List<String> lines = new ArrayList<>();
    try (LineFraming framing =
        new LineFraming(
            new ByteArrayInputStream(Arrays.copyOfRange(file, from, file.length)),
            start,
            length,
            firstLine)) {
      for (LineFraming.Line line = framing.next(); line != null; line = framing.next()) {
        lines.add(line.number() + ":" + new String(line.content(), StandardCharsets.UTF_8));
      }
    }
    return lines;
  }

  @Test
  void rangesGiveEachLineOnceWithItsNumberWhereverTheyCut() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      List<String> expected = new ArrayList<>();
      int count = 1 + random.nextInt(8);
      for (int i = 1; i <= count; i++) {
        String line = "x".repeat(random.nextInt(6));
        text.append(line).append(i < count || random.nextBoolean() ? "\n" : "");
        if (!line.isEmpty()) {
          expected.add(i + ":" + line);
        }
      }
      byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
      int step = 1 + random.nextInt(7);
      List<String> found = new ArrayList<>();
      long line = 1;
      for (int start = 0; start < file.length; start += step) {
        int length = Math.min(step, file.length - start);
        found.addAll(lines(file, start, length, line));
        for (int i = start; i < start + length; i++) {
          line += file[i] == '\n' ? 1 : 0;
        }
      }
      assertThat(found).as("text %s in steps of %d", text, step).isEqualTo(expected);
    }
  }
}
