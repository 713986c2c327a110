SELECT story_id, titles, "first", "last", languages FROM stories ORDER BY story_id
