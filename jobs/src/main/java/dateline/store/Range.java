package dateline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * A part of a file that one task reads.
 *
 * @param path where to open it
 * @param name the path as tables show it
 * @param start the first byte
 * @param length bytes; of a compressed file, its compressed length
 * @param firstLine the number of the line that holds the first byte, from 1
 */
record Range(
    String path, String name, SourceFile.Format format, long start, long length, long firstLine)
    implements Serializable {

  Range startingAtLine(long line) {
    return new Range(path, name, format, start, length, line);
  }

  /**
   * Opens the file at {@code from}, uncompressed on the way where its name says that it must be.
   */
  InputStream open(Configuration hadoop, long from) throws IOException {
    Path file = new Path(path);
    FSDataInputStream in = file.getFileSystem(hadoop).open(file);
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(file);
    if (codec != null) {
      return codec.createInputStream(in);
    }
    in.seek(from);
    return new BufferedInputStream(in, 1 << 16);
  }

  /** The line breaks in this range. */
  long lineBreaks(Configuration hadoop) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long breaks = 0;
    try (InputStream in = open(hadoop, start)) {
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
