DELETE FROM happenings WHERE happening_id IN (SELECT group_id FROM incoming)
