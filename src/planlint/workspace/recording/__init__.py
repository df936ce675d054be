"""``planlint record``: what happened, judged as a record of the ledger and appended to its file."""
