SELECT min(published), max(published) FROM articles WHERE role = 'main'
