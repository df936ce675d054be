"""A city of the size that its emergency office reported: every tier, registries, a ledger with faults."""
