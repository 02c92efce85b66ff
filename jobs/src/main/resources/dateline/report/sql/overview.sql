SELECT count(*) AS articles,
       count(DISTINCT story_id) AS stories,
       count(copy_of) AS copies,
       count(*) - count(published_on) AS undated,
       CAST(min(published_on) AS STRING) AS first_on,
       CAST(max(published_on) AS STRING) AS last_on,
       sum(words) AS words,
       count(DISTINCT publisher) AS publishers,
       count(*) - count(publisher) AS unsigned,
       count(DISTINCT language) AS languages,
       (SELECT count(*) FROM {rejects}) AS rejects
FROM {articles}
