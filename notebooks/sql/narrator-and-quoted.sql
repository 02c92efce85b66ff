-- Who is spoken of more warmly or more coldly by those quoted than by the narrator?
--
-- Persons, organisations and places that are named outside quotation marks and inside, those in most
-- stories on their rarer side first. Only originals count, and a story counts once on each side;
-- with fewer than five stories on either a difference means little.
WITH told AS (
  SELECT m.entity_id, a.story_id, m.quoted, avg(m.sentiment) AS tone
  FROM mentions m
  JOIN articles a ON a.article_id = m.article_id
  WHERE m.entity_id IS NOT NULL AND a.copy_of IS NULL
  GROUP BY m.entity_id, a.story_id, m.quoted
),
sides AS (
  SELECT
    entity_id,
    count(*) FILTER (WHERE NOT quoted) AS narrated_stories,
    avg(tone) FILTER (WHERE NOT quoted) AS narrated_tone,
    count(*) FILTER (WHERE quoted) AS quoted_stories,
    avg(tone) FILTER (WHERE quoted) AS quoted_tone
  FROM told
  GROUP BY entity_id
)
SELECT
  e.name,
  e.type,
  s.narrated_stories,
  round(s.narrated_tone, 2) AS narrated_tone,
  s.quoted_stories,
  round(s.quoted_tone, 2) AS quoted_tone,
  round(s.quoted_tone - s.narrated_tone, 2) AS difference
FROM sides s
JOIN entities e ON e.entity_id = s.entity_id
WHERE s.narrated_stories >= 1 AND s.quoted_stories >= 1 AND e.type IN ('PER', 'ORG', 'LOC')
ORDER BY
  least(s.narrated_stories, s.quoted_stories) DESC,
  round(abs(s.quoted_tone - s.narrated_tone), 6) DESC,
  e.entity_id
LIMIT 20;
