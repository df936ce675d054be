"""Two editions compared for what they mean (修订对比)."""
