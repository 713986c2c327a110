INSERT INTO story_basis SELECT language, articles, mean, common FROM incoming
