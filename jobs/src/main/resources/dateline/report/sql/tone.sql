WITH towards AS (
  SELECT entity_id, sum(stories) AS stories, sum(mentions) AS mentions,
         sum(sentiment * stories) / sum(stories) AS sentiment
  FROM {entity_sentiment}
  GROUP BY entity_id
  HAVING sum(stories) >= 3
), ends AS (
  (SELECT 'warm' AS side, towards.* FROM towards
   WHERE sentiment > 0 ORDER BY sentiment DESC, stories DESC, entity_id LIMIT 10)
  UNION ALL
  (SELECT 'cold' AS side, towards.* FROM towards
   WHERE sentiment < 0 ORDER BY sentiment, stories DESC, entity_id LIMIT 10)
)
SELECT x.side, e.name, e.type, x.sentiment, x.stories, x.mentions,
       (SELECT count(*) FROM towards) AS considered,
       (SELECT sum(sentiment * stories) / sum(stories) FROM towards) AS usual
FROM ends x
JOIN {entities} e ON e.entity_id = x.entity_id
ORDER BY x.side DESC, abs(x.sentiment) DESC, x.stories DESC, x.entity_id
