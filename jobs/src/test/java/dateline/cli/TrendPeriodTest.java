package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendPeriodTest {
  private final Map<String, JsonNode> manifests = new HashMap<>();

  private void run(String id, String basedOn, String from, String period)
      throws JsonProcessingException {
    String manifest =
        """
        {"based_on": %s, "parameters": {"from": "%s", "period": "%s"}}
        """;
    String base = basedOn == null ? "null" : "\"" + basedOn + "\"";
    manifests.put(id, new ObjectMapper().readTree(manifest.formatted(base, from, period)));
  }

  private Optional<Period> of(String run) {
    return TrendPeriod.of(run, id -> Optional.ofNullable(manifests.get(id)));
  }

  @Test
  void theRunThatMadeTheTrendsSaysIt() throws JsonProcessingException {
    run("1", null, "ingest", "week");
    run("2", "1", "cooccur", "quarter");

    assertThat(of("1")).contains(Period.WEEK);
    assertThat(of("2")).contains(Period.QUARTER);
  }

  @Test
  void aRunOfLaterStagesHasThePeriodsOfTheRunBefore() throws JsonProcessingException {
    run("1", null, "ingest", "week");
    run("2", "1", "topics", "month");
    run("3", "2", "report", "year");

    assertThat(of("3")).contains(Period.WEEK);
  }

  @Test
  void nobodySaysItWhereTheRunBeforeIsGone() throws JsonProcessingException {
    run("2", "1", "topics", "month");

    assertThat(of("2")).isEmpty();
    manifests.put("3", new ObjectMapper().readTree("{}"));
    assertThat(of("3")).isEmpty();
  }
}
