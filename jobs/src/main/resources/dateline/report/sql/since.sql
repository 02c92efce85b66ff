WITH sure AS (
  SELECT entity_a, entity_b FROM {cooccurrences}
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
), sure_before AS (
  SELECT entity_a, entity_b FROM {earlier_cooccurrences}
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
)
SELECT 1 AS place, 'Articles' AS what,
       (SELECT count(*) FROM {earlier_articles}) AS before,
       (SELECT count(*) FROM {articles} n
        WHERE NOT EXISTS (SELECT 1 FROM {earlier_articles} b WHERE b.article_id = n.article_id)) AS added,
       (SELECT count(*) FROM {articles}) AS now
UNION ALL
SELECT 2, 'Names',
       (SELECT count(*) FROM {earlier_entities}),
       (SELECT count(*) FROM {entities} n
        WHERE NOT EXISTS (SELECT 1 FROM {earlier_entities} b WHERE b.entity_id = n.entity_id)),
       (SELECT count(*) FROM {entities})
UNION ALL
SELECT 3, 'Pairs above chance',
       (SELECT count(*) FROM sure_before),
       (SELECT count(*) FROM sure n
        WHERE NOT EXISTS (SELECT 1 FROM sure_before b
                          WHERE b.entity_a = n.entity_a AND b.entity_b = n.entity_b)),
       (SELECT count(*) FROM sure)
ORDER BY place
