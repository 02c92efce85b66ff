WITH sure AS (
  SELECT entity_a, entity_b
  FROM {cooccurrences}
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
), counted AS (
  SELECT t.entity_a, t.entity_b, t.period, t.stories
  FROM {cooccurrence_trends} t
  JOIN sure s ON s.entity_a = t.entity_a AND s.entity_b = t.entity_b
  WHERE t.scope = 'sentence' AND t.period >= DATE '{from}' AND t.period < DATE '{until}'
), risen AS (
  SELECT entity_a, entity_b,
         sum(CASE WHEN period < DATE '{middle}' THEN stories ELSE 0 END) AS earlier,
         sum(CASE WHEN period >= DATE '{middle}' THEN stories ELSE 0 END) AS later
  FROM counted
  GROUP BY entity_a, entity_b
), top_risen AS (
  SELECT entity_a, entity_b, earlier, later
  FROM risen
  WHERE later > earlier AND later >= 3
  ORDER BY later - earlier DESC, later DESC, entity_a, entity_b
  LIMIT 12
)
SELECT c.entity_a, c.entity_b, a.name AS name_a, b.name AS name_b, r.earlier, r.later,
       CAST(c.period AS STRING) AS period, c.stories
FROM top_risen r
JOIN counted c ON c.entity_a = r.entity_a AND c.entity_b = r.entity_b
JOIN {entities} a ON a.entity_id = r.entity_a
JOIN {entities} b ON b.entity_id = r.entity_b
ORDER BY r.later - r.earlier DESC, r.later DESC, c.entity_a, c.entity_b, c.period
