SELECT topic, CAST(period AS STRING) AS period, weight, low, high, stories
FROM {topic_trends}
WHERE period >= DATE '{from}' AND period < DATE '{until}'
ORDER BY topic, period
LIMIT 20000
