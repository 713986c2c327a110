DELETE FROM linked WHERE step = 'happenings'
