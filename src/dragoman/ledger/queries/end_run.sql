UPDATE runs SET ended_at = $at WHERE run_id = $run
