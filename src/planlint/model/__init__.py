"""The model: plans, registries, ledger and law as frozen, typed values (docs/model.md)."""
