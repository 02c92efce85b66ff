package dateline.annotate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

  /** Finds the tags of a sentence. */
  private interface Search {
    TagSearch.Tags best(
        String[] words, NameContextGenerator contexts, SequenceValidator<String> validator);
  }

  /**
   * A model in memory, for all threads.
   *
   * @param weights null where the model is of another kind, which OpenNLP's own search takes
   */
  private record Loaded(TokenNameFinderModel model, FeatureWeights weights) {
    static Loaded of(TokenNameFinderModel model) {
      Object weights = model.getArtifact(WEIGHTS);
      return new Loaded(model, weights instanceof GISModel gis ? new FeatureWeights(gis) : null);
    }

    Search search() {
      if (weights == null) {
        SequenceClassificationModel slower = model.getNameFinderSequenceModel();
        return (words, contexts, validator) -> {
          Sequence best = slower.bestSequence(words, null, contexts, validator);
          return TagSearch.Tags.of(best.getOutcomes(), best.getProbs());
        };
      }
      String size = model.getManifestProperty(BeamSearch.BEAM_SIZE_PARAMETER);
      int beam = size == null ? NameFinderME.DEFAULT_BEAM_SIZE : Integer.parseInt(size);
      return new TagSearch(weights, beam, OF_TAGS)::best;
    }
  }

  private final Search search;
  private final NameContextGenerator contexts;
  private final SequenceCodec<String> codec;
  private final SequenceValidator<String> validator;

  private NameFinder(Loaded loaded) {
    search = loaded.search();
    contexts = loaded.model().getFactory().createContextGenerator();
    codec = loaded.model().getFactory().createSequenceCodec();
    validator = codec.createSequenceValidator();
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
    return new NameFinder(Loaded.of(model));
  }

  /** A finder on the model that ships with Dateline, which each JVM loads once. */
  public static NameFinder shipped() {
    return new NameFinder(Shipped.MODEL);
  }

  private static final class Shipped {
    static final Loaded MODEL;

    static {
      // What the features are looked up in is read at the same time.
      CompletableFuture<Void> known = CompletableFuture.runAsync(NameFeatures::new);
      MODEL = Loaded.of(read(NameFinder.class.getResourceAsStream(SHIPPED)));
      known.join();
    }
  }

  @Override
  public List<List<Name>> ofArticle(List<List<String>> sentences) {
    startArticle();
    return sentences.stream().map(this::find).toList();
  }

  /** The names of one sentence, in order and without overlap. */
  public List<Name> find(List<String> tokens) {
    List<Name> names = new ArrayList<>();
    for (Span stretch : TagSearch.stretches(tokens)) {
      find(tokens.subList(stretch.getStart(), stretch.getEnd()), stretch.getStart(), names);
    }
    return names;
  }

  private void find(List<String> tokens, int begin, List<Name> names) {
    String[] words = tokens.toArray(new String[0]);
    TagSearch.Tags best = search.best(words, contexts, validator);
    List<String> outcomes = best.outcomes();
    contexts.updateAdaptiveData(words, outcomes.toArray(new String[0]));
    for (Span span : codec.decode(outcomes)) {
      double sum = 0;
      for (int i = span.getStart(); i < span.getEnd(); i++) {
        sum += best.probability(i);
      }
      double mean = Name.confidence(sum / span.length());
      names.add(new Name(begin + span.getStart(), begin + span.getEnd(), span.getType(), mean));
    }
  }

  /** Forgets the article so far. */
  public void startArticle() {
    contexts.clearAdaptiveData();
  }
}
