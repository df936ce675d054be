"""What the emergency office sees: what is owed, what exists, what was done and what is due (应急办视图)."""
