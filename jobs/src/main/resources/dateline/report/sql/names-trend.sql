WITH ranked AS (
  SELECT entity_id,
         row_number() OVER (PARTITION BY type ORDER BY stories DESC, mentions DESC, entity_id) AS place
  FROM {entities}
  WHERE type IN ('PER', 'ORG', 'LOC')
)
SELECT m.entity_id,
       CAST(CAST(date_trunc('{period}', a.published_on) AS DATE) AS STRING) AS period,
       count(DISTINCT a.story_id) AS stories
FROM {mentions} m
JOIN ranked r ON r.entity_id = m.entity_id AND r.place <= 12
JOIN {articles} a ON a.article_id = m.article_id
WHERE a.published_on >= DATE '{from}' AND a.published_on < DATE '{until}'
GROUP BY m.entity_id, CAST(CAST(date_trunc('{period}', a.published_on) AS DATE) AS STRING)
ORDER BY m.entity_id, period
LIMIT 5000
