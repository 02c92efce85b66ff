-- Who appears with whom, in how many stories, in what tone, and in which sentence for example?
--
-- The twenty pairs of names with the strongest evidence (G²) that they share sentences more often
-- than chance would have it; at q_value <= 0.05 about one in twenty or fewer are chance finds.
WITH strongest AS (
  SELECT entity_a, entity_b, stories, npmi, log_likelihood, sentiment
  FROM cooccurrences
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
  ORDER BY log_likelihood DESC, entity_a, entity_b
  LIMIT 20
),
evidence AS (
  SELECT p.entity_a, p.entity_b, min(s.text) AS sentence
  FROM strongest p
  JOIN mentions a ON a.entity_id = p.entity_a
  JOIN mentions b
    ON b.entity_id = p.entity_b AND b.article_id = a.article_id AND b.sentence = a.sentence
  JOIN sentences s ON s.article_id = a.article_id AND s.sentence = a.sentence
  GROUP BY p.entity_a, p.entity_b
)
SELECT
  a.name AS one,
  b.name AS other,
  p.stories,
  round(p.npmi, 2) AS npmi,
  round(p.log_likelihood, 1) AS log_likelihood,
  round(p.sentiment, 2) AS tone,
  e.sentence AS example
FROM strongest p
JOIN entities a ON a.entity_id = p.entity_a
JOIN entities b ON b.entity_id = p.entity_b
LEFT JOIN evidence e ON e.entity_a = p.entity_a AND e.entity_b = p.entity_b
ORDER BY p.log_likelihood DESC, one, other;
