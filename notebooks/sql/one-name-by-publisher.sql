-- Do publishers speak differently of the same name?
--
-- For each of the twenty names that most stories mention and that more than one publisher mentions,
-- the tone at each publisher (null: unknown) over all periods. The tone is a mean over stories;
-- with fewer than five stories a difference between two publishers means little.
WITH shared AS (
  SELECT entity_id, sum(stories) AS stories
  FROM entity_sentiment
  GROUP BY entity_id
  HAVING count(DISTINCT coalesce(publisher, '')) > 1
  ORDER BY stories DESC, entity_id
  LIMIT 20
)
SELECT
  e.name,
  t.publisher,
  CAST(sum(t.stories) AS BIGINT) AS stories,
  CAST(sum(t.mentions) AS BIGINT) AS mentions,
  round(sum(t.sentiment * t.stories) / sum(t.stories), 2) AS tone
FROM entity_sentiment t
JOIN shared s ON s.entity_id = t.entity_id
JOIN entities e ON e.entity_id = t.entity_id
GROUP BY e.name, t.publisher, s.stories, s.entity_id
ORDER BY s.stories DESC, s.entity_id, stories DESC, t.publisher NULLS LAST;
