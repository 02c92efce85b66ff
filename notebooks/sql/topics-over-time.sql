-- How much of each quarter's coverage was each topic's, and what grew or shrank?
--
-- percent is the topic's share of the quarter's stories, by weight, and change its difference to
-- the quarter before, in percentage points. Topics below 1 % of a quarter are left out.
WITH quarters AS (
  SELECT
    w.topic,
    CAST(date_trunc('quarter', a.published_on) AS DATE) AS quarter_start,
    sum(w.weight) AS weight
  FROM article_topics w
  JOIN articles a ON a.article_id = w.article_id
  WHERE a.published_on IS NOT NULL AND a.copy_of IS NULL
  GROUP BY w.topic, CAST(date_trunc('quarter', a.published_on) AS DATE)
),
shares AS (
  SELECT
    topic,
    quarter_start,
    weight,
    weight / sum(weight) OVER (PARTITION BY quarter_start) AS share,
    sum(weight) OVER (PARTITION BY quarter_start) AS stories
  FROM quarters
)
SELECT
  s.quarter_start,
  CAST(round(s.stories) AS BIGINT) AS stories,
  t.label,
  round(100 * s.share, 1) AS percent,
  round(100 * (s.share - lag(s.share) OVER (PARTITION BY s.topic ORDER BY s.quarter_start)), 1) AS change
FROM shares s
JOIN topics t ON t.topic = s.topic
WHERE s.share >= 0.01
ORDER BY s.quarter_start, round(s.share, 6) DESC, s.topic;
