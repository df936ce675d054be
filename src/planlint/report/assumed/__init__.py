"""The letter to a unit: what other plans assume of it (期待函), as text, Markdown and JSON."""
