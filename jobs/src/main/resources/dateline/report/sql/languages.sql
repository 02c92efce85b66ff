SELECT language, count(*) AS articles, sum(words) AS words
FROM {articles}
GROUP BY language
ORDER BY articles DESC, language
LIMIT 8
