-- What is only searched by: it can be made again from the rows.
CREATE TABLE row_blocks (
    sort VARCHAR NOT NULL,
    "row" UBIGINT NOT NULL,
    page UBIGINT NOT NULL,
    whole BOOLEAN NOT NULL,
    lo DATE,
    hi DATE,
    half BOOLEAN NOT NULL,
    "key" UBIGINT NOT NULL
);
COMMENT ON TABLE row_blocks IS 'Where an event or statement may have its like: an index, so that new rows meet old ones without these being read.';
COMMENT ON COLUMN row_blocks.sort IS '`event` or `statement`';
COMMENT ON COLUMN row_blocks."row" IS 'hash of its id';
COMMENT ON COLUMN row_blocks.page IS 'hash of its page';
COMMENT ON COLUMN row_blocks.whole IS 'both sides are told, or the speaker is a person';
COMMENT ON COLUMN row_blocks.lo IS 'first day that it may have been on; null where its page alone can have its like';
COMMENT ON COLUMN row_blocks.hi IS 'last day';
COMMENT ON COLUMN row_blocks.half IS 'the key has one side alone: two rows that are whole do not meet by it';
COMMENT ON COLUMN row_blocks."key" IS 'hash of what a row shares with its like: family of type and sides, or speaker';
