WITH ranked AS (
  SELECT type, entity_id, name, stories, articles, mentions,
         CAST(first_on AS STRING) AS first_on, CAST(last_on AS STRING) AS last_on,
         row_number() OVER (PARTITION BY type ORDER BY stories DESC, mentions DESC, entity_id) AS place
  FROM {entities}
  WHERE type IN ('PER', 'ORG', 'LOC')
), types AS (
  SELECT type, count(*) AS of_type FROM {entities} GROUP BY type
)
SELECT r.type, r.place, r.entity_id, r.name, r.stories, r.articles, r.mentions,
       r.first_on, r.last_on, t.of_type
FROM ranked r
JOIN types t ON t.type = r.type
WHERE r.place <= 12
ORDER BY r.type, r.place
