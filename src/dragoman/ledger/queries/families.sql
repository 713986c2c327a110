-- Which families types of events are of, and of which types there are many.
CREATE OR REPLACE TEMP TABLE families AS SELECT * FROM incoming
