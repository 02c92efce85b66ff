-- How is one person spoken of, quarter by quarter, and how sure is that?
--
-- The person is whoever is in most stories; name another entity_id in the first part. A quarter's
-- tone is the mean over its stories of the mean tone towards the person in each; low and high are
-- its 95 % interval (Student's t, to first order) and null for a single story. Where the interval
-- holds zero, the quarter does not tell warm from cold.
WITH chosen AS (
  SELECT entity_id, name
  FROM entities
  WHERE type = 'PER'
  ORDER BY stories DESC, mentions DESC, entity_id
  LIMIT 1
),
told AS (
  SELECT
    c.name,
    CAST(date_trunc('quarter', a.published_on) AS DATE) AS quarter_start,
    a.story_id,
    count(*) AS mentions,
    avg(m.sentiment) AS tone
  FROM mentions m
  JOIN chosen c ON c.entity_id = m.entity_id
  JOIN articles a ON a.article_id = m.article_id
  WHERE a.published_on IS NOT NULL
  GROUP BY c.name, CAST(date_trunc('quarter', a.published_on) AS DATE), a.story_id
),
quarters AS (
  SELECT
    name,
    quarter_start,
    count(*) AS stories,
    CAST(sum(mentions) AS BIGINT) AS mentions,
    avg(tone) AS tone,
    (1.96 + 2.37 / nullif(count(*) - 1, 0)) * stddev_samp(tone) / sqrt(count(*)) AS reach
  FROM told
  GROUP BY name, quarter_start
)
SELECT
  name,
  quarter_start,
  stories,
  mentions,
  round(tone, 2) AS tone,
  CASE WHEN stories > 1 THEN round(greatest(-1, tone - reach), 2) END AS low,
  CASE WHEN stories > 1 THEN round(least(1, tone + reach), 2) END AS high
FROM quarters
ORDER BY quarter_start;
