WITH spoken AS (
  SELECT speaker_id, target_id, sum(stories) AS stories, sum(mentions) AS mentions,
         sum(sentiment * stories) / sum(stories) AS sentiment,
         min(examples[{first}]) AS example
  FROM {entity_stances}
  GROUP BY speaker_id, target_id
), most AS (
  SELECT speaker_id, target_id, stories, mentions, sentiment,
         example.article_id AS article_id, example.sentence AS sentence
  FROM spoken
  ORDER BY stories DESC, mentions DESC, abs(sentiment) DESC, speaker_id, target_id
  LIMIT 15
)
SELECT w.name AS speaker, o.name AS target, m.stories, m.mentions, m.sentiment,
       s.text AS evidence, r.title, r.url, r.source_path, r.publisher, CAST(r.published_on AS STRING) AS published_on,
       (SELECT count(*) FROM spoken) AS stances
FROM most m
JOIN {entities} w ON w.entity_id = m.speaker_id
JOIN {entities} o ON o.entity_id = m.target_id
LEFT JOIN {sentences} s ON s.article_id = m.article_id AND s.sentence = m.sentence
LEFT JOIN {articles} r ON r.article_id = m.article_id
ORDER BY m.stories DESC, m.mentions DESC, abs(m.sentiment) DESC, m.speaker_id, m.target_id
