WITH strongest AS (
  SELECT entity_a, entity_b, max(CASE WHEN change IS NULL THEN 0 ELSE 1 END) AS sure,
         max(change_log_likelihood) AS greatest
  FROM {cooccurrence_trends}
  WHERE scope = 'sentence' AND period >= DATE '{from}' AND period < DATE '{until}'
  GROUP BY entity_a, entity_b
  HAVING sum(stories) >= 3
), shown AS (
  SELECT entity_a, entity_b, sure, greatest
  FROM strongest
  ORDER BY sure DESC, greatest DESC, entity_a, entity_b
  LIMIT 20
)
SELECT t.entity_a, t.entity_b, a.name AS name_a, b.name AS name_b, CAST(t.period AS STRING) AS period, t.stories,
       t.change, t.change_log_likelihood, t.change_q_value,
       (SELECT count(*) FROM {cooccurrence_trends}
        WHERE scope = 'sentence' AND change = 'surge') AS surges,
       (SELECT count(*) FROM {cooccurrence_trends}
        WHERE scope = 'sentence' AND change = 'fall') AS falls,
       (SELECT count(*) FROM strongest) AS pairs
FROM shown w
JOIN {cooccurrence_trends} t ON t.entity_a = w.entity_a AND t.entity_b = w.entity_b
JOIN {entities} a ON a.entity_id = w.entity_a
JOIN {entities} b ON b.entity_id = w.entity_b
WHERE t.scope = 'sentence' AND t.period >= DATE '{from}' AND t.period < DATE '{until}'
ORDER BY w.sure DESC, w.greatest DESC, w.entity_a, w.entity_b, t.period
LIMIT 2400
