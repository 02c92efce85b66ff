SELECT code, count(*) AS records, count(DISTINCT source_path) AS files
FROM {rejects}
GROUP BY code
ORDER BY records DESC, code
LIMIT 20
