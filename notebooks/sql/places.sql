-- Which countries is the news about, through which of their places, and in what tone?
--
-- A story counts for a country that any of its places lies in. foremost is the place of most stories
-- there, often the country itself, and next the one after it. Places that the gazetteer does not know have no country and are
-- left out. The tone is that towards the places, as a mean over stories.
WITH told AS (
  SELECT e.country, a.story_id, avg(m.sentiment) AS tone
  FROM mentions m
  JOIN entities e ON e.entity_id = m.entity_id
  JOIN articles a ON a.article_id = m.article_id
  WHERE e.type = 'LOC' AND e.country IS NOT NULL
  GROUP BY e.country, a.story_id
),
countries AS (
  SELECT country, count(*) AS stories, avg(tone) AS tone
  FROM told
  GROUP BY country
),
ranked AS (
  SELECT
    country,
    name,
    row_number() OVER (PARTITION BY country ORDER BY stories DESC, mentions DESC, entity_id) AS place
  FROM entities
  WHERE type = 'LOC' AND country IS NOT NULL
),
places AS (
  SELECT
    country,
    count(*) AS places,
    max(CASE WHEN place = 1 THEN name END) AS foremost,
    max(CASE WHEN place = 2 THEN name END) AS next
  FROM ranked
  GROUP BY country
)
SELECT
  c.country,
  p.foremost,
  p.next,
  p.places,
  c.stories,
  round(c.tone, 2) AS tone
FROM countries c
JOIN places p ON p.country = c.country
ORDER BY c.stories DESC, c.country
LIMIT 30;
