"""Single points of failure (薄弱环节)."""
