package dateline.annotate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;

/**
 * Finds names in tokenised sentences with an Apache OpenNLP model, whose types must be PER, ORG,
 * LOC and MISC. Tokens are those of the Penn Treebank without double quotation marks.
 *
 * <p>Not thread-safe, and it remembers the sentences of an article: call {@link #startArticle} at
 * the start of each.
 */
public final class NameFinder {
  /** The model that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/ner-en.bin";

  private static final double LEAST_CONFIDENCE = 1e-4;

  private final NameFinderME finder;

  private NameFinder(TokenNameFinderModel model) {
    this.finder = new NameFinderME(model);
  }

  /** Reads a model; closes the stream. */
  public static NameFinder load(InputStream model) {
    return of(read(model));
  }

  private static TokenNameFinderModel read(InputStream model) {
    try (model) {
      byte[] content = model.readAllBytes();
      checkIsModel(content);
      return new TokenNameFinderModel(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read an OpenNLP name finder model: " + e.getMessage(), e);
    }
  }

  /** OpenNLP itself fails with a null pointer on anything else. */
  private static void checkIsModel(byte[] content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("manifest.properties")) {
          return;
        }
      }
    }
    throw new IOException("not a zip file with a manifest.properties");
  }

  /** Wraps a model in memory. */
  public static NameFinder of(TokenNameFinderModel model) {
    return new NameFinder(model);
  }

  /** A finder on the model that ships with Dateline, which each JVM loads once. */
  public static NameFinder shipped() {
    return of(Shipped.MODEL);
  }

  private static final class Shipped {
    static final TokenNameFinderModel MODEL = read(NameFinder.class.getResourceAsStream(SHIPPED));
  }

  /** The names of one sentence, in order and without overlap. */
  public List<Name> find(List<String> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    Span[] spans = finder.find(tokens.toArray(new String[0]));
    double[] confidence = finder.probs(spans);
    List<Name> names = new ArrayList<>(spans.length);
    for (int i = 0; i < spans.length; i++) {
      names.add(
          new Name(
              spans[i].getStart(),
              spans[i].getEnd(),
              spans[i].getType(),
              Math.min(1, Math.max(LEAST_CONFIDENCE, confidence[i]))));
    }
    return names;
  }

  /** Forgets the article so far. */
  public void startArticle() {
    finder.clearAdaptiveData();
  }
}
