SELECT coalesce(publisher, 'not stated') AS publisher,
       count(*) AS articles,
       count(copy_of) AS copies,
       sum(words) AS words,
       CAST(min(published_on) AS STRING) AS first_on,
       CAST(max(published_on) AS STRING) AS last_on
FROM {articles}
GROUP BY coalesce(publisher, 'not stated')
ORDER BY articles DESC, publisher
LIMIT 12
