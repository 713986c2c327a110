-- The wars that are known: their sides, one a row, their days, and how many sides each has.
CREATE OR REPLACE TEMP TABLE known_wars AS SELECT war, side, since, until, sides FROM incoming
