WITH terms_now AS (
  SELECT topic, {unnest}(terms) AS term FROM {topics}
), terms_before AS (
  SELECT topic, {unnest}(terms) AS term FROM {earlier_topics}
), shared AS (
  SELECT n.topic, b.topic AS topic_before, count(*) AS terms
  FROM terms_now n
  JOIN terms_before b ON b.term = n.term
  GROUP BY n.topic, b.topic
), closest AS (
  SELECT topic, topic_before, terms,
         row_number() OVER (PARTITION BY topic ORDER BY terms DESC, topic_before) AS place
  FROM shared
)
SELECT t.topic, t.label, t.prevalence, coalesce(c.terms, 0) AS shared,
       b.label AS label_before, coalesce(b.prevalence, 0) AS prevalence_before,
       count(*) OVER () AS of_topics
FROM {topics} t
LEFT JOIN closest c ON c.topic = t.topic AND c.place = 1
LEFT JOIN {earlier_topics} b ON b.topic = c.topic_before
ORDER BY t.prevalence DESC, t.topic
LIMIT 40
