"""Both sides of what plans assume of each other (对账)."""
