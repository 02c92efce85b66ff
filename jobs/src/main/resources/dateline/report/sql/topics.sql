SELECT topic, label, terms, npmi, exclusivity, prevalence, articles, entities,
       stories, label_stories, label_other_stories,
       CAST(sum(stories) OVER () - stories AS BIGINT) AS other_stories,
       count(*) OVER () AS of_topics
FROM {topics}
ORDER BY prevalence DESC, topic
LIMIT 40
