package dateline.train;

import dateline.annotate.Name;
import dateline.annotate.NameFeatures;
import dateline.annotate.NameFinder;
import dateline.evaluate.Entity;
import dateline.evaluate.EntityScores;
import dateline.evaluate.TaggedSentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.DefaultNameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.Span;

/**
 * Learns the name finder: a maximum-entropy tagger over {@link NameFeatures} and the outcomes
 * before, as an OpenNLP model. OpenNLP decodes; the weights come from {@link Softmax}, whose
 * penalties keep the model small.
 */
final class NerTrainer {
  /**
   * @param leastCount occurrences below which a feature is dropped
   * @param beam sequences kept while decoding
   * @param learner the learner's settings
   */
  record Settings(int leastCount, int beam, Softmax.Settings learner) {
    static Settings standard(long seed) {
      return new Settings(2, 3, new Softmax.Settings(0.1f, 0.5f, 1f, 0.4, 8, seed));
    }
  }

  /**
   * The Groningen Meaning Bank is about wars and states: nearly half of its names are places, and
   * without these weights so are names that the model has never seen.
   */
  static final float PLACE_WEIGHT = 0.8f;

  static final float NAME_WEIGHT = 1.3f;
  private static final float WEIGHT_STEP = 1 / 256f;

  private final Settings settings;
  private final SequenceCodec<String> codec = new BilouCodec();

  NerTrainer(Settings settings) {
    this.settings = settings;
  }

  /** Learns from tagged sentences, passing over the tokens whose tag is in doubt. */
  TokenNameFinderModel train(List<TaggedSentence> sentences) {
    FeatureIndex index = new FeatureIndex();
    List<String> outcomes = new ArrayList<>();
    List<Softmax.Example> examples = new ArrayList<>();
    ContextConsumer count = (features, outcome) -> index.count(features);
    ContextConsumer learn =
        (features, outcome) -> {
          if (!outcomes.contains(outcome)) {
            outcomes.add(outcome);
          }
          int[] numbers = index.numbers(features);
          examples.add(new Softmax.Example(numbers, outcomes.indexOf(outcome), weight(outcome)));
        };
    contexts(sentences, count);
    index.keep(settings.leastCount());
    contexts(sentences, learn);
    Softmax learner = new Softmax(index.size(), outcomes.size(), settings.learner());
    learner.fit(examples);
    return model(index, outcomes, learner);
  }

  private static float weight(String outcome) {
    return outcome.equals(BilouCodec.OTHER)
        ? 1
        : outcome.startsWith("LOC") ? PLACE_WEIGHT : NAME_WEIGHT;
  }

  /** The scores on tagged sentences; names of types that these do not tag at all do not count. */
  static EntityScores evaluate(NameFinder finder, List<TaggedSentence> sentences) {
    Set<String> tagged =
        sentences.stream()
            .flatMap(s -> s.entities().stream())
            .map(Entity::type)
            .collect(Collectors.toSet());
    EntityScores scores = new EntityScores();
    for (TaggedSentence sentence : sentences) {
      if (sentence.opensDocument()) {
        finder.startArticle();
      }
      List<Entity> found = entities(finder.find(sentence.tokens()));
      scores.add(
          sentence.entities(), found.stream().filter(e -> tagged.contains(e.type())).toList());
    }
    return scores;
  }

  private static List<Entity> entities(List<Name> names) {
    return names.stream().map(n -> new Entity(n.begin(), n.end(), n.type())).toList();
  }

  private interface ContextConsumer {
    void accept(List<String> features, String outcome);
  }

  private void contexts(List<TaggedSentence> sentences, ContextConsumer consumer) {
    DefaultNameContextGenerator contexts = new DefaultNameContextGenerator(new NameFeatures());
    for (TaggedSentence sentence : sentences) {
      if (sentence.opensDocument()) {
        contexts.clearAdaptiveData();
      }
      String[] tokens = sentence.tokens().toArray(new String[0]);
      Span[] names =
          sentence.entities().stream()
              .map(e -> new Span(e.begin(), e.end(), e.type()))
              .toArray(Span[]::new);
      String[] tags = codec.encode(names, tokens.length);
      for (int i = 0; i < tokens.length; i++) {
        if (!sentence.tags().get(i).equals(TaggedSentence.DOUBT)) {
          consumer.accept(Arrays.asList(contexts.getContext(i, tokens, tags, null)), tags[i]);
        }
      }
      contexts.updateAdaptiveData(tokens, tags);
    }
  }

  private TokenNameFinderModel model(FeatureIndex index, List<String> outcomes, Softmax learner) {
    List<Context> weights = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (int f = 0; f < index.size(); f++) {
      int[] which = new int[outcomes.size()];
      double[] values = new double[outcomes.size()];
      int n = 0;
      for (int o = 0; o < outcomes.size(); o++) {
        double value = Math.round(learner.weight(f, o) / WEIGHT_STEP) * WEIGHT_STEP;
        if (value != 0) {
          which[n] = o;
          values[n++] = value;
        }
      }
      if (n > 0) {
        weights.add(new Context(Arrays.copyOf(which, n), Arrays.copyOf(values, n)));
        features.add(index.name(f));
      }
    }
    GISModel model =
        new GISModel(
            weights.toArray(new Context[0]),
            features.toArray(new String[0]),
            outcomes.toArray(new String[0]));
    byte[] descriptor = NameFeatures.DESCRIPTOR.getBytes(StandardCharsets.UTF_8);
    return new TokenNameFinderModel(
        "eng",
        model,
        settings.beam(),
        descriptor,
        Map.of(),
        Map.of(),
        codec,
        new TokenNameFinderFactory(descriptor, Map.of(), codec));
  }
}
