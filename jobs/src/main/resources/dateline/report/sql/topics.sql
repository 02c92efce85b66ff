SELECT topic, label, terms, npmi, exclusivity, prevalence, articles, entities
FROM {topics}
ORDER BY prevalence DESC, topic
LIMIT 40
