"""The desk: a ledger read in a browser, where the evidence is."""
