-- What every run of `dragoman read` did. Beside the ledger's rows: no export has it and `dragoman diff` leaves it out, as it tells of when
-- and how often pages were read and not of what they say. A ledger of schema version 3 gets these tables when it is next written to.

CREATE TABLE runs (
    run_id VARCHAR PRIMARY KEY,
    started_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    dragoman VARCHAR NOT NULL,
    model BOOLEAN NOT NULL,
    inputs VARCHAR[] NOT NULL,
    new_pages INTEGER NOT NULL,
    changed_pages INTEGER NOT NULL,
    known_pages INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    mended INTEGER NOT NULL
);
COMMENT ON TABLE runs IS 'Every run of `dragoman read`: when, by which version, and what came of it. `diff` leaves it out.';
COMMENT ON COLUMN runs.run_id IS 'hash of when it began and of what it was given';
COMMENT ON COLUMN runs.started_at IS 'when it began, UTC';
COMMENT ON COLUMN runs.ended_at IS 'when all was read and linked, UTC; null where the run was stopped before';
COMMENT ON COLUMN runs.dragoman IS 'the version that read';
COMMENT ON COLUMN runs.model IS 'whether the reading model read beside the rules';
COMMENT ON COLUMN runs.inputs IS 'the files, folders and globs it was given';
COMMENT ON COLUMN runs.new_pages IS 'pages that the ledger did not have';
COMMENT ON COLUMN runs.changed_pages IS 'those of the new ones that stand where an earlier run found other content; the older page is kept';
COMMENT ON COLUMN runs.known_pages IS 'pages that the ledger had already, or that stood twice among the inputs';
COMMENT ON COLUMN runs.problems IS 'inputs that could not be read';
COMMENT ON COLUMN runs.mended IS 'problems of earlier runs whose input was read this time';

CREATE TABLE run_problems (
    run_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    error VARCHAR NOT NULL,
    PRIMARY KEY (run_id, path, stage)
);
COMMENT ON TABLE run_problems IS 'What could not be read in each run. `diff` leaves it out.';
COMMENT ON COLUMN run_problems.run_id IS 'the run (→ runs)';
COMMENT ON COLUMN run_problems.path IS 'the input';
COMMENT ON COLUMN run_problems.stage IS 'where it failed';
COMMENT ON COLUMN run_problems.error IS 'why, and what to do';
