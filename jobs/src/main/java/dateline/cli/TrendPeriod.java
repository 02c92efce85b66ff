package dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.Period;
import dateline.run.Run;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The length of the periods that a run's {@code cooccurrence_trends} have. A run from a later stage
 * has taken them from the one that it is based on, whatever its own {@code --period} says.
 */
final class TrendPeriod {
  private static final int COOCCUR = Run.STAGES.indexOf("cooccur");

  private TrendPeriod() {}

  /**
   * Asks the run, or the one that it has the table from.
   *
   * @param manifest gives the manifest of a run, or empty where that run is gone
   * @return empty where nothing says it
   */
  static Optional<Period> of(String run, Function<String, Optional<JsonNode>> manifest) {
    Optional<JsonNode> found = manifest.apply(run);
    while (found.isPresent() && isTakenOver(found.get())) {
      found = manifest.apply(found.get().path("based_on").asText());
    }
    return found
        .map(m -> m.path("parameters").path("period").asText())
        .filter(label -> !label.isEmpty())
        .map(label -> Period.valueOf(label.toUpperCase(Locale.ROOT)));
  }

  private static boolean isTakenOver(JsonNode manifest) {
    return Run.STAGES.indexOf(manifest.path("parameters").path("from").asText()) > COOCCUR;
  }
}
