UPDATE runs
SET new_pages = new_pages + $new, changed_pages = changed_pages + $changed, known_pages = known_pages + $known, problems = problems + $problems
WHERE run_id = $run
