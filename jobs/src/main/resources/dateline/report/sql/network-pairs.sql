WITH chosen AS (
  SELECT entity_id FROM {entity_graph} ORDER BY strength DESC, entity_id LIMIT 150
)
SELECT c.entity_a, c.entity_b, c.stories, c.npmi, c.log_likelihood, c.q_value, c.sentiment,
       (SELECT count(*) FROM {cooccurrences}
        WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected) AS significant
FROM {cooccurrences} c
JOIN chosen a ON a.entity_id = c.entity_a
JOIN chosen b ON b.entity_id = c.entity_b
WHERE c.scope = 'sentence' AND c.q_value <= 0.05 AND c.count > c.expected
ORDER BY c.stories DESC, c.log_likelihood DESC, c.entity_a, c.entity_b
LIMIT 400
