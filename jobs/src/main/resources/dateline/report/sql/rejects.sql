SELECT code, source_path, source_record, detail, substr(excerpt, 1, 120) AS excerpt
FROM {rejects}
ORDER BY source_path, source_record
LIMIT 20
