"""The rulebook (规则库): packs of law, vocabulary and rules; check kinds and named checks."""
