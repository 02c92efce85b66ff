WITH told AS (
  SELECT a.story_id, s.narrative_sentiment, s.quoted_sentiment, s.title_sentiment,
         CAST(CAST(date_trunc('{period}', a.published_on) AS DATE) AS STRING) AS period
  FROM {article_sentiment} s
  JOIN {articles} a ON a.article_id = s.article_id
  WHERE a.published_on >= DATE '{from}' AND a.published_on < DATE '{until}'
), parts AS (
  SELECT 'narrative' AS part, story_id, period, avg(narrative_sentiment) AS tone
  FROM told WHERE narrative_sentiment IS NOT NULL GROUP BY story_id, period
  UNION ALL
  SELECT 'quoted' AS part, story_id, period, avg(quoted_sentiment) AS tone
  FROM told WHERE quoted_sentiment IS NOT NULL GROUP BY story_id, period
  UNION ALL
  SELECT 'title' AS part, story_id, period, avg(title_sentiment) AS tone
  FROM told WHERE title_sentiment IS NOT NULL GROUP BY story_id, period
), rounded AS (
  SELECT part, period, CAST(round(10000 * tone) AS BIGINT) AS tone FROM parts
)
SELECT part, period, count(*) AS stories, sum(tone) AS tones, sum(tone * tone) AS squares
FROM rounded
GROUP BY part, period
ORDER BY part, period
LIMIT 15000
