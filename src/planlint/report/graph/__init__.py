"""The map of plans in the formats that people and tools draw from."""
