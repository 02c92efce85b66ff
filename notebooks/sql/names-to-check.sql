-- Which names may have been put together wrongly, or left apart?
--
-- Short forms that lead to more than one entity of a type, such as a surname two persons share: each
-- article decides by the full names in it, and here is how often it came to whom. Correct what is
-- wrong by --aliases; ./dateline aliases suggest proposes the lines.
WITH forms AS (
  SELECT a.alias, e.type, e.entity_id, e.name, CAST(sum(a.mentions) AS BIGINT) AS mentions
  FROM aliases a
  JOIN entities e ON e.entity_id = a.entity_id
  GROUP BY a.alias, e.type, e.entity_id, e.name
),
shared AS (
  SELECT alias, type, count(*) AS entities, sum(mentions) AS mentions
  FROM forms
  GROUP BY alias, type
  HAVING count(*) > 1
)
SELECT
  f.alias,
  f.type,
  s.entities,
  f.name AS resolved_to,
  f.mentions,
  f.entity_id
FROM forms f
JOIN shared s ON s.alias = f.alias AND s.type = f.type
ORDER BY s.mentions DESC, f.alias, f.type, f.mentions DESC, f.entity_id
LIMIT 60;
