-- Who is quoted most, in how many stories, and how many words of theirs are quoted?
--
-- A story counts once, however many copies it has. Quotations whose speaker is not named are left out.
WITH stories AS (
  SELECT article_id, story_id
  FROM articles
  WHERE copy_of IS NULL
),
said AS (
  SELECT
    q.speaker_id,
    s.story_id,
    length(q.text) - length(replace(q.text, ' ', '')) + 1 AS words
  FROM quotations q
  JOIN stories s ON s.article_id = q.article_id
  WHERE q.speaker_id IS NOT NULL
)
SELECT
  e.name,
  e.type,
  count(DISTINCT said.story_id) AS stories,
  count(*) AS quotations,
  CAST(sum(said.words) AS BIGINT) AS words
FROM said
JOIN entities e ON e.entity_id = said.speaker_id
GROUP BY e.name, e.type, said.speaker_id
ORDER BY stories DESC, quotations DESC, e.name
LIMIT 20;
