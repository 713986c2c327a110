"""The ledger in other formats."""
