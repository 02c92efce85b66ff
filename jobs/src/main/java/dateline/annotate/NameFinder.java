package dateline.annotate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.Span;

/**
 * Finds names in tokenised sentences with an Apache OpenNLP model, whose types must be PER, ORG,
 * LOC and MISC. Tokens are those of the Penn Treebank without double quotation marks.
 *
 * <p>Not thread-safe, and it remembers the sentences of an article: call {@link #startArticle} at
 * the start of each.
 */
public final class NameFinder implements NameModel {
  /** The model that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/ner-en.bin";

  /** What OpenNLP adds last to the features of a token: the two tags before it, in four ways. */
  private static final int OF_TAGS = 4;

  private static final String WEIGHTS = "nameFinder.model";

  private final SequenceClassificationModel search;
  private final NameContextGenerator contexts;
  private final SequenceCodec<String> codec;
  private final SequenceValidator<String> validator;

  private NameFinder(TokenNameFinderModel model) {
    search = search(model);
    contexts = model.getFactory().createContextGenerator();
    codec = model.getFactory().createSequenceCodec();
    validator = codec.createSequenceValidator();
  }

  /** The search of {@link NameFinderME}, with a quicker sum of weights where the model allows. */
  private static SequenceClassificationModel search(TokenNameFinderModel model) {
    Object weights = model.getArtifact(WEIGHTS);
    if (weights instanceof GISModel gis) {
      String size = model.getManifestProperty(BeamSearch.BEAM_SIZE_PARAMETER);
      int beam = size == null ? NameFinderME.DEFAULT_BEAM_SIZE : Integer.parseInt(size);
      return new BeamSearch(beam, new TokenScores(gis, OF_TAGS));
    }
    return model.getNameFinderSequenceModel();
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

  @Override
  public List<List<Name>> ofArticle(List<List<String>> sentences) {
    startArticle();
    return sentences.stream().map(this::find).toList();
  }

  /** The names of one sentence, in order and without overlap. */
  public List<Name> find(List<String> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    String[] words = tokens.toArray(new String[0]);
    Sequence best = search.bestSequence(words, null, contexts, validator);
    List<String> outcomes = best.getOutcomes();
    contexts.updateAdaptiveData(words, outcomes.toArray(new String[0]));
    double[] probabilities = best.getProbs();
    List<Name> names = new ArrayList<>();
    for (Span span : codec.decode(outcomes)) {
      double sum = 0;
      for (int i = span.getStart(); i < span.getEnd(); i++) {
        sum += probabilities[i];
      }
      double mean = Name.confidence(sum / span.length());
      names.add(new Name(span.getStart(), span.getEnd(), span.getType(), mean));
    }
    return names;
  }

  /** Forgets the article so far. */
  public void startArticle() {
    contexts.clearAdaptiveData();
  }
}
