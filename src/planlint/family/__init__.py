"""The family (预案家族): facts of plans, registries, ledger and law, and the graph between them."""
