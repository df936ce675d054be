"""The parts of a generated family: what it is made of, its plans, its registries and ledgers."""
