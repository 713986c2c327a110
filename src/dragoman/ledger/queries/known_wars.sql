-- The wars that are known: their sides, one a row, how many sides each has, and the days on which it began and ended.
CREATE OR REPLACE TEMP TABLE known_wars AS SELECT * FROM incoming
