package dateline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What this build of Dateline annotates with. */
final class Build {
  /** Code that annotation does not depend on. */
  private static final List<String> OTHER =
      Stream.of(
              "cli",
              "cooccur",
              "evaluate",
              "ingest",
              "report",
              "resolve",
              "run",
              "sentiment",
              "statistics",
              "store",
              "topics",
              "train")
          .map(name -> "dateline/" + name + "/")
          .toList();

  private Build() {}

  /**
   * A digest of all classes and models that annotation may depend on: equal for equal builds, and
   * another where any of them changes.
   */
  static String annotation() {
    return Digest.VALUE;
  }

  private static final class Digest {
    static final String VALUE = compute();

    private static String compute() {
      try {
        Path code =
            Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Map<String, Long> sums = Files.isDirectory(code) ? ofFolder(code) : ofJar(code);
        CRC32 names = new CRC32();
        long mixed = 0;
        for (Map.Entry<String, Long> entry : sums.entrySet()) {
          names.update((entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8));
          mixed = mixed * 31 + entry.getValue();
        }
        return HexFormat.of().toHexDigits(names.getValue(), 8)
            + HexFormat.of().toHexDigits(mixed, 8);
      } catch (URISyntaxException | IOException e) {
        throw new IllegalStateException("the code of this program cannot be read", e);
      }
    }

    private static Map<String, Long> ofJar(Path jar) throws IOException {
      try (JarFile file = new JarFile(jar.toFile())) {
        Map<String, Long> sums = new TreeMap<>();
        file.stream()
            .filter(e -> !e.isDirectory() && counts(e.getName()))
            .forEach((JarEntry e) -> sums.put(e.getName(), e.getCrc()));
        return sums;
      }
    }

    private static Map<String, Long> ofFolder(Path folder) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        Map<String, Long> sums = new TreeMap<>();
        files
            .filter(Files::isRegularFile)
            .filter(file -> counts(folder.relativize(file).toString().replace('\\', '/')))
            .forEach(file -> sums.put(folder.relativize(file).toString(), sum(file)));
        return sums;
      }
    }

    private static boolean counts(String name) {
      return !name.startsWith("META-INF/") && OTHER.stream().noneMatch(name::startsWith);
    }

    private static long sum(Path file) {
      try {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
