-- By which rules did names come to their entities, how often, and what does each rule do?
--
-- One row a rule and type, with the form that it resolved most often. null: not resolved, because the
-- editor dropped it or a short form fits nobody. The rules are explained in data/README.md, under
-- mentions.rule; the further down its list, the more a rule guesses.
WITH forms AS (
  SELECT m.rule, m.type, m.text, e.name, count(*) AS mentions
  FROM mentions m
  LEFT JOIN entities e ON e.entity_id = m.entity_id
  GROUP BY m.rule, m.type, m.text, e.name
),
ranked AS (
  SELECT
    f.*,
    sum(f.mentions) OVER (PARTITION BY f.rule, f.type) AS of_rule,
    count(*) OVER (PARTITION BY f.rule, f.type) AS forms,
    row_number() OVER (PARTITION BY f.rule, f.type ORDER BY f.mentions DESC, f.text, f.name) AS place
  FROM forms f
)
SELECT
  rule,
  type,
  CAST(of_rule AS BIGINT) AS mentions,
  forms,
  text AS most_often,
  name AS resolved_to
FROM ranked
WHERE place = 1
ORDER BY of_rule DESC, rule NULLS LAST, type;
