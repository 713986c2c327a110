UPDATE marks SET crowd = incoming.crowd FROM incoming WHERE marks.article_id = incoming.article_id
