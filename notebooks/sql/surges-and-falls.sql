-- Which pairs of names were suddenly told of together, or suddenly no more?
--
-- The twenty most surprising periods of pairs that share sentences of three stories or more, by the
-- test against all other periods of the pair. Where change says surge or fall, about one in twenty or
-- fewer such rows are chance finds (q_value <= 0.05); where it is null, chance explains it, and in a
-- small corpus that is every row. A surge may also be the newsroom's doing, such as one question put
-- in six interviews: read the sentences.
WITH pairs AS (
  SELECT
    entity_a,
    entity_b,
    period,
    stories,
    change,
    change_p_value,
    change_q_value,
    sum(stories) OVER (PARTITION BY entity_a, entity_b) - stories AS stories_otherwise
  FROM cooccurrence_trends
  WHERE scope = 'sentence'
)
SELECT
  p.period,
  a.name AS one,
  b.name AS other,
  p.change,
  p.stories,
  CAST(p.stories_otherwise AS BIGINT) AS stories_otherwise,
  p.change_p_value AS p_value,
  p.change_q_value AS q_value
FROM pairs p
JOIN entities a ON a.entity_id = p.entity_a
JOIN entities b ON b.entity_id = p.entity_b
WHERE p.stories + p.stories_otherwise >= 3
ORDER BY p.change_p_value, p.period, p.entity_a, p.entity_b
LIMIT 20;
