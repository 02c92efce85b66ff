package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** The sums of tones over the sample, against DuckDB's of the same mentions and sentences. */
class TonesIT {
  /** Story means are rounded to ten-thousandths before they are added up. */
  private static final double ROUNDING = 1.1e-4;

  private static final String STORIES =
      """
      with stories as (
        select m.*, a.story_id, a.publisher, date_trunc('month', a.published_on)::date as month
      from mentions m join articles a using (article_id) where entity_id is not null)
      """;

  /** Rows of the table that are not what this query of stories gives, and the other way round. */
  private static List<List<String>> differing(
      String table, String keys, String ofStory, String columns) throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      String close =
          "(t.%s is null) = (o.%s is null) and coalesce(abs(t.%s - o.%s), 0) <= " + ROUNDING;
      String same =
          List.of(columns.split(", ")).stream()
              .map(c -> close.replace("%s", c))
              .reduce((a, b) -> a + " and " + b)
              .orElseThrow();
      String join =
          List.of(keys.split(", ")).stream()
              .map(k -> "t.%1$s is not distinct from o.%1$s".formatted(k))
              .reduce((a, b) -> a + " and " + b)
              .orElseThrow();
      assertThat(duck.number("select count(*) from " + table)).isGreaterThan(10);
      return duck.rows(
          STORIES
              + "select t.*, o.* from %s t full join (%s) o on %s where not coalesce(%s, false)"
                  .formatted(table, ofStory, join, same));
    }
  }

  @Test
  void towardsEntitiesWithTheNarratorAndTheQuotedApart() throws SQLException {
    assertThat(
            differing(
                "entity_sentiment",
                "entity_id, period, publisher",
                """
                select entity_id, month as period, publisher, sum(n) as mentions,
                  count(*) as stories, avg(tone) as sentiment, sum(n_quoted) as quoted_mentions,
                  avg(told) as narrative_sentiment, avg(said) as quoted_sentiment,
                  sum(n_negative) / sum(n) as negative, sum(n_positive) / sum(n) as positive
                from (select entity_id, month, publisher, story_id, count(*) as n,
                  avg(sentiment) as tone, count(*) filter (quoted) as n_quoted,
                  avg(sentiment) filter (not quoted) as told,
                  avg(sentiment) filter (quoted) as said,
                  count(*) filter (sentiment_label = 'negative') as n_negative,
                  count(*) filter (sentiment_label = 'positive') as n_positive
                  from stories group by all) group by all""",
                "mentions, stories, sentiment, quoted_mentions, narrative_sentiment,"
                    + " quoted_sentiment, negative, positive"))
        .isEmpty();
  }

  @Test
  void ofSpeakersTowardsOthers() throws SQLException {
    assertThat(
            differing(
                "entity_stances",
                "speaker_id, target_id, period",
                """
                select speaker_id, entity_id as target_id, month as period, sum(n) as mentions,
                  count(*) as stories, avg(tone) as sentiment
                from (select speaker_id, entity_id, month, story_id, count(*) as n,
                  avg(sentiment) as tone
                  from stories where quoted and speaker_id <> entity_id group by all)
                group by all""",
                "mentions, stories, sentiment"))
        .isEmpty();
  }

  @Test
  void ofArticlesByTitleNarratorAndQuotation() throws SQLException {
    assertThat(
            differing(
                "article_sentiment",
                "article_id",
                """
                select article_id, avg(sentiment) as sentiment,
                  avg(sentiment) filter (part = 'title') as title_sentiment,
                  avg(sentiment) filter (part <> 'title' and quoted < 0.5) as narrative_sentiment,
                  avg(sentiment) filter (part <> 'title' and quoted >= 0.5) as quoted_sentiment,
                  avg((sentiment_label = 'neutral')::int) as neutral
                from sentences where part in ('title', 'caption', 'subheading', 'body') group by all""",
                "sentiment, title_sentiment, narrative_sentiment, quoted_sentiment, neutral"))
        .isEmpty();
  }

  /** Student's t over the means of stories; nothing for one story; never outside of the scale. */
  @Test
  void intervalsReachAsFarAsStoriesDiffer() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      List<List<String>> found =
          duck.rows(
              STORIES
                  + """
              , o as (select entity_id, month, publisher, count(*) as n, avg(tone) as mean,
                stddev_samp(tone) as deviation
                from (select entity_id, month, publisher, story_id, avg(sentiment) as tone
                  from stories group by all) group by all)
              select n, mean, deviation, low, high
              from o join entity_sentiment t on t.entity_id = o.entity_id
                and t.period is not distinct from o.month
                and t.publisher is not distinct from o.publisher""");
      TreeMap<Integer, Integer> counts = new TreeMap<>();
      for (List<String> row : found) {
        int n = Integer.parseInt(row.get(0));
        counts.merge(n, 1, Integer::sum);
        if (n == 1) {
          assertThat(row.get(3)).isNull();
          assertThat(row.get(4)).isNull();
          continue;
        }
        double mean = Double.parseDouble(row.get(1));
        double reach =
            new TDistribution(n - 1).inverseCumulativeProbability(0.975)
                * Double.parseDouble(row.get(2))
                / Math.sqrt(n);
        assertThat(Double.parseDouble(row.get(3)))
            .isBetween(Math.max(-1, mean - reach) - 0.002, Math.max(-1, mean - reach) + 0.002);
        assertThat(Double.parseDouble(row.get(4)))
            .isBetween(Math.min(1, mean + reach) - 0.002, Math.min(1, mean + reach) + 0.002);
      }
      assertThat(counts).as("how many have so many stories").containsKeys(1, 2, 3);
    }
  }
}
