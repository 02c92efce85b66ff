WITH named AS (
  SELECT DISTINCT {unnest}(entities) AS entity_id FROM {topics}
)
SELECT e.entity_id, e.name
FROM named n
JOIN {entities} e ON e.entity_id = n.entity_id
ORDER BY e.entity_id
LIMIT 2000
