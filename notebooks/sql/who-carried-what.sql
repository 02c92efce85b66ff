-- Which stories were carried more than once, by whom, and when?
--
-- One row a copy, with the original that it is a copy of. kept_percent is how long the copy is beside
-- its original: below 100 it was cut, above it was added to. No rows: the corpus has no copies.
SELECT
  o.title AS original,
  o.publisher AS first_at,
  o.published_on AS first_on,
  c.publisher AS carried_by,
  c.published_on AS carried_on,
  round(100.0 * c.words / o.words) AS kept_percent,
  c.title AS carried_as,
  c.source_path
FROM articles c
JOIN articles o ON o.article_id = c.copy_of
ORDER BY o.published_on NULLS LAST, o.article_id, c.published_on NULLS LAST, c.article_id;
