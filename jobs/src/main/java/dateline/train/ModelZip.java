package dateline.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Writes an OpenNLP model so that equal models give equal bytes: OpenNLP itself stamps the manifest
 * and each zip entry with the time.
 */
final class ModelZip {
  private static final String MANIFEST = "manifest.properties";
  private static final String TIMESTAMP = "Timestamp";

  /** The first day that the zip format can write; an entry needs some time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelZip() {}

  static void write(TokenNameFinderModel model, OutputStream to) throws IOException {
    ByteArrayOutputStream stamped = new ByteArrayOutputStream();
    model.serialize(stamped);
    ZipOutputStream out = new ZipOutputStream(to);
    out.setLevel(Deflater.BEST_COMPRESSION);
    for (Map.Entry<String, byte[]> entry : entries(stamped.toByteArray()).entrySet()) {
      ZipEntry zip = new ZipEntry(entry.getKey());
      zip.setTimeLocal(NO_TIME);
      out.putNextEntry(zip);
      out.write(entry.getValue());
      out.closeEntry();
    }
    out.finish();
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean manifest = entry.getName().equals(MANIFEST);
        entries.put(entry.getName(), manifest ? withoutTime(content) : content);
      }
    }
    return entries;
  }

  private static byte[] withoutTime(byte[] manifest) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = new ByteArrayInputStream(manifest)) {
      properties.load(in);
    }
    properties.setProperty(TIMESTAMP, "0");
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(properties).forEach((key, value) -> lines.append(key + "=" + value + "\n"));
    return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
