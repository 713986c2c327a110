-- Every article that is in a story of several, with the first of them.
SELECT min(article_id) OVER (PARTITION BY story_id), article_id FROM story_articles
