-- Which names was the name finder least sure of, and do they look like names?
--
-- Forms by how unsure their mentions are and how many there are: the ones whose mending or dropping
-- (--aliases) changes most. Read the sentence before you judge.
WITH unsure AS (
  SELECT
    m.text,
    m.type,
    m.entity_id,
    count(*) AS mentions,
    avg(m.confidence) AS confidence,
    min(s.text) AS example
  FROM mentions m
  JOIN sentences s ON s.article_id = m.article_id AND s.sentence = m.sentence
  GROUP BY m.text, m.type, m.entity_id
)
SELECT
  text,
  type,
  entity_id,
  mentions,
  round(confidence, 2) AS mean_confidence,
  example
FROM unsure
WHERE confidence < 0.7
ORDER BY round(mentions * (1 - confidence), 3) DESC, text, type, entity_id
LIMIT 30;
