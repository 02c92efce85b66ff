-- Who speaks how of whom?
--
-- Speakers and those they name inside their quotations, over all periods: the pairs with most
-- stories first, and the quoted sentence of the strongest tone. The tone is the mean over stories, from -1 to
-- 1; with one or two stories it is an anecdote.
WITH stances AS (
  SELECT
    speaker_id,
    target_id,
    CAST(sum(stories) AS BIGINT) AS stories,
    CAST(sum(mentions) AS BIGINT) AS mentions,
    sum(sentiment * stories) / sum(stories) AS tone
  FROM entity_stances
  WHERE speaker_id <> target_id
  GROUP BY speaker_id, target_id
),
evidence AS (
  SELECT
    m.speaker_id,
    m.entity_id AS target_id,
    s.text AS example,
    row_number() OVER (
      PARTITION BY m.speaker_id, m.entity_id ORDER BY abs(m.sentiment) DESC, m.article_id, m.begin
    ) AS place
  FROM mentions m
  JOIN sentences s ON s.article_id = m.article_id AND s.sentence = m.sentence
  WHERE m.speaker_id IS NOT NULL
)
SELECT
  s.name AS speaker,
  t.name AS speaks_of,
  x.stories,
  x.mentions,
  round(x.tone, 2) AS tone,
  e.example
FROM stances x
JOIN entities s ON s.entity_id = x.speaker_id
JOIN entities t ON t.entity_id = x.target_id
LEFT JOIN evidence e
  ON e.speaker_id = x.speaker_id AND e.target_id = x.target_id AND e.place = 1
ORDER BY x.stories DESC, x.mentions DESC, round(abs(x.tone), 6) DESC, x.speaker_id, x.target_id
LIMIT 40;
