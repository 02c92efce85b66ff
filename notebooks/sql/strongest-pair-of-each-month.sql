-- Which two names belonged together most in each month, and with what tone were they told?
--
-- Of the pairs that share sentences of at least two stories of the month, the one in most stories;
-- of equals the one that keeps most to itself (NPMI). A month without such a pair has no row, and one
-- of few stories has a pair that means little: see stories_of_month.
WITH months AS (
  SELECT CAST(date_trunc('month', published_on) AS DATE) AS month_start, count(DISTINCT story_id) AS stories
  FROM articles
  WHERE published_on IS NOT NULL
  GROUP BY CAST(date_trunc('month', published_on) AS DATE)
),
ranked AS (
  SELECT
    t.*,
    row_number() OVER (
      PARTITION BY t.period ORDER BY t.stories DESC, t.npmi DESC, t.count DESC, t.entity_a, t.entity_b
    ) AS place
  FROM cooccurrence_trends t
  WHERE t.scope = 'sentence' AND t.stories >= 2
)
SELECT
  t.period,
  a.name AS one,
  b.name AS other,
  t.stories,
  m.stories AS stories_of_month,
  t.count AS sentences,
  round(t.npmi, 2) AS npmi,
  round(t.sentiment, 2) AS tone
FROM ranked t
JOIN entities a ON a.entity_id = t.entity_a
JOIN entities b ON b.entity_id = t.entity_b
LEFT JOIN months m ON m.month_start = t.period
WHERE t.place = 1
ORDER BY t.period;
