SELECT row_id FROM incoming JOIN statements ON statement_id = row_id
