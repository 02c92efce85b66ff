-- What could not be read, what is odd in what could, and what should one do about it?
--
-- Articles taken; records that became none, by the kind of fault, with one to look at; and articles
-- that were taken but are odd, by what is odd about them. An undated article is in no trend.
WITH issues AS (
  SELECT 'undated' AS code UNION ALL SELECT 'bad_date' UNION ALL SELECT 'bad_time'
  UNION ALL SELECT 'unknown_zone' UNION ALL SELECT 'ambiguous_date' UNION ALL SELECT 'future_date'
  UNION ALL SELECT 'uncertain_date' UNION ALL SELECT 'untitled' UNION ALL SELECT 'repeated'
  UNION ALL SELECT 'recoded' UNION ALL SELECT 'bad_characters'
)
SELECT
  'taken' AS what,
  'all' AS code,
  count(*) AS records,
  min(source_path) AS for_example,
  min(title) AS detail
FROM articles
UNION ALL
SELECT
  'rejected' AS what,
  code,
  count(*) AS records,
  min(concat(source_path, ' record ', CAST(source_record AS STRING))) AS for_example,
  min(detail) AS detail
FROM rejects
GROUP BY code
UNION ALL
SELECT
  'taken, but odd' AS what,
  i.code,
  count(*) AS records,
  min(concat(a.source_path, ' record ', CAST(a.source_record AS STRING))) AS for_example,
  min(a.title) AS detail
FROM articles a
JOIN issues i ON array_contains(a.issues, i.code)
GROUP BY i.code
ORDER BY what, records DESC, code;
