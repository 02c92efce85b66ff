WITH shown AS (
  SELECT topic FROM {topics} ORDER BY prevalence DESC, topic LIMIT 40
)
SELECT topic, CAST(period AS STRING) AS period, weight, low, high, stories
FROM {topic_trends}
JOIN shown USING (topic)
WHERE period >= DATE '{from}' AND period < DATE '{until}'
ORDER BY topic, period
LIMIT 20000
