-- What does each publisher bring: how much, from when, how much of it copied, and in what tone?
--
-- Articles whose publisher is not known stand together under a null name; their number says how far
-- a comparison of publishers can be trusted. own_stories are those it was the first to tell.
SELECT
  a.publisher,
  count(*) AS articles,
  count(*) FILTER (WHERE a.copy_of IS NULL) AS own_stories,
  count(*) FILTER (WHERE a.copy_of IS NOT NULL) AS copies,
  min(a.published_on) AS first_on,
  max(a.published_on) AS last_on,
  CAST(median(a.words) AS INTEGER) AS median_words,
  round(avg(t.sentiment), 2) AS tone,
  round(avg(t.title_sentiment), 2) AS tone_of_titles,
  round(avg(t.negative), 2) AS share_of_negative_sentences
FROM articles a
LEFT JOIN article_sentiment t ON t.article_id = a.article_id
GROUP BY a.publisher
ORDER BY articles DESC, a.publisher NULLS LAST;
