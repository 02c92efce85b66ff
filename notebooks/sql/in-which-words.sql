-- In which words are the people quoted who are quoted most?
--
-- The three longest quotations of each of the ten persons quoted in most stories, with where they
-- stand. How the speaker was told is in cue: name is the surest, pronoun and description less so.
WITH originals AS (
  SELECT q.*, a.story_id, a.published_on, a.title
  FROM quotations q
  JOIN articles a ON a.article_id = q.article_id
  WHERE a.copy_of IS NULL
),
speakers AS (
  SELECT q.speaker_id, e.name, count(DISTINCT q.story_id) AS stories, count(*) AS quotations
  FROM originals q
  JOIN entities e ON e.entity_id = q.speaker_id
  WHERE e.type = 'PER'
  GROUP BY q.speaker_id, e.name
  ORDER BY stories DESC, quotations DESC, q.speaker_id
  LIMIT 10
),
longest AS (
  SELECT
    s.name,
    s.stories,
    s.quotations,
    q.published_on,
    q.title,
    q.cue,
    q.text,
    row_number() OVER (
      PARTITION BY s.speaker_id ORDER BY length(q.text) DESC, q.article_id, q.begin
    ) AS place,
    s.speaker_id
  FROM originals q
  JOIN speakers s ON s.speaker_id = q.speaker_id
)
SELECT name, stories, published_on, title, cue, text
FROM longest
WHERE place <= 3
ORDER BY stories DESC, quotations DESC, speaker_id, place;
