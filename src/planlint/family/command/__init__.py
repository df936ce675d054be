"""Who assesses, decides and commands at each level (指挥链)."""
