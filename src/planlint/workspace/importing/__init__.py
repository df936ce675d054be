"""Tables that offices keep (XLSX, CSV) as records of the ledger: read strictly, nothing guessed."""
