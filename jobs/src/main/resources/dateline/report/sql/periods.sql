SELECT CAST(CAST(date_trunc('{period}', published_on) AS DATE) AS STRING) AS period,
       count(*) AS articles,
       count(*) - count(copy_of) AS originals
FROM {articles}
WHERE published_on IS NOT NULL
GROUP BY CAST(CAST(date_trunc('{period}', published_on) AS DATE) AS STRING)
ORDER BY articles DESC, period
LIMIT 5000
