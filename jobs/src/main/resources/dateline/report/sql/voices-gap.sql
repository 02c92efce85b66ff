WITH both_voices AS (
  SELECT a.story_id, coalesce(min(a.publisher), 'not stated') AS publisher,
         avg(s.narrative_sentiment) AS narrative, avg(s.quoted_sentiment) AS quoted
  FROM {article_sentiment} s
  JOIN {articles} a ON a.article_id = s.article_id
  WHERE s.narrative_sentiment IS NOT NULL AND s.quoted_sentiment IS NOT NULL AND a.copy_of IS NULL
  GROUP BY a.story_id
), rounded AS (
  SELECT publisher, CAST(round(10000 * narrative) AS BIGINT) AS narrative,
         CAST(round(10000 * quoted) AS BIGINT) AS quoted
  FROM both_voices
)
SELECT publisher, count(*) AS stories,
       sum(narrative) / (10000.0 * count(*)) AS narrative,
       sum(quoted) / (10000.0 * count(*)) AS quoted,
       sum(quoted - narrative) AS tones,
       sum((quoted - narrative) * (quoted - narrative)) AS squares
FROM rounded
GROUP BY publisher
ORDER BY stories DESC, publisher
LIMIT 12
