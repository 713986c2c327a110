"""The ledger: a DuckDB file with one table a row kind."""
