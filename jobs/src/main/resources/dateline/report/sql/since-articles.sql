WITH added AS (
  SELECT 'added' AS change, n.article_id, n.title, n.url, n.source_path, n.published_on
  FROM {articles} n
  WHERE NOT EXISTS (SELECT 1 FROM {earlier_articles} b WHERE b.article_id = n.article_id)
  ORDER BY n.published_on DESC NULLS LAST, n.article_id
  LIMIT 15
), gone AS (
  SELECT 'gone' AS change, b.article_id, b.title, b.url, b.source_path, b.published_on
  FROM {earlier_articles} b
  WHERE NOT EXISTS (SELECT 1 FROM {articles} n WHERE n.article_id = b.article_id)
  ORDER BY b.published_on DESC NULLS LAST, b.article_id
  LIMIT 15
)
SELECT change, article_id, title, url, source_path, CAST(published_on AS STRING) AS published_on
FROM (SELECT * FROM added UNION ALL SELECT * FROM gone) either
ORDER BY change, published_on DESC NULLS LAST, article_id
