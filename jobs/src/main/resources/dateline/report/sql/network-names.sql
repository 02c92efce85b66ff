SELECT g.entity_id, e.name, e.type, e.country, e.stories, e.mentions, g.strength, g.community,
       (SELECT count(*) FROM {entity_graph}) AS names
FROM {entity_graph} g
JOIN {entities} e ON e.entity_id = g.entity_id
ORDER BY g.strength DESC, g.entity_id
LIMIT 150
