"""The engine: check one plan, then the family; problems and hits become findings and a verdict."""
