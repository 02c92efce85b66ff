package dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * A part of a file that one task reads.
 *
 * @param start the first byte
 * @param length bytes
 * @param firstLine the number of the line that holds the first byte, from 1
 */
record Range(SourceFile file, long start, long length, long firstLine) implements Serializable {
  Range startingAtLine(long line) {
    return new Range(file, start, length, line);
  }

  /** The path as tables show it. */
  String name() {
    return file.name();
  }

  /** Whether the range is all of its file. */
  boolean whole() {
    return start == 0 && length == file.length();
  }

  /** Opens the file at its start. */
  OpenFile open(Configuration hadoop) throws IOException {
    return OpenFile.of(bytes(hadoop, 0), file.format());
  }

  /** The bytes of the file as they are, from {@code from} on. */
  InputStream bytes(Configuration hadoop, long from) throws IOException {
    Path path = new Path(file.path());
    FSDataInputStream in = path.getFileSystem(hadoop).open(path);
    in.seek(from);
    return in;
  }

  /** The line breaks in this range. */
  long lineBreaks(Configuration hadoop) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long breaks = 0;
    try (InputStream in = bytes(hadoop, start)) {
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            breaks++;
          }
        }
        left -= read;
      }
    }
    return breaks;
  }
}
