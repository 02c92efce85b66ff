package dateline.cli;

import dateline.cooccur.CooccurParameters;
import java.util.List;
import picocli.CommandLine.Option;

/** What a run can be told of how entities occur together. */
final class CooccurOptions {
  @Option(
      names = "--types",
      split = ",",
      paramLabel = "TYPE",
      defaultValue = "PER,ORG,LOC",
      description = {
        "Types of entities that are counted together; MISC has nationalities and events",
        "(default: ${DEFAULT-VALUE})."
      })
  private List<String> types;

  @Option(
      names = "--min-count",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "Leave pairs that share fewer units out of the tables; what is measured stays the same",
        "(default: ${DEFAULT-VALUE})."
      })
  private long minCount;

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Also count pairs in every N sentences in a row, as the scope window",
        "(default: ${DEFAULT-VALUE}, no windows)."
      })
  private int window;

  @Option(
      names = "--backbone",
      paramLabel = "LEVEL",
      defaultValue = "1",
      description = {
        "Keep those links of entity_graph that by the disparity filter are less likely by chance",
        "(default: ${DEFAULT-VALUE}, all significant pairs)."
      })
  private double backbone;

  /**
   * @throws IllegalArgumentException where an option has a value that it cannot have
   */
  CooccurParameters parameters() {
    return new CooccurParameters(types, minCount, window, backbone);
  }
}
