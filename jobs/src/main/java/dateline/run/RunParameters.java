package dateline.run;

import dateline.Period;
import dateline.annotate.NameModels;
import dateline.annotate.ToneModels;
import dateline.cooccur.CooccurParameters;
import dateline.ingest.Ingest;
import dateline.topics.TopicParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is told.
 *
 * @param inputs paths or globs of the corpus; empty where {@code from} is not the first stage
 * @param output folder that runs are published in
 * @param fields the corpus's own field names by those of {@link Ingest#fields}
 * @param languages ISO 639-1 codes of the languages to annotate; articles in others stay in the
 *     table of articles
 * @param ner the model that finds names, one of {@link NameModels#CHOICES}, or the path of a Spark
 *     NLP model or pipeline
 * @param sentiment the model of the tone towards names, one of {@link ToneModels#CHOICES} or a path
 * @param aliases file of an editor's corrections, {@code none}, or null for those of the latest run
 * @param from first stage to do; tables of those before are taken from the latest run
 * @param until last stage to do
 * @param topicsFrom the run whose topics to go on from, as an id or a folder, or null
 * @param seed source of chance
 * @param maxRejectRate share of records that may be rejected, in [0, 1]
 * @param force whether to publish in spite of more rejects
 * @param fresh whether to annotate every article, though an earlier run has annotated some
 * @param keepRuns how many published runs to keep, or 0 for all
 */
public record RunParameters(
    List<String> inputs,
    Map<String, String> fields,
    List<String> languages,
    String ner,
    String sentiment,
    String aliases,
    String output,
    String from,
    String until,
    Period period,
    CooccurParameters cooccur,
    TopicParameters topics,
    String topicsFrom,
    long seed,
    double maxRejectRate,
    boolean force,
    boolean fresh,
    int keepRuns) {

  /**
   * @throws IllegalArgumentException with all that is wrong, one fault a line
   */
  public RunParameters {
    inputs = List.copyOf(inputs);
    fields = Map.copyOf(fields);
    languages = List.copyOf(languages);
    List<String> faults = new ArrayList<>();
    fields.keySet().stream()
        .filter(name -> !Ingest.fields().contains(name))
        .sorted()
        .forEach(
            name ->
                faults.add(
                    "--field " + name + ": give one of " + String.join(", ", Ingest.fields())));
    if (languages.isEmpty()) {
      faults.add("--languages is empty: give codes such as en");
    }
    languages.stream()
        .filter(code -> !code.matches("[a-z]{2,3}"))
        .forEach(code -> faults.add("--languages " + code + ": give ISO 639-1 codes such as en"));
    if (ner.isBlank()) {
      faults.add(
          "--ner is empty: give "
              + String.join(", ", NameModels.CHOICES)
              + " or the path of a Spark NLP model");
    }
    if (sentiment.isBlank()) {
      faults.add(
          "--sentiment is empty: give "
              + String.join(", ", ToneModels.CHOICES)
              + " or the path of a Spark NLP model");
    }
    int first = Run.STAGES.indexOf(from);
    int last = Run.STAGES.indexOf(until);
    if (first < 0) {
      faults.add("--from " + from + ": give one of " + String.join(", ", Run.STAGES));
    }
    if (last < 0) {
      faults.add("--until " + until + ": give one of " + String.join(", ", Run.STAGES));
    }
    if (first >= 0 && last >= 0 && first > last) {
      faults.add("--from " + from + " comes after --until " + until);
    }
    if (first == 0 && inputs.isEmpty()) {
      faults.add("--input is missing: give the files or folders of articles");
    }
    if (first > 0 && !inputs.isEmpty()) {
      faults.add("--input goes with --from ingest only; --from " + from + " reads the latest run");
    }
    if (aliases != null && first > Run.STAGES.indexOf("resolve")) {
      faults.add(
          "--aliases changes who is who: use --from resolve or an earlier stage, not " + from);
    }
    if (!(maxRejectRate >= 0 && maxRejectRate <= 1)) {
      faults.add("--max-reject-rate " + maxRejectRate + ": give a share from 0 to 1");
    }
    if (keepRuns < 0) {
      faults.add("--keep-runs " + keepRuns + ": give a number from 1, or 0 for all");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  /** For the manifest: all that rows depend on, and where they came from. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("inputs", inputs);
    map.put("fields", new TreeMap<>(fields));
    map.put("languages", languages);
    map.put("ner", ner);
    map.put("sentiment", sentiment);
    map.put("aliases", aliases);
    map.put("from", from);
    map.put("until", until);
    map.put("period", period.label());
    map.put("types", cooccur.types());
    map.put("min_count", cooccur.minCount());
    map.put("window", cooccur.window());
    map.put("backbone", cooccur.backbone());
    map.put("topics", topics.count());
    map.put("topic_model", topics.method().name().toLowerCase(Locale.ROOT));
    map.put("topics_from", topicsFrom);
    map.put("seed", seed);
    map.put("max_reject_rate", maxRejectRate);
    map.put("force", force);
    return map;
  }
}
