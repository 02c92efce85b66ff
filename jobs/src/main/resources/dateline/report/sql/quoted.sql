WITH said AS (
  SELECT q.speaker_id, a.story_id, q.article_id, q.sentence, q.begin, q.text
  FROM {quotations} q
  JOIN {articles} a ON a.article_id = q.article_id
  WHERE q.speaker_id IS NOT NULL AND a.copy_of IS NULL
), most AS (
  SELECT speaker_id, count(*) AS quotations, count(DISTINCT story_id) AS stories
  FROM said
  GROUP BY speaker_id
  ORDER BY quotations DESC, stories DESC, speaker_id
  LIMIT 15
), longest AS (
  SELECT speaker_id, article_id, text,
         row_number() OVER (PARTITION BY speaker_id
                            ORDER BY abs(length(text) - 140), article_id, begin) AS place
  FROM said
)
SELECT m.speaker_id, e.name, e.type, m.quotations, m.stories, l.text AS evidence,
       r.title, r.url, r.source_path, r.publisher, CAST(r.published_on AS STRING) AS published_on,
       (SELECT count(*) FROM {quotations}) AS marked,
       (SELECT count(speaker_id) FROM {quotations}) AS attributed,
       (SELECT count(*) FROM said) AS considered,
       (SELECT count(DISTINCT speaker_id) FROM said) AS speakers
FROM most m
JOIN {entities} e ON e.entity_id = m.speaker_id
JOIN longest l ON l.speaker_id = m.speaker_id AND l.place = 1
JOIN {articles} r ON r.article_id = l.article_id
ORDER BY m.quotations DESC, m.stories DESC, m.speaker_id
