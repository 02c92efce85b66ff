-- Who and what entered the news in each quarter, and stayed?
--
-- The five names of each quarter that no dated article named before and that most stories have
-- named since. In the first quarter all names are new, so it has no rows.
WITH firsts AS (
  SELECT
    entity_id,
    name,
    type,
    stories,
    first_on,
    last_on,
    CAST(date_trunc('quarter', first_on) AS DATE) AS quarter_start
  FROM entities
  WHERE first_on IS NOT NULL AND type IN ('PER', 'ORG', 'LOC')
),
ranked AS (
  SELECT
    f.*,
    row_number() OVER (
      PARTITION BY quarter_start ORDER BY stories DESC, first_on, entity_id
    ) AS place
  FROM firsts f
  WHERE quarter_start > (SELECT min(quarter_start) FROM firsts)
)
SELECT quarter_start, name, type, first_on, last_on, stories
FROM ranked
WHERE place <= 5 AND stories >= 2
ORDER BY quarter_start, place;
