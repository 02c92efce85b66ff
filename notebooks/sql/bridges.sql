-- Who connects parts of the news that otherwise have little to do with each other?
--
-- Names by betweenness: the share of shortest paths between other names that pass through them. A
-- community is a group of names that appear together more than with others; it is named here by its
-- three most connected members.
WITH ranked AS (
  SELECT
    g.*,
    e.name,
    row_number() OVER (PARTITION BY g.community ORDER BY g.pagerank DESC, g.entity_id) AS place
  FROM entity_graph g
  JOIN entities e ON e.entity_id = g.entity_id
),
communities AS (
  SELECT
    community,
    count(*) AS members,
    concat_ws(
      ', ',
      max(CASE WHEN place = 1 THEN name END),
      max(CASE WHEN place = 2 THEN name END),
      max(CASE WHEN place = 3 THEN name END)
    ) AS community_name
  FROM ranked
  GROUP BY community
),
ends AS (
  SELECT entity_a AS entity_id, entity_b AS neighbour
  FROM cooccurrences
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
  UNION ALL
  SELECT entity_b AS entity_id, entity_a AS neighbour
  FROM cooccurrences
  WHERE scope = 'sentence' AND q_value <= 0.05 AND count > expected
),
reach AS (
  SELECT x.entity_id, count(DISTINCT g.community) AS communities
  FROM ends x
  JOIN entity_graph g ON g.entity_id = x.neighbour
  GROUP BY x.entity_id
)
SELECT
  r.name,
  round(r.betweenness, 3) AS betweenness,
  r.degree AS links,
  h.communities AS communities_reached,
  c.community_name AS own_community,
  c.members
FROM ranked r
JOIN communities c ON c.community = r.community
LEFT JOIN reach h ON h.entity_id = r.entity_id
ORDER BY r.betweenness DESC, r.entity_id
LIMIT 20;
