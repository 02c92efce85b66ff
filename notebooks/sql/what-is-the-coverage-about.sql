-- What is the coverage about, when was each topic at its height, and how does it sound?
--
-- One row a topic, by prevalence; no rows where the corpus is too small for topics. The tone is the
-- mean of the articles' tones, weighted by how much of each article is the topic's.
WITH tones AS (
  SELECT w.topic, sum(w.weight * t.sentiment) / sum(w.weight) AS tone
  FROM article_topics w
  JOIN article_sentiment t ON t.article_id = w.article_id
  GROUP BY w.topic
),
heights AS (
  SELECT
    topic,
    period AS highest_in,
    weight AS highest,
    row_number() OVER (PARTITION BY topic ORDER BY round(weight, 6) DESC, period) AS place
  FROM topic_trends
)
SELECT
  t.topic,
  t.label,
  round(100 * t.prevalence, 1) AS percent_of_coverage,
  t.articles,
  h.highest_in,
  round(100 * h.highest, 1) AS percent_then,
  round(s.tone, 2) AS tone,
  round(t.npmi, 2) AS coherence
FROM topics t
LEFT JOIN heights h ON h.topic = t.topic AND h.place = 1
LEFT JOIN tones s ON s.topic = t.topic
ORDER BY t.prevalence DESC, t.topic;
