WITH moved AS (
  SELECT coalesce(n.entity_id, b.entity_id) AS entity_id, coalesce(n.name, b.name) AS name,
         coalesce(n.type, b.type) AS type,
         CASE WHEN b.entity_id IS NULL THEN 'new'
              WHEN n.entity_id IS NULL THEN 'gone'
              WHEN n.stories > b.stories THEN 'grown'
              ELSE 'shrunk' END AS change,
         coalesce(b.stories, 0) AS before, coalesce(n.stories, 0) AS now
  FROM {entities} n
  FULL OUTER JOIN {earlier_entities} b ON b.entity_id = n.entity_id
  WHERE coalesce(n.stories, 0) <> coalesce(b.stories, 0)
), ranked AS (
  SELECT entity_id, name, type, change, before, now,
         count(*) OVER (PARTITION BY change) AS of_change,
         row_number() OVER (PARTITION BY change
                            ORDER BY abs(now - before) DESC, now DESC, entity_id) AS place
  FROM moved
)
SELECT change, name, type, before, now, of_change
FROM ranked
WHERE place <= 12
ORDER BY change, place
