DELETE FROM problems USING incoming WHERE problems.path = incoming.path AND problems.stage = incoming.stage
