WITH said AS (
  SELECT q.speaker_id, q.article_id, q.begin,
         concat(' ', regexp_replace(lower(q.text), '[^a-z]+', ' '{everywhere}), ' ') AS words
  FROM {quotations} q
  JOIN {articles} a ON a.article_id = q.article_id
  WHERE q.speaker_id IS NOT NULL AND a.copy_of IS NULL
), most AS (
  SELECT speaker_id, count(*) AS quotations, count(DISTINCT article_id) AS articles
  FROM said
  GROUP BY speaker_id
  ORDER BY quotations DESC, articles DESC, speaker_id
  LIMIT 15
), used AS (
  SELECT s.speaker_id, lower(t.term) AS term, count(*) AS quotations
  FROM said s
  JOIN most m ON m.speaker_id = s.speaker_id
  JOIN {article_terms} t ON t.article_id = s.article_id
                        AND t.term NOT LIKE '% %'
                        AND s.words LIKE concat('% ', lower(t.term), ' %')
  GROUP BY s.speaker_id, lower(t.term)
), common AS (
  SELECT lower(term) AS term, count(DISTINCT article_id) AS articles
  FROM {article_terms}
  GROUP BY lower(term)
), ranked AS (
  SELECT u.speaker_id, u.term, u.quotations,
         row_number() OVER (PARTITION BY u.speaker_id
                            ORDER BY u.quotations DESC, c.articles, u.term) AS place
  FROM used u
  JOIN common c ON c.term = u.term
)
SELECT speaker_id, term, quotations
FROM ranked
WHERE place <= 8
ORDER BY speaker_id, place
