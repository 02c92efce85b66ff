WITH strongest AS (
  SELECT entity_a, entity_b, stories, npmi, log_likelihood, q_value,
         examples[{first}].article_id AS article_id, examples[{first}].sentence AS sentence
  FROM {cooccurrences}
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
  ORDER BY log_likelihood DESC, entity_a, entity_b
  LIMIT 25
)
SELECT a.name AS name_a, b.name AS name_b, p.stories, p.npmi, p.log_likelihood, p.q_value,
       s.text AS evidence, r.title, r.url, r.source_path, r.publisher, CAST(r.published_on AS STRING) AS published_on,
       (SELECT count(*) FROM {cooccurrences} WHERE scope = 'sentence') AS pairs,
       (SELECT count(*) FROM {cooccurrences}
        WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected) AS significant
FROM strongest p
JOIN {entities} a ON a.entity_id = p.entity_a
JOIN {entities} b ON b.entity_id = p.entity_b
LEFT JOIN {sentences} s ON s.article_id = p.article_id AND s.sentence = p.sentence
LEFT JOIN {articles} r ON r.article_id = p.article_id
ORDER BY p.log_likelihood DESC, p.entity_a, p.entity_b
