SELECT name, country, latitude, longitude, stories, articles, mentions,
       (SELECT count(*) FROM {entities} WHERE type = 'LOC') AS places,
       (SELECT count(*) FROM {entities} WHERE type = 'LOC' AND latitude IS NOT NULL) AS located
FROM {entities}
WHERE type = 'LOC' AND latitude IS NOT NULL AND longitude IS NOT NULL
ORDER BY stories DESC, mentions DESC, entity_id
LIMIT 300
