WITH by_story AS (
  SELECT m.entity_id, a.story_id, count(*) AS mentions,
         CAST(round(10000 * avg(m.sentiment)) AS BIGINT) AS tone
  FROM {mentions} m
  JOIN {articles} a ON a.article_id = m.article_id
  WHERE m.entity_id IS NOT NULL
  GROUP BY m.entity_id, a.story_id
), towards AS (
  SELECT entity_id, count(*) AS stories, sum(mentions) AS mentions,
         sum(tone) AS tones, sum(tone * tone) AS squares,
         sum(tone) / (10000.0 * count(*)) AS sentiment
  FROM by_story
  GROUP BY entity_id
  HAVING count(*) >= 5
), ends AS (
  (SELECT 'warm' AS side, towards.* FROM towards
   WHERE tones > 0 ORDER BY sentiment DESC, stories DESC, entity_id LIMIT 12)
  UNION ALL
  (SELECT 'cold' AS side, towards.* FROM towards
   WHERE tones < 0 ORDER BY sentiment, stories DESC, entity_id LIMIT 12)
)
SELECT x.side, e.name, e.type, x.stories, x.mentions, x.tones, x.squares,
       (SELECT count(*) FROM towards) AS considered,
       (SELECT sum(tones) / (10000.0 * sum(stories)) FROM towards) AS usual
FROM ends x
JOIN {entities} e ON e.entity_id = x.entity_id
ORDER BY x.sentiment DESC, x.stories DESC, x.entity_id
