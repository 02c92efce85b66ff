-- How does the tone towards the ten most mentioned people change from quarter to quarter?
--
-- A tone is a mean over stories, from -1 to 1; a quarter with few stories says little. Articles
-- without a date are left out.
WITH people AS (
  SELECT entity_id, name, stories
  FROM entities
  WHERE type = 'PER'
  ORDER BY stories DESC, mentions DESC, entity_id
  LIMIT 10
),
quarters AS (
  SELECT
    t.entity_id,
    CAST(date_trunc('quarter', t.period) AS DATE) AS quarter_start,
    CAST(sum(t.stories) AS BIGINT) AS stories,
    sum(t.sentiment * t.stories) / sum(t.stories) AS tone
  FROM entity_sentiment t
  JOIN people p ON p.entity_id = t.entity_id
  WHERE t.period IS NOT NULL
  GROUP BY t.entity_id, CAST(date_trunc('quarter', t.period) AS DATE)
)
SELECT
  p.name,
  q.quarter_start,
  q.stories,
  round(q.tone, 2) AS tone,
  round(q.tone - lag(q.tone) OVER (PARTITION BY p.entity_id ORDER BY q.quarter_start), 2) AS change
FROM quarters q
JOIN people p ON p.entity_id = q.entity_id
ORDER BY p.stories DESC, p.name, q.quarter_start;
