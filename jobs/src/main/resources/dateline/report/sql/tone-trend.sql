WITH ranked AS (
  SELECT entity_id, name, type,
         row_number() OVER (PARTITION BY type ORDER BY stories DESC, mentions DESC, entity_id) AS place
  FROM {entities}
  WHERE type IN ('PER', 'ORG', 'LOC')
), by_story AS (
  SELECT r.type, r.place, r.name, a.story_id,
         CAST(CAST(date_trunc('{period}', a.published_on) AS DATE) AS STRING) AS period,
         count(*) AS mentions,
         CAST(round(10000 * avg(m.sentiment)) AS BIGINT) AS tone
  FROM {mentions} m
  JOIN ranked r ON r.entity_id = m.entity_id AND r.place <= 12
  JOIN {articles} a ON a.article_id = m.article_id
  WHERE a.published_on >= DATE '{from}' AND a.published_on < DATE '{until}'
  GROUP BY r.type, r.place, r.name, a.story_id,
           CAST(CAST(date_trunc('{period}', a.published_on) AS DATE) AS STRING)
)
SELECT type, place, name, period, count(*) AS stories, sum(mentions) AS mentions,
       sum(tone) AS tones, sum(tone * tone) AS squares
FROM by_story
GROUP BY type, place, name, period
ORDER BY type, place, period
LIMIT 4000
