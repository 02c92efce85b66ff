WITH shown AS (
  SELECT topic, examples FROM {topics} ORDER BY prevalence DESC, topic LIMIT 40
), typical AS (
  SELECT topic, {unnest}(examples) AS article_id FROM shown
)
SELECT t.topic, a.title, a.url, a.source_path, CAST(a.published_on AS STRING) AS published_on, w.weight
FROM typical t
JOIN {articles} a ON a.article_id = t.article_id
JOIN {article_topics} w ON w.article_id = t.article_id AND w.topic = t.topic
WHERE a.copy_of IS NULL
ORDER BY t.topic, w.weight DESC, t.article_id
LIMIT 400
