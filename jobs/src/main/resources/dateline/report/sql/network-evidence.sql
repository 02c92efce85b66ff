WITH chosen AS (
  SELECT entity_id FROM {entity_graph} ORDER BY strength DESC, entity_id LIMIT 150
), pairs AS (
  SELECT c.entity_a, c.entity_b, c.examples
  FROM {cooccurrences} c
  JOIN chosen a ON a.entity_id = c.entity_a
  JOIN chosen b ON b.entity_id = c.entity_b
  WHERE c.scope = 'sentence' AND c.q_value <= 0.05 AND c.count > c.expected
  ORDER BY c.stories DESC, c.log_likelihood DESC, c.entity_a, c.entity_b
  LIMIT 400
), shown AS (
  SELECT entity_a, entity_b, {unnest}(examples) AS example FROM pairs
)
SELECT w.entity_a, w.entity_b, s.article_id, s.sentence, s.text AS evidence,
       r.title, r.url, r.source_path, r.publisher, CAST(r.published_on AS STRING) AS published_on
FROM shown w
JOIN {sentences} s ON s.article_id = w.example.article_id AND s.sentence = w.example.sentence
JOIN {articles} r ON r.article_id = w.example.article_id
ORDER BY w.entity_a, w.entity_b, r.published_on, s.article_id, s.sentence
LIMIT 2500
