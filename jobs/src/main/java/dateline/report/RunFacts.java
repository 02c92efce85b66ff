package dateline.report;

import dateline.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the page says of the run itself.
 *
 * @param runId the run's id
 * @param createdAt when it was made, as it is to be shown
 * @param period the length of a period in trends: day, week, month, quarter or year
 * @param notes what stages had to say; {@code topics.reason} tells why there are no topics
 */
public record RunFacts(String runId, String createdAt, String period, Map<String, Object> notes) {

  public RunFacts {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(createdAt, "createdAt");
    notes = Map.copyOf(notes);
    // Fails on an unknown name, with the name in the message.
    period = Period.valueOf(period.toUpperCase(Locale.ROOT)).label();
  }

  Period length() {
    return Period.valueOf(period.toUpperCase(Locale.ROOT));
  }
}
